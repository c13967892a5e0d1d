package io.github.digitpad.formats.onnx;

import io.github.digitpad.nn.Elementwise;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Sigmoid;
import io.github.digitpad.nn.Softmax;
import org.jspecify.annotations.Nullable;

/** Operators of {@code ai.onnx.ml}, of which scikit-learn's models are made. */
final class Learned {

    private final NodeCall call;
    private final Assembly assembly;
    private final String name;

    Learned(NodeCall call) {
        this.call = call;
        this.assembly = call.assembly();
        this.name = call.name();
    }

    /** Some columns of a matrix; a row is one of it. */
    OnnxValue features() {
        OnnxValue value = call.get(0);
        Constant indices = call.constant(1);
        if (value.rank() == 0) {
            throw new IllegalArgumentException("gets one number, needs rows");
        }
        int last = value.rank() - 1;
        int[] places = new int[indices.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = Dims.axis(indices.at(i), value.dims()[last]);
        }
        Moves moves = new Moves(call);
        OnnxValue taken = moves.along(value, last, places);
        return last == 0 ? moves.reshaped(taken, new int[] {1, places.length}) : taken;
    }

    /** {@code (x - offset) * scale} */
    OnnxValue scaler() {
        Computed value = call.computed(0);
        double[] offset = call.reals("offset");
        double[] scale = call.reals("scale");
        int count = Math.max(offset.length, scale.length);
        double[] offsets = new double[count];
        double[] scales = new double[count];
        for (int i = 0; i < count; i++) {
            scales[i] = scale.length == 0 ? 1 : scale[scale.length == 1 ? 0 : Math.min(i, scale.length - 1)];
            double least = offset.length == 0 ? 0 : offset[offset.length == 1 ? 0 : Math.min(i, offset.length - 1)];
            offsets[i] = -least * scales[i];
        }
        return count == 0 ? value : assembly.affine(value, name, row(scales), row(offsets));
    }

    private static Constant row(double... values) {
        return Constant.of(TensorType.FLOAT, new int[] {values.length}, values);
    }

    /** Rows of a matrix of coefficients, one for each class; then what makes probabilities of them. */
    @Nullable
    OnnxValue[] linearClassifier() {
        Computed value = call.computed(0);
        double[] coefficients = call.reals("coefficients");
        double[] intercepts = call.reals("intercepts");
        int features = value.rank() == 0 ? 1 : value.dims()[value.rank() - 1];
        int classes = coefficients.length / features;
        if (classes < 2 || classes * features != coefficients.length) {
            throw new IllegalArgumentException("has " + coefficients.length + " coefficients for " + features
                    + " features, needs as many for each of two or more classes");
        }
        if (intercepts.length != 0 && intercepts.length != classes) {
            throw new IllegalArgumentException("has " + intercepts.length + " intercepts, needs " + classes);
        }
        Computed scores = new Products(call)
                .dense(
                        value,
                        classes,
                        (in, unit) -> coefficients[unit * features + in],
                        intercepts.length == 0 ? null : intercepts);
        String transform = call.text("post_transform", "NONE");
        OnnxValue result = switch (transform) {
            case "NONE" -> scores;
            case "SOFTMAX" -> assembly.each(scores, new Softmax(name));
            case "LOGISTIC" -> assembly.each(scores, new Sigmoid(name));
            default -> throw call.unsupported("post_transform", transform, "NONE, SOFTMAX, LOGISTIC");
        };
        // The first is the class itself.
        return new @Nullable OnnxValue[] {null, result};
    }

    /** 1 above a threshold, 0 elsewhere. */
    OnnxValue binarizer() {
        Computed above = assembly.affine(call.computed(0), name, 1, -call.real("threshold", 0));
        Computed sign = assembly.each(above, new Elementwise(name, Elementwise.Function.SIGN));
        return assembly.each(sign, new Relu(name));
    }

    OnnxValue normalizer() {
        return new Normalizations(call).length(call.text("norm", "MAX"), -1);
    }
}
