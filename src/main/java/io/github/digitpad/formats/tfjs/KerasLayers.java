package io.github.digitpad.formats.tfjs;

import io.github.digitpad.nn.Add;
import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.AveragePool2d;
import io.github.digitpad.nn.Concatenate;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.DepthwiseConv2d;
import io.github.digitpad.nn.Elu;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.GlobalAveragePool;
import io.github.digitpad.nn.GlobalMaxPool;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Multiply;
import io.github.digitpad.nn.PRelu;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Sigmoid;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tanh;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.Window;
import io.github.digitpad.nn.ZeroPadding2d;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Our layers, after {@link Lowering}, as Keras's, with their weights. */
final class KerasLayers {

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
        String className = layers.write(layer);
        return new KerasLayer(name, className, layers.config, inbound);
    }

    /** What a layer is called as the activation of another; none if it is no such layer. */
    static @Nullable String activation(Layer layer) {
        if (layer instanceof Relu relu && relu.isPlain()) {
            return Activations.RELU;
        } else if (layer instanceof Softmax) {
            return Activations.SOFTMAX;
        } else if (layer instanceof Sigmoid) {
            return "sigmoid";
        } else if (layer instanceof Tanh) {
            return "tanh";
        } else if (layer instanceof Elu elu && elu.alpha() == 1) {
            return "elu";
        }
        return null;
    }

    /** Fills the config; gives the class's name. */
    private String write(Layer layer) {
        if (layer instanceof Conv2d conv) {
            writeConvolution(conv);
        } else if (layer instanceof DepthwiseConv2d conv) {
            writeDepthwise(conv);
        } else if (layer instanceof Dense dense) {
            config.put("units", dense.bias().shape().size());
            config.put("activation", Activations.LINEAR);
            config.put("use_bias", true);
            weights.addKernel(name + "/kernel", dense.kernel());
            weights.addExact(name + "/bias", dense.bias());
        } else if (layer instanceof MaxPool2d pool) {
            putPool(pool.window());
        } else if (layer instanceof AveragePool2d pool) {
            putPool(pool.window());
        } else if (layer instanceof ZeroPadding2d padding) {
            config.put(
                    "padding",
                    List.of(List.of(padding.top(), padding.bottom()), List.of(padding.left(), padding.right())));
            config.put("data_format", "channels_last");
        } else if (layer instanceof Flatten || layer instanceof GlobalAveragePool || layer instanceof GlobalMaxPool) {
            config.put("data_format", "channels_last");
        } else if (layer instanceof Reshape reshape) {
            config.put("target_shape", list(reshape.shape().toArray()));
        } else if (layer instanceof Affine affine) {
            writeNormalization(affine);
            return "BatchNormalization";
        } else if (layer instanceof PRelu prelu) {
            writeSlopes(prelu);
        } else if (layer instanceof Relu relu) {
            return writeRelu(relu);
        } else if (layer instanceof Elu elu) {
            config.put("alpha", (double) elu.alpha());
        } else if (layer instanceof Sigmoid || layer instanceof Tanh) {
            config.put("activation", activation(layer));
            return "Activation";
        } else if (layer instanceof Softmax) {
            config.put("axis", -1);
        } else if (layer instanceof Concatenate concatenate) {
            config.put("axis", concatenate.axis() + 1); // Keras counts the batch.
        } else if (!(layer instanceof Add || layer instanceof Multiply)) {
            throw new IllegalStateException("no Keras layer known for " + layer.kind());
        }
        return layer.kind();
    }

    private void writeConvolution(Conv2d conv) {
        Shape kernel = conv.kernel().shape();
        config.put("filters", kernel.extent(3));
        config.put("kernel_size", List.of(kernel.extent(0), kernel.extent(1)));
        putSteps(conv.window());
        config.put(
                "dilation_rate",
                List.of(conv.window().dilationY(), conv.window().dilationX()));
        config.put("groups", 1);
        config.put("activation", Activations.LINEAR);
        config.put("use_bias", true);
        weights.addKernel(name + "/kernel", conv.kernel());
        weights.addExact(name + "/bias", conv.bias());
    }

    private void writeDepthwise(DepthwiseConv2d conv) {
        Shape kernel = conv.kernel().shape();
        config.put("kernel_size", List.of(kernel.extent(0), kernel.extent(1)));
        config.put("depth_multiplier", kernel.extent(3));
        putSteps(conv.window());
        config.put("dilation_rate", List.of(1, 1));
        config.put("activation", Activations.LINEAR);
        config.put("use_bias", true);
        weights.addKernel(name + "/depthwise_kernel", conv.kernel());
        weights.addExact(name + "/bias", conv.bias());
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

    /** Of mean 0 and a variance that the epsilon makes 1: what is left are factor and offset. */
    private void writeNormalization(Affine affine) {
        config.put("axis", -1);
        config.put("momentum", 0.99);
        config.put("epsilon", (double) EPSILON);
        config.put("center", true);
        config.put("scale", true);
        Shape channels = affine.scale().shape();
        float[] variances = new float[channels.size()];
        Arrays.fill(variances, 1 - EPSILON);
        weights.addExact(name + "/gamma", affine.scale());
        weights.addExact(name + "/beta", affine.offset());
        weights.addExact(name + "/moving_mean", Tensor.of(channels, new float[channels.size()]));
        weights.addExact(name + "/moving_variance", Tensor.of(channels, variances));
    }

    private void writeSlopes(PRelu prelu) {
        List<@Nullable Object> shared = new ArrayList<>();
        for (int axis = 0; axis < input.rank(); axis++) {
            if (prelu.alpha().shape().extent(axis) == 1) {
                shared.add(axis + 1);
            }
        }
        config.put("shared_axes", shared.isEmpty() ? null : shared);
        weights.addExact(name + "/alpha", prelu.alpha());
    }

    private String writeRelu(Relu relu) {
        if (relu.negativeSlope() != 0) {
            config.put("alpha", (double) relu.negativeSlope());
            return "LeakyReLU";
        } else if (relu.threshold() != 0) {
            // Ours takes values from the threshold on, Keras's those above.
            config.put("theta", (double) Math.nextDown(relu.threshold()));
            return "ThresholdedReLU";
        } else if (relu.maxValue() != Float.POSITIVE_INFINITY) {
            config.put("max_value", (double) relu.maxValue());
        }
        return "ReLU";
    }

    private static List<@Nullable Object> list(int... values) {
        List<@Nullable Object> list = new ArrayList<>();
        for (int value : values) {
            list.add(value);
        }
        return list;
    }
}
