package io.github.digitpad.formats.tfjs;

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
import io.github.digitpad.nn.UpSampling2d;
import io.github.digitpad.nn.ZeroPadding2d;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A network as one that computes the same of layers that TensorFlow.js has: it has no convolution in groups, none that
 * is both strided and dilated, no dilated depthwise one, no ELU but that of alpha 1, and of ReLU's settings one at a
 * time. Visits a layer; gives the number of the node that has its output.
 */
final class Lowering implements LayerVisitor<Integer> {

    /** The most axes, the batch not counted, that TensorFlow.js's batch normalisation takes. */
    private static final int MAX_NORMALIZED_RANK = 3;

    private final List<Node> nodes = new ArrayList<>();

    /** What the layer that is visited gets, and the first or only one of it. */
    private List<Integer> inputs = List.of();

    private List<Shape> shapes = List.of();
    private int input;
    private Shape shape;

    private Lowering(Shape shape) {
        this.shape = shape;
    }

    /**
     * The network itself where there is nothing to do.
     *
     * @throws IllegalArgumentException if a layer has no such form; the message names it
     */
    static Network of(Network network) {
        Lowering lowering = new Lowering(network.inputShape());
        int[] moved = new int[network.nodes().size()];
        for (int i = 0; i < moved.length; i++) {
            Node node = network.nodes().get(i);
            List<Integer> inputs = new ArrayList<>();
            for (int input : node.inputs()) {
                inputs.add(input == Node.INPUT ? input : moved[input]);
            }
            try {
                moved[i] = lowering.add(node.layer(), network.inputShapes(i), inputs);
            } catch (IllegalArgumentException e) {
                throw LayersModelWriter.refused(i, node.layer(), String.valueOf(e.getMessage()));
            }
        }
        return Network.of(network.name(), network.inputShape(), lowering.nodes);
    }

    private int add(Layer layer, List<Shape> layerShapes, List<Integer> layerInputs) {
        shapes = layerShapes;
        inputs = layerInputs;
        shape = layerShapes.get(0);
        input = layerInputs.get(0);
        return layer.accept(this);
    }

    @Override
    public Integer visit(Conv2d layer) {
        return add(Kernels.convolution(layer), input);
    }

    @Override
    public Integer visit(DepthwiseConv2d layer) {
        return add(Kernels.undilated(layer), input);
    }

    @Override
    public Integer visit(Dense layer) {
        return same(layer);
    }

    @Override
    public Integer visit(MaxPool2d layer) {
        return same(layer);
    }

    @Override
    public Integer visit(AveragePool2d layer) {
        return same(layer);
    }

    @Override
    public Integer visit(GlobalMaxPool layer) {
        return same(layer);
    }

    @Override
    public Integer visit(GlobalAveragePool layer) {
        return same(layer);
    }

    @Override
    public Integer visit(ZeroPadding2d layer) {
        return same(layer);
    }

    @Override
    public Integer visit(UpSampling2d layer) {
        return same(layer);
    }

    @Override
    public Integer visit(Flatten layer) {
        return shape.rank() == 1 ? add(new Reshape(layer.name(), shape), input) : same(layer);
    }

    @Override
    public Integer visit(Reshape layer) {
        return same(layer);
    }

    @Override
    public Integer visit(Affine layer) {
        if (shape.rank() <= MAX_NORMALIZED_RANK) {
            return same(layer);
        }
        int channels = channels();
        int rows = add(new Reshape(layer.name() + "/rows", Shape.of(shape.size() / channels, channels)), input);
        return add(new Reshape(layer.name() + "/all", shape), add(layer, rows));
    }

    @Override
    public Integer visit(Relu layer) {
        return addRelu(layer);
    }

    @Override
    public Integer visit(PRelu layer) {
        return same(layer);
    }

    @Override
    public Integer visit(Elu layer) {
        return layer.alpha() == 1 ? same(layer) : addElu(layer);
    }

    @Override
    public Integer visit(Sigmoid layer) {
        return same(layer);
    }

    @Override
    public Integer visit(Tanh layer) {
        return same(layer);
    }

    @Override
    public Integer visit(Softmax layer) {
        return same(layer);
    }

    @Override
    public Integer visit(Elementwise layer) {
        if (Activations.written(layer.function()) == null) {
            throw nothingLike();
        }
        return same(layer);
    }

    @Override
    public Integer visit(Rearrange layer) {
        throw nothingLike();
    }

    @Override
    public Integer visit(LayerNormalization layer) {
        throw nothingLike();
    }

    @Override
    public Integer visit(LogSoftmax layer) {
        return same(layer);
    }

    @Override
    public Integer visit(RowQuantization layer) {
        throw nothingLike();
    }

    @Override
    public Integer visit(Add layer) {
        return apart(layer);
    }

    @Override
    public Integer visit(Multiply layer) {
        return apart(layer);
    }

    @Override
    public Integer visit(Concatenate layer) {
        return apart(layer);
    }

    private static IllegalArgumentException nothingLike() {
        return new IllegalArgumentException("TensorFlow.js has nothing like it");
    }

    private int same(Layer layer) {
        return add(layer, input);
    }

    /**
     * A merge, each of its inputs another node's: TensorFlow.js frees what a layer uses twice before others have used
     * it.
     */
    private int apart(Layer merge) {
        List<Integer> apart = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            int one = inputs.get(i);
            boolean again = apart.contains(one);
            apart.add(again ? add(new Reshape(merge.name() + "/again", shapes.get(i)), one) : one);
        }
        nodes.add(new Node(merge, apart));
        return nodes.size() - 1;
    }

    private int add(Layer layer, int... inputs) {
        nodes.add(Node.of(layer, inputs));
        return nodes.size() - 1;
    }

    private int channels() {
        return shape.extent(shape.rank() - 1);
    }

    /**
     * One setting at a time stays one layer. With a slope and others, {@code f(x) = p(x) - slope * relu(threshold -
     * x)}, where {@code p} is {@code f} with slope 0.
     */
    private int addRelu(Relu relu) {
        int channels = channels();
        boolean sloped = relu.negativeSlope() != 0;
        boolean capped = relu.maxValue() != Float.POSITIVE_INFINITY;
        boolean shifted = relu.threshold() != 0;
        if (!(sloped && (capped || shifted)) && !(capped && shifted)) {
            return add(relu, input);
        }
        if (relu.threshold() < 0 || relu.maxValue() < relu.threshold()) {
            throw new IllegalArgumentException("threshold " + relu.threshold() + ", maxValue " + relu.maxValue()
                    + ": TensorFlow.js has nothing like it; needs a threshold from 0 to maxValue");
        }
        String name = relu.name();
        int positive = input;
        if (shifted) {
            Relu open = new Relu(name + "/open", 0, Float.POSITIVE_INFINITY, relu.threshold());
            positive = add(open, positive);
        }
        if (capped || !shifted) {
            Relu capping = new Relu(sloped ? name + "/positive" : name, 0, relu.maxValue(), 0);
            positive = add(capping, positive);
        }
        if (!sloped) {
            return positive;
        }
        int below = add(affine(name + "/below", -1, relu.threshold(), channels), input);
        int depth = add(new Relu(name + "/depth"), below);
        int negative = add(affine(name + "/negative", -relu.negativeSlope(), 0, channels), depth);
        return add(new Add(name), positive, negative);
    }

    /** {@code f(x) = relu(x) + alpha * elu(-relu(-x))}, the inner one with alpha 1. */
    private int addElu(Elu elu) {
        int channels = channels();
        String name = elu.name();
        int positive = add(new Relu(name + "/positive"), input);
        int below = add(affine(name + "/below", -1, 0, channels), input);
        int depth = add(new Relu(name + "/depth"), below);
        int back = add(affine(name + "/back", -1, 0, channels), depth);
        int curve = add(new Elu(name + "/curve", 1), back);
        int negative = add(affine(name + "/negative", elu.alpha(), 0, channels), curve);
        return add(new Add(name), positive, negative);
    }

    private static Affine affine(String name, float scale, float offset, int channels) {
        float[] scales = new float[channels];
        float[] offsets = new float[channels];
        Arrays.fill(scales, scale);
        Arrays.fill(offsets, offset);
        return new Affine(name, Tensor.of(Shape.of(channels), scales), Tensor.of(Shape.of(channels), offsets));
    }
}
