package io.github.digitpad.formats.onnx;

import io.github.digitpad.formats.Numbers;
import io.github.digitpad.nn.Elementwise;
import io.github.digitpad.nn.Elementwise.Function;
import io.github.digitpad.nn.Elu;
import io.github.digitpad.nn.LogSoftmax;
import io.github.digitpad.nn.PRelu;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Sigmoid;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tanh;
import io.github.digitpad.nn.UnaryLayer;
import java.util.Arrays;

/** Operators that are a function of each value, and those along an axis that leave the shape as it is. */
final class Activations {

    private static final double SELU_ALPHA = 1.6732632423543772;
    private static final double SELU_GAMMA = 1.0507009873554805;

    /** Since then Softmax is along one axis; before, over that and all behind it. */
    private static final int SOFTMAX_OF_ONE_AXIS = 13;

    private final NodeCall call;
    private final Assembly assembly;
    private final String name;

    Activations(NodeCall call) {
        this.call = call;
        this.assembly = call.assembly();
        this.name = call.name();
    }

    OnnxValue of(Function function) {
        return call.get(0) instanceof Constant constant
                ? Folding.unary(call, constant)
                : apply(new Elementwise(name, function));
    }

    private Computed apply(UnaryLayer layer) {
        return assembly.each(call.computed(0), layer);
    }

    OnnxValue relu() {
        return call.get(0) instanceof Constant constant ? Folding.unary(call, constant) : apply(new Relu(name));
    }

    OnnxValue leakyRelu() {
        return apply(new Relu(name, (float) call.real("alpha", 0.01), Float.POSITIVE_INFINITY, 0));
    }

    OnnxValue thresholdedRelu() {
        return apply(new Relu(name, 0, Float.POSITIVE_INFINITY, (float) call.real("alpha", 1)));
    }

    OnnxValue prelu() {
        Computed value = call.computed(0);
        Constant slope = call.constant(1);
        if (slope.size() == 1) {
            return apply(new Relu(name, (float) slope.at(0), Float.POSITIVE_INFINITY, 0));
        }
        double[] slopes = assembly.laid(value, slope, 0);
        Shape shape = assembly.network().shape(value.node());
        int period = shape.extent(shape.rank() - 1);
        if (Assembly.isPeriodic(slopes, period)) {
            int[] extents = new int[shape.rank()];
            Arrays.fill(extents, 1);
            extents[extents.length - 1] = period;
            float[] alpha = Assembly.tensor(Arrays.copyOf(slopes, period)).toArray();
            return apply(new PRelu(name, Assembly.tensor(Shape.of(extents), alpha)));
        }
        int row = assembly.in(value, name, slopes.length);
        return value.at(assembly.network().add(new PRelu(name, Assembly.tensor(slopes)), row));
    }

    OnnxValue elu() {
        return apply(new Elu(name, (float) call.real("alpha", 1)));
    }

    OnnxValue selu() {
        Computed elu = apply(new Elu(name, (float) call.real("alpha", SELU_ALPHA)));
        return assembly.affine(elu, name, call.real("gamma", SELU_GAMMA), 0);
    }

    /** {@code alpha * elu(x / alpha)}, the inner one with alpha 1. */
    OnnxValue celu() {
        double alpha = call.real("alpha", 1);
        Computed narrow = assembly.affine(call.computed(0), name, 1 / alpha, 0);
        return assembly.affine(assembly.each(narrow, new Elu(name, 1)), name, alpha, 0);
    }

    /** {@code x} between two limits, which are attributes in old files. */
    OnnxValue clip() {
        double least = call.has(1) ? call.constant(1).only() : call.real("min", Double.NEGATIVE_INFINITY);
        double most = call.has(2) ? call.constant(2).only() : call.real("max", Double.POSITIVE_INFINITY);
        if (call.get(0) instanceof Constant constant) {
            return Folding.map(constant, x -> Math.min(most, Math.max(least, x)));
        }
        return clip(call.computed(0), least, most);
    }

    Computed clip(Computed value, double least, double most) {
        boolean below = least <= -Float.MAX_VALUE;
        boolean above = most >= Float.MAX_VALUE;
        if (below && above) {
            return value;
        }
        if (below) {
            Computed distance = assembly.affine(value, name, -1, most);
            return assembly.affine(assembly.each(distance, new Relu(name)), name, -1, most);
        }
        float width = above ? Float.POSITIVE_INFINITY : (float) (most - least);
        Computed shifted = assembly.affine(value, name, 1, -least);
        return assembly.affine(assembly.each(shifted, new Relu(name, 0, width, 0)), name, 1, least);
    }

    OnnxValue sigmoid() {
        return call.get(0) instanceof Constant constant ? Folding.unary(call, constant) : apply(new Sigmoid(name));
    }

    OnnxValue tanh() {
        return call.get(0) instanceof Constant constant ? Folding.unary(call, constant) : apply(new Tanh(name));
    }

    OnnxValue hardSigmoid() {
        Computed line = assembly.affine(call.computed(0), name, call.real("alpha", 0.2), call.real("beta", 0.5));
        return assembly.each(line, new Relu(name, 0, 1, 0));
    }

    OnnxValue gelu() {
        boolean tanh =
                call.text("approximate", "none").equals("tanh") || call.op().endsWith("FastGelu");
        OnnxValue value = call.has(1) ? new Arithmetic(call).sum(call.get(0), call.get(1)) : call.get(0);
        Function function = tanh ? Function.GELU_TANH : Function.GELU;
        return assembly.each((Computed) value, new Elementwise(name, function));
    }

    /** {@code x * sigmoid(alpha * x)} */
    OnnxValue swish(double otherwise) {
        double alpha = call.real("alpha", otherwise);
        Computed value = call.computed(0);
        if (alpha == 1) {
            return apply(new Elementwise(name, Function.SILU));
        }
        Computed gate = assembly.each(assembly.affine(value, name, alpha, 0), new Sigmoid(name));
        return new Arithmetic(call).product(value, gate);
    }

    Computed size(Computed value) {
        return assembly.each(value, new Elementwise(name, Function.ABS));
    }

    Computed root(Computed value) {
        return assembly.each(value, new Elementwise(name, Function.SQRT));
    }

    OnnxValue negative() {
        return call.get(0) instanceof Constant constant
                ? Folding.unary(call, constant)
                : assembly.affine(call.computed(0), name, -1, 0);
    }

    OnnxValue ceil() {
        if (call.get(0) instanceof Constant constant) {
            return Folding.unary(call, constant);
        }
        Computed below = assembly.affine(call.computed(0), name, -1, 0);
        return assembly.affine(assembly.each(below, new Elementwise(name, Function.FLOOR)), name, -1, 0);
    }

    OnnxValue not() {
        return call.get(0) instanceof Constant constant
                ? Folding.unary(call, constant)
                : assembly.affine(call.computed(0), name, -1, 1);
    }

    /** The function for a limit of a half, of values that are scaled to it. */
    OnnxValue shrink() {
        double limit = call.real("lambd", 0.5);
        double bias = call.real("bias", 0);
        if (!(limit > 0) || (bias != 0 && bias != limit)) {
            throw call.unsupported("bias", Numbers.text(bias), "0, or as \"lambd\"");
        }
        Function function = bias == 0 ? Function.HARD_SHRINK : Function.SOFT_SHRINK;
        Computed scaled = assembly.affine(call.computed(0), name, 0.5 / limit, 0);
        return assembly.affine(assembly.each(scaled, new Elementwise(name, function)), name, 2 * limit, 0);
    }

    OnnxValue softmax() {
        return overAxes(new Softmax(name));
    }

    OnnxValue logSoftmax() {
        return overAxes(new LogSoftmax(name));
    }

    private OnnxValue overAxes(UnaryLayer layer) {
        Computed value = call.computed(0);
        boolean one = call.opset() >= SOFTMAX_OF_ONE_AXIS;
        boolean[] marked = new boolean[value.rank()];
        if (value.rank() > 0) {
            int axis = Dims.axis(call.integer("axis", one ? -1 : 1), value.rank());
            Arrays.fill(marked, axis, one ? axis + 1 : marked.length, true);
        }
        return rows(value, marked, layer);
    }

    /** A layer of rows: each holds the values along some axes, in whatever order. */
    Computed rows(Computed value, boolean[] marked, UnaryLayer layer) {
        Computed last = assembly.withLast(value, name, marked);
        int length = 1;
        for (int axis = 0; axis < marked.length; axis++) {
            length *= marked[axis] ? value.dims()[axis] : 1;
        }
        int rows = value.size() / length;
        int node = rows == 1 ? assembly.in(last, name, length) : assembly.in(last, name, rows, length);
        return last.at(assembly.network().add(layer, node));
    }
}
