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
import io.github.digitpad.nn.PRelu;
import io.github.digitpad.nn.Padding;
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
import io.github.digitpad.nn.Window;
import io.github.digitpad.nn.ZeroPadding2d;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Our layers, after {@link Lowering}, as Keras's, with their weights. Visits a layer: fills the config; gives the
 * class's name.
 */
final class KerasLayers implements LayerVisitor<String> {

    /** A power of two, so that it and the variance add up to exactly 1, and no less than GPU libraries ask for. */
    private static final float EPSILON = 0x1p-10f;

    private final String name;
    private final Shape input;
    private final WeightsWriter weights;
    private final Map<String, @Nullable Object> config;

    private KerasLayers(String name, Shape input, WeightsWriter weights) {
        this.name = name;
        this.input = input;
        this.weights = weights;
        this.config = JsonWriter.object("name", name, "trainable", true, "dtype", "float32");
    }

    /**
     * A layer.
     *
     * @param name to give it
     * @param input the shape that it gets
     * @param weights receives its weights
     */
    static KerasLayer of(Layer layer, String name, Shape input, List<String> inbound, WeightsWriter weights) {
        KerasLayers layers = new KerasLayers(name, input, weights);
        String className = layer.accept(layers);
        return new KerasLayer(name, className, layers.config, inbound);
    }

    @Override
    public String visit(Conv2d layer) {
        Shape kernel = layer.kernel().shape();
        config.put("filters", kernel.extent(3));
        config.put("kernel_size", List.of(kernel.extent(0), kernel.extent(1)));
        putSteps(layer.window());
        config.put(
                "dilation_rate",
                List.of(layer.window().dilationY(), layer.window().dilationX()));
        config.put("groups", 1);
        putWeights("/kernel", layer.kernel(), layer.bias());
        return layer.kind();
    }

    @Override
    public String visit(DepthwiseConv2d layer) {
        Shape kernel = layer.kernel().shape();
        config.put("kernel_size", List.of(kernel.extent(0), kernel.extent(1)));
        config.put("depth_multiplier", kernel.extent(3));
        putSteps(layer.window());
        config.put("dilation_rate", List.of(1, 1));
        putWeights("/depthwise_kernel", layer.kernel(), layer.bias());
        return layer.kind();
    }

    @Override
    public String visit(Dense layer) {
        config.put("units", layer.bias().shape().size());
        putWeights("/kernel", layer.kernel(), layer.bias());
        return layer.kind();
    }

    @Override
    public String visit(MaxPool2d layer) {
        putPool(layer.window());
        return layer.kind();
    }

    @Override
    public String visit(AveragePool2d layer) {
        putPool(layer.window());
        return layer.kind();
    }

    @Override
    public String visit(GlobalMaxPool layer) {
        config.put("data_format", "channels_last");
        return layer.kind();
    }

    @Override
    public String visit(GlobalAveragePool layer) {
        config.put("data_format", "channels_last");
        return layer.kind();
    }

    @Override
    public String visit(ZeroPadding2d layer) {
        config.put("padding", List.of(List.of(layer.top(), layer.bottom()), List.of(layer.left(), layer.right())));
        config.put("data_format", "channels_last");
        return layer.kind();
    }

    @Override
    public String visit(UpSampling2d layer) {
        config.put("size", List.of(layer.sizeY(), layer.sizeX()));
        config.put("interpolation", "nearest");
        config.put("data_format", "channels_last");
        return layer.kind();
    }

    @Override
    public String visit(Flatten layer) {
        config.put("data_format", "channels_last");
        return layer.kind();
    }

    @Override
    public String visit(Reshape layer) {
        config.put("target_shape", list(layer.shape().toArray()));
        return layer.kind();
    }

    /** Of mean 0 and a variance that the epsilon makes 1: what is left are factor and offset. */
    @Override
    public String visit(Affine layer) {
        config.put("axis", -1);
        config.put("momentum", 0.99);
        config.put("epsilon", (double) EPSILON);
        config.put("center", true);
        config.put("scale", true);
        Shape channels = layer.scale().shape();
        float[] variances = new float[channels.size()];
        Arrays.fill(variances, 1 - EPSILON);
        weights.addExact(name + "/gamma", layer.scale());
        weights.addExact(name + "/beta", layer.offset());
        weights.addExact(name + "/moving_mean", Tensor.of(channels, new float[channels.size()]));
        weights.addExact(name + "/moving_variance", Tensor.of(channels, variances));
        return "BatchNormalization";
    }

    @Override
    public String visit(Relu layer) {
        if (layer.negativeSlope() != 0) {
            config.put("alpha", (double) layer.negativeSlope());
            return "LeakyReLU";
        } else if (layer.threshold() != 0) {
            // Ours takes values from the threshold on, Keras's those above.
            config.put("theta", (double) Math.nextDown(layer.threshold()));
            return "ThresholdedReLU";
        } else if (layer.maxValue() != Float.POSITIVE_INFINITY) {
            config.put("max_value", (double) layer.maxValue());
        }
        return "ReLU";
    }

    @Override
    public String visit(PRelu layer) {
        List<@Nullable Object> shared = new ArrayList<>();
        for (int axis = 0; axis < input.rank(); axis++) {
            if (layer.alpha().shape().extent(axis) == 1) {
                shared.add(axis + 1);
            }
        }
        config.put("shared_axes", shared.isEmpty() ? null : shared);
        weights.addExact(name + "/alpha", layer.alpha());
        return layer.kind();
    }

    @Override
    public String visit(Elu layer) {
        config.put("alpha", (double) layer.alpha());
        return layer.kind();
    }

    @Override
    public String visit(Sigmoid layer) {
        config.put("activation", Activations.SIGMOID);
        return "Activation";
    }

    @Override
    public String visit(Tanh layer) {
        config.put("activation", Activations.TANH);
        return "Activation";
    }

    @Override
    public String visit(Softmax layer) {
        config.put("axis", -1);
        return layer.kind();
    }

    @Override
    public String visit(Elementwise layer) {
        config.put("activation", Activations.written(layer.function()));
        return "Activation";
    }

    @Override
    public String visit(Rearrange layer) {
        throw new IllegalStateException(layer.kind());
    }

    @Override
    public String visit(LayerNormalization layer) {
        throw new IllegalStateException(layer.kind());
    }

    @Override
    public String visit(LogSoftmax layer) {
        config.put("activation", "logSoftmax");
        return "Activation";
    }

    @Override
    public String visit(RowQuantization layer) {
        throw new IllegalStateException(layer.kind());
    }

    @Override
    public String visit(Add layer) {
        return layer.kind();
    }

    @Override
    public String visit(Multiply layer) {
        return layer.kind();
    }

    @Override
    public String visit(Concatenate layer) {
        config.put("axis", layer.axis() + 1); // Keras counts the batch.
        return layer.kind();
    }

    /** The activation is a layer of its own. */
    private void putWeights(String kernelName, Tensor kernel, Tensor bias) {
        config.put("activation", Activations.LINEAR);
        config.put("use_bias", true);
        weights.addKernel(name + kernelName, kernel);
        weights.addExact(name + "/bias", bias);
    }

    private void putPool(Window window) {
        config.put("pool_size", List.of(window.height(), window.width()));
        putSteps(window);
    }

    private void putSteps(Window window) {
        config.put("strides", List.of(window.strideY(), window.strideX()));
        config.put("padding", window.padding() == Padding.SAME ? "same" : "valid");
        config.put("data_format", "channels_last");
    }

    private static List<@Nullable Object> list(int... values) {
        List<@Nullable Object> list = new ArrayList<>();
        for (int value : values) {
            list.add(value);
        }
        return list;
    }
}
