package io.github.digitpad.formats.keras.writer;

import io.github.digitpad.nn.Add;
import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.AveragePool2d;
import io.github.digitpad.nn.Concatenate;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.DepthwiseConv2d;
import io.github.digitpad.nn.Elementwise;
import io.github.digitpad.nn.Elu;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.GlobalAveragePool;
import io.github.digitpad.nn.GlobalMaxPool;
import io.github.digitpad.nn.KernelLayer;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.LayerNormalization;
import io.github.digitpad.nn.LayerVisitor;
import io.github.digitpad.nn.LogSoftmax;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Multiply;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.PRelu;
import io.github.digitpad.nn.Rearrange;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.RowQuantization;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Sigmoid;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tanh;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.UnaryLayer;
import io.github.digitpad.nn.UpSampling2d;
import io.github.digitpad.nn.Users;
import io.github.digitpad.nn.Window;
import io.github.digitpad.nn.ZeroPadding2d;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns layers of any kind into Keras's. Visits a layer; gives the Keras layer that has its output. */
final class KerasLayers implements LayerVisitor<KerasNode> {

    /** A power of two, so that it and the variance add up to exactly 1. */
    private static final float EPSILON = 0x1p-10f;

    private final KerasGraph graph;
    private final KernelLayers kernels;
    private final ReluLayers relus;
    private final FunctionLayers functions;
    private final MoveLayers moves;

    /** What the layer that is visited gets, and the first or only one of it. */
    private List<KerasNode> inputs = List.of();

    private KerasNode input;

    KerasLayers(KerasGraph graph) {
        this.graph = graph;
        this.input = graph.input();
        kernels = new KernelLayers(graph);
        relus = new ReluLayers(graph);
        functions = new FunctionLayers(graph);
        moves = new MoveLayers(graph);
    }

    /** Adds a network; gives its output. */
    KerasNode add(Network network) {
        List<Node> nodes = network.nodes();
        Users users = new Users(nodes);
        List<KerasNode> outputs = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            inputs = new ArrayList<>();
            for (int index : node.inputs()) {
                inputs.add(index == Node.INPUT ? graph.input() : outputs.get(index));
            }
            input = inputs.get(0);
            int before = node.inputs().get(0);
            boolean alone = before != Node.INPUT && users.only(before) == i;
            Layer other =
                    before == Node.INPUT ? node.layer() : nodes.get(before).layer();
            try {
                if (alone && other instanceof RowQuantization && QuantizedDense.isOne(node.layer())) {
                    outputs.add(QuantizedDense.add(graph, node.layer(), network.inputShape(i), input));
                } else if (node.layer() instanceof RowQuantization
                        && users.only(i) != Users.NONE
                        && QuantizedDense.isOne(nodes.get(users.only(i)).layer())) {
                    outputs.add(input); // The layer behind it does that.
                } else if (alone && other instanceof KernelLayer && activation(node.layer()) != null) {
                    input.config().put("activation", activation(node.layer()));
                    outputs.add(input);
                } else {
                    outputs.add(node.layer().accept(this));
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "layer " + i + " \"" + node.layer().name() + "\" ("
                                + node.layer().kind() + "): " + e.getMessage(),
                        e);
            }
        }
        return outputs.get(outputs.size() - 1);
    }

    /** What a layer is called as the activation of the one before; nothing, if it is none. */
    private static @Nullable String activation(Layer layer) {
        if (layer instanceof Relu relu && relu.isPlain()) {
            return "relu";
        } else if (layer instanceof Sigmoid) {
            return "sigmoid";
        } else if (layer instanceof Tanh) {
            return "tanh";
        }
        return layer instanceof Softmax ? "softmax" : null;
    }

    private Shape output(UnaryLayer layer) {
        return layer.outputShape(input.shape());
    }

    /** A layer without weights. */
    private KerasNode plain(UnaryLayer layer, @Nullable Object... settings) {
        return graph.add(layer.kind(), layer.name(), output(layer), input, settings);
    }

    @Override
    public KerasNode visit(Conv2d layer) {
        return kernels.add(layer, input);
    }

    @Override
    public KerasNode visit(DepthwiseConv2d layer) {
        return kernels.add(layer, input);
    }

    @Override
    public KerasNode visit(Dense layer) {
        return kernels.add(layer, input);
    }

    @Override
    public KerasNode visit(MaxPool2d layer) {
        return pool(layer, layer.window());
    }

    @Override
    public KerasNode visit(AveragePool2d layer) {
        return pool(layer, layer.window());
    }

    private KerasNode pool(UnaryLayer layer, Window window) {
        return plain(
                layer,
                "pool_size",
                List.of(window.height(), window.width()),
                "strides",
                List.of(window.strideY(), window.strideX()),
                "padding",
                KernelLayers.padding(window),
                "data_format",
                "channels_last");
    }

    @Override
    public KerasNode visit(GlobalMaxPool layer) {
        return plain(layer, "data_format", "channels_last");
    }

    @Override
    public KerasNode visit(GlobalAveragePool layer) {
        return plain(layer, "data_format", "channels_last");
    }

    @Override
    public KerasNode visit(ZeroPadding2d layer) {
        return plain(
                layer,
                "padding",
                List.of(List.of(layer.top(), layer.bottom()), List.of(layer.left(), layer.right())),
                "data_format",
                "channels_last");
    }

    @Override
    public KerasNode visit(UpSampling2d layer) {
        return plain(
                layer,
                "size",
                List.of(layer.sizeY(), layer.sizeX()),
                "interpolation",
                "nearest",
                "data_format",
                "channels_last");
    }

    @Override
    public KerasNode visit(Flatten layer) {
        return input.shape().rank() == 1
                ? moves.reshape(layer.name(), input, input.shape())
                : plain(layer, "data_format", "channels_last");
    }

    @Override
    public KerasNode visit(Reshape layer) {
        return moves.reshape(layer.name(), input, layer.shape());
    }

    /** One factor and offset for all are a scale; else batch normalisation of mean 0 and variance 1. */
    @Override
    public KerasNode visit(Affine layer) {
        float scale = layer.scale().get(0);
        float offset = layer.offset().get(0);
        boolean uniform = true;
        for (int i = 1; i < layer.scale().shape().size(); i++) {
            uniform &= layer.scale().get(i) == scale && layer.offset().get(i) == offset;
        }
        if (uniform && Float.isFinite(scale) && Float.isFinite(offset)) {
            return functions.scaled(layer.name(), input, scale, offset);
        }
        Shape channels = layer.scale().shape();
        float[] variances = new float[channels.size()];
        Arrays.fill(variances, 1 - EPSILON);
        Map<String, Tensor> weights = new LinkedHashMap<>();
        weights.put("gamma", layer.scale());
        weights.put("beta", layer.offset());
        weights.put("moving_mean", Tensor.of(channels, new float[channels.size()]));
        weights.put("moving_variance", Tensor.of(channels, variances));
        return graph.add(
                "BatchNormalization",
                layer.name(),
                input.shape(),
                List.of(input),
                weights,
                "axis",
                -1,
                "momentum",
                0.99,
                "epsilon",
                (double) EPSILON,
                "center",
                true,
                "scale",
                true);
    }

    @Override
    public KerasNode visit(Relu layer) {
        return relus.add(layer, input);
    }

    @Override
    public KerasNode visit(PRelu layer) {
        List<@Nullable Object> shared = new ArrayList<>();
        for (int axis = 0; axis < layer.alpha().shape().rank(); axis++) {
            if (layer.alpha().shape().extent(axis) == 1) {
                shared.add(axis + 1);
            }
        }
        return graph.add(
                "PReLU",
                layer.name(),
                input.shape(),
                List.of(input),
                Map.of("alpha", layer.alpha()),
                "shared_axes",
                shared.isEmpty() ? null : shared);
    }

    @Override
    public KerasNode visit(Elu layer) {
        return plain(layer, "alpha", (double) layer.alpha());
    }

    @Override
    public KerasNode visit(Sigmoid layer) {
        return functions.activation("sigmoid", layer.name(), input);
    }

    @Override
    public KerasNode visit(Tanh layer) {
        return functions.activation("tanh", layer.name(), input);
    }

    @Override
    public KerasNode visit(Softmax layer) {
        return plain(layer, "axis", -1);
    }

    @Override
    public KerasNode visit(Elementwise layer) {
        return functions.add(layer.function(), layer.name(), input);
    }

    @Override
    public KerasNode visit(Rearrange layer) {
        return moves.add(layer, input);
    }

    @Override
    public KerasNode visit(LayerNormalization layer) {
        if (layer.centered()) {
            return plain(layer, "axis", -1, "epsilon", (double) layer.epsilon(), "center", false, "scale", false);
        }
        int channels = input.shape().extent(input.shape().rank() - 1);
        float[] ones = new float[channels];
        Arrays.fill(ones, 1);
        return graph.add(
                "RMSNormalization",
                layer.name(),
                input.shape(),
                List.of(input),
                Map.of("scale", Tensor.of(Shape.of(channels), ones)),
                "axis",
                -1,
                "epsilon",
                (double) layer.epsilon());
    }

    @Override
    public KerasNode visit(LogSoftmax layer) {
        return functions.activation("log_softmax", layer.name(), input);
    }

    @Override
    public KerasNode visit(RowQuantization layer) {
        return moves.quantizedRows(layer.name(), input);
    }

    @Override
    public KerasNode visit(Add layer) {
        return graph.merge("Add", layer.name(), input.shape(), inputs);
    }

    @Override
    public KerasNode visit(Multiply layer) {
        return graph.merge("Multiply", layer.name(), input.shape(), inputs);
    }

    @Override
    public KerasNode visit(Concatenate layer) {
        Shape shape = layer.outputShape(inputs.stream().map(KerasNode::shape).toList());
        return graph.merge("Concatenate", layer.name(), shape, inputs, "axis", layer.axis() + 1);
    }
}
