package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Elementwise;
import io.github.digitpad.nn.Elu;
import io.github.digitpad.nn.PRelu;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.RowQuantization;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tensor;

/** Keras's dense layer, and its activations that are layers. */
final class ValueLayers {

    private final LayerBuilder builder;
    private final LayerSpec spec;
    private final String name;

    ValueLayers(LayerBuilder builder) {
        this.builder = builder;
        this.spec = builder.spec();
        this.name = builder.name();
    }

    void dense() throws ModelFormatException {
        Tensor kernel = DenseKernel.of(builder);
        if (DenseKernel.roundsInputs(spec)) {
            builder.add(new RowQuantization(name + "/bytes"));
        }
        builder.add(new Dense(name, kernel, builder.bias(kernel.shape().extent(1))));
        builder.addInnerActivation();
    }

    /** One of {@code keras.ops}. */
    void function(Elementwise.Function function) throws ModelFormatException {
        builder.add(new Elementwise(name, function));
    }

    void round() throws ModelFormatException {
        int decimals = spec.config().get("decimals").integer(0);
        if (decimals != 0) {
            throw spec.unsupported("decimals", String.valueOf(decimals), "0");
        }
        function(Elementwise.Function.ROUND);
    }

    void activation() throws ModelFormatException {
        builder.addActivation(name);
    }

    void prelu() throws ModelFormatException {
        builder.add(new PRelu(name, builder.weight("alpha")));
    }

    void elu() throws ModelFormatException {
        builder.add(new Elu(name, spec.real("alpha", 1)));
    }

    void softmax() throws ModelFormatException {
        builder.withLast(spec.axis("axis", builder.rank()), () -> builder.add(new Softmax(name)));
    }

    void relu() throws ModelFormatException {
        boolean ends = spec.config().get("max_value").exists();
        builder.add(new Relu(
                name,
                spec.real("negative_slope", 0),
                ends ? spec.real("max_value", 0) : Float.POSITIVE_INFINITY,
                spec.real("threshold", 0)));
    }

    void leakyRelu() throws ModelFormatException {
        String key = spec.config().get("negative_slope").exists() ? "negative_slope" : "alpha";
        builder.add(new Relu(name, spec.real(key, 0.3), Float.POSITIVE_INFINITY, 0));
    }

    void thresholdedRelu() throws ModelFormatException {
        float theta = spec.real("theta", 1);
        // Keras takes values above theta, ours those from the threshold on; for 0 it is the same.
        builder.add(new Relu(name, 0, Float.POSITIVE_INFINITY, theta == 0 ? 0 : Math.nextUp(theta)));
    }
}
