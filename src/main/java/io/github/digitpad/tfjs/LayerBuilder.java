package io.github.digitpad.tfjs;

import io.github.digitpad.nn.AveragePool2d;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.GlobalAveragePool;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.UnaryLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keras's layers as ours: one; two, with an activation inside; none, for what only training uses. */
final class LayerBuilder {

    private static final List<String> SUPPORTED = List.of(
            "InputLayer",
            "Conv2D",
            "MaxPooling2D",
            "AveragePooling2D",
            "GlobalAveragePooling2D",
            "Flatten",
            "Dense",
            "Activation",
            "ReLU",
            "Softmax",
            "Dropout",
            "SpatialDropout2D",
            "GaussianDropout",
            "AlphaDropout",
            "GaussianNoise",
            "ActivityRegularization");

    private final LayerSpec spec;
    private final Shape input;
    private final Map<String, Tensor> weights;
    private final List<UnaryLayer> layers = new ArrayList<>();

    private LayerBuilder(LayerSpec spec, Shape input, Map<String, Tensor> weights) {
        this.spec = spec;
        this.input = input;
        this.weights = weights;
    }

    /**
     * The weights that a layer must have.
     *
     * @throws ModelFormatException also if the layer's class is not supported
     */
    static List<WeightNeed> needs(LayerSpec spec) throws ModelFormatException {
        if (!SUPPORTED.contains(spec.className())) {
            throw spec.unsupportedClass(String.join(", ", SUPPORTED));
        }
        List<WeightNeed> needs = new ArrayList<>();
        int outputs = 0;
        if (spec.className().equals("Conv2D")) {
            int[] kernel = spec.pair("kernel_size");
            outputs = spec.count("filters");
            needs.add(new WeightNeed(spec, "kernel", 0, List.of(kernel[0], kernel[1], WeightNeed.ANY, outputs)));
        } else if (spec.className().equals("Dense")) {
            outputs = spec.count("units");
            needs.add(new WeightNeed(spec, "kernel", 0, List.of(WeightNeed.ANY, outputs)));
        }
        if (!needs.isEmpty() && usesBias(spec)) {
            needs.add(new WeightNeed(spec, "bias", 1, List.of(outputs)));
        }
        return needs;
    }

    /**
     * What a layer becomes.
     *
     * @param input the shape that it gets
     * @param weights all of {@link #needs}, by name
     * @throws IllegalArgumentException if our layer refuses its settings
     */
    static List<UnaryLayer> build(LayerSpec spec, Shape input, Map<String, Tensor> weights)
            throws ModelFormatException {
        LayerBuilder builder = new LayerBuilder(spec, input, weights);
        builder.build();
        return builder.layers;
    }

    private void build() throws ModelFormatException {
        switch (spec.className()) {
            case "Conv2D" -> addConvolution();
            case "Dense" -> {
                Tensor kernel = weight("kernel");
                layers.add(new Dense(spec.name(), kernel, bias(kernel)));
                addActivation(Activations.layerName(spec.name(), spec.activation()));
            }
            case "MaxPooling2D", "AveragePooling2D" -> addPool();
            case "GlobalAveragePooling2D" -> {
                spec.requireChannelsLast();
                if (spec.config().get("keepdims").flag(false)) {
                    throw spec.unsupported("keepdims", "true", "false");
                }
                layers.add(new GlobalAveragePool(spec.name()));
            }
            case "Flatten" -> {
                spec.requireChannelsLast();
                layers.add(new Flatten(spec.name()));
            }
            case "Activation" -> addActivation(spec.name());
            case "ReLU" -> {
                if (spec.config().get("max_value").exists()) {
                    throw spec.unsupported(
                            "max_value", spec.config().get("max_value").found(), "none");
                }
                spec.requireNumber("negative_slope", 0);
                spec.requireNumber("threshold", 0);
                layers.add(new Relu(spec.name()));
            }
            case "Softmax" -> {
                Json axis = spec.config().get("axis");
                // Keras counts the batch, so that the last axis of an input of rank n is number n.
                if (axis.integer(-1) != -1 && axis.integer() != input.rank()) {
                    throw spec.unsupported("axis", axis.found(), "the last axis, -1");
                }
                layers.add(new Softmax(spec.name()));
            }
            default -> {
                // InputLayer, and what only training uses: the values pass through.
            }
        }
    }

    private void addConvolution() throws ModelFormatException {
        spec.requireChannelsLast();
        spec.requireOnes("dilation_rate");
        spec.requireNumber("groups", 1);
        int[] strides = spec.pair("strides", 1, 1);
        Tensor kernel = weight("kernel");
        layers.add(new Conv2d(spec.name(), kernel, bias(kernel), strides[0], strides[1], spec.padding()));
        addActivation(Activations.layerName(spec.name(), spec.activation()));
    }

    private void addPool() throws ModelFormatException {
        spec.requireChannelsLast();
        int[] pool = spec.pair("pool_size", 2, 2);
        int[] strides = spec.pair("strides", pool);
        layers.add(
                spec.className().equals("MaxPooling2D")
                        ? new MaxPool2d(spec.name(), pool[0], pool[1], strides[0], strides[1], spec.padding())
                        : new AveragePool2d(spec.name(), pool[0], pool[1], strides[0], strides[1], spec.padding()));
    }

    private void addActivation(String name) throws ModelFormatException {
        switch (spec.activation()) {
            case Activations.RELU -> layers.add(new Relu(name));
            case Activations.SOFTMAX -> layers.add(new Softmax(name));
            default -> {
                // Linear: nothing to compute.
            }
        }
    }

    private static boolean usesBias(LayerSpec spec) throws ModelFormatException {
        return spec.config().get("use_bias").flag(true);
    }

    private Tensor bias(Tensor kernel) throws ModelFormatException {
        if (usesBias(spec)) {
            return weight("bias");
        }
        int outputs = kernel.shape().extent(kernel.shape().rank() - 1);
        return Tensor.of(Shape.of(outputs), new float[outputs]);
    }

    private Tensor weight(String kind) throws ModelFormatException {
        Tensor weight = weights.get(WeightNeed.name(spec, kind));
        if (weight == null) {
            throw spec.error("has no weight " + kind);
        }
        return weight;
    }
}
