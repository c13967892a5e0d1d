package io.github.digitpad.formats.tflite;

import io.github.digitpad.formats.NetworkBuilder;
import io.github.digitpad.formats.tflite.Value.Computed;
import io.github.digitpad.formats.tflite.Value.Constant;
import io.github.digitpad.nn.Add;
import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.Elementwise;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.HalfEven;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Multiply;
import io.github.digitpad.nn.Rearrange;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.UnaryLayer;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What operators come down to: sums, products, functions of each value, values in other places. With constants it is
 * done at once, with what the network computes it becomes layers. All throw {@link IllegalArgumentException} where
 * arrays do not fit, or it gets too large.
 */
final class Computation {

    /** How many values may be moved or computed while reading: a small file could ask for any number. */
    private static final double MAX_WORK = 2.0 * NetworkBuilder.MAX_VALUES;

    private final NetworkBuilder network;
    private double work;

    Computation(NetworkBuilder network) {
        this.network = network;
    }

    /** Counts values that are moved or computed while reading. */
    void count(double values) {
        work += values;
        if (work > MAX_WORK || values > NetworkBuilder.MAX_VALUES) {
            throw new IllegalArgumentException("makes it more values than DigitPad computes");
        }
    }

    /** A node that has a value in some shape. */
    int node(Computed value, Shape as) {
        if (network.shape(value.node()).equals(as)) {
            return value.node();
        }
        return network.add(as.rank() == 1 ? new Flatten("flatten") : new Reshape("reshape", as), value.node());
    }

    /** A layer on a value in the shape that it needs. */
    Computed layer(Layer layer, Computed input, Shape as, Dims dims) {
        return new Computed(network.add(layer, node(input, as)), dims);
    }

    /** A layer that changes each value by itself. */
    Value each(UnaryLayer layer, Value value) {
        if (value instanceof Computed computed) {
            return layer(layer, computed, computed.dims().shape(), computed.dims());
        }
        Constant constant = (Constant) value;
        float[] before = floats(constant);
        float[] after = new float[before.length];
        if (after.length > 0) {
            layer.forward(before, Shape.of(before.length), after);
        }
        return new Constant(constant.dims(), false, i -> after[i]);
    }

    Value each(String name, Elementwise.Function function, Value value) {
        return each(new Elementwise(name, function), value);
    }

    /** {@code slope * x} below 0, {@code most} from there on. */
    Value relu(String name, Value value, double slope, double most) {
        return each(new Relu(name, (float) slope, (float) most, 0), value);
    }

    /** {@code value * factor + offset}. */
    Value scaled(String name, Value value, double factor, double offset) {
        if (factor == 1 && offset == 0) {
            return value;
        }
        if (value instanceof Computed computed) {
            return affine(name, computed, scalar(factor), scalar(offset));
        }
        Constant constant = (Constant) value;
        return folded(constant.dims(), constant, scalar(factor), (x, y) -> x * y + offset);
    }

    /** A power of each value; of those below 0 it is no number, if it is not whole. */
    Value power(String name, Value base, double exponent) {
        if (exponent != HalfEven.round(exponent)) {
            return positivePower(name, base, exponent);
        }
        Value size = positivePower(name, each(name + "/size", Elementwise.Function.ABS, base), exponent);
        return exponent % 2 == 0 ? size : product(name, size, each(name + "/sign", Elementwise.Function.SIGN, base));
    }

    private Value positivePower(String name, Value base, double exponent) {
        Value logarithm = each(name + "/log", Elementwise.Function.LOG, base);
        return each(name, Elementwise.Function.EXP, scaled(name + "/times", logarithm, exponent, 0));
    }

    private static Constant scalar(double value) {
        return new Constant(Dims.of(), false, i -> value);
    }

    Value sum(String name, Value a, Value b) {
        return pair(name, a, b, true);
    }

    Value difference(String name, Value a, Value b) {
        return sum(name, a, scaled(name + "/negative", b, -1, 0));
    }

    Value product(String name, Value a, Value b) {
        return pair(name, a, b, false);
    }

    private Value pair(String name, Value a, Value b, boolean sums) {
        Dims dims = a.dims().spread(b.dims());
        if (a instanceof Constant first && b instanceof Constant second) {
            return folded(dims, first, second, (x, y) -> sums ? x + y : x * y);
        }
        if (a instanceof Computed first && b instanceof Computed second) {
            Shape shape = dims.shape();
            int left = node(spread(name, first, dims), shape);
            int right = node(spread(name, second, dims), shape);
            return new Computed(network.add(sums ? new Add(name) : new Multiply(name), left, right), dims);
        }
        Computed computed = a instanceof Computed first ? first : (Computed) b;
        Constant constant = a instanceof Constant first ? first : (Constant) b;
        Computed spread = spread(name, computed, dims);
        return sums ? affine(name, spread, scalar(1), constant) : affine(name, spread, constant, scalar(0));
    }

    /** A function of two constants that are spread over each other. */
    Constant folded(Dims dims, Constant a, Constant b, DoubleBinaryOperator function) {
        count(dims.size());
        double[] values = new double[dims.size()];
        int[] first = spreading(a.dims(), dims);
        int[] second = spreading(b.dims(), dims);
        for (int i = 0; i < values.length; i++) {
            values[i] = function.applyAsDouble(a.at(first[i]), b.at(second[i]));
        }
        return Constant.of(dims, a.isWhole() && b.isWhole(), values);
    }

    /** Counts the values of a constant: what is in the file is as large as that; what is computed was counted. */
    void countStored(Constant constant) {
        count(constant.dims().size() / 4.0);
    }

    /** A constant as floats. */
    float[] floats(Constant constant) {
        countStored(constant);
        float[] floats = new float[constant.dims().size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) constant.at(i);
        }
        return floats;
    }

    /** Factors and offsets that are spread over a value: for each place of its last axes, along which they differ. */
    private Computed affine(String name, Computed value, Constant scale, Constant offset) {
        Dims dims = value.dims();
        int from = Math.min(Math.min(varying(scale, dims), varying(offset, dims)), Math.max(0, dims.rank() - 1));
        Shape as = dims.shape();
        int count = as.extent(as.rank() - 1);
        if (from < dims.rank() - 1) {
            count = 1;
            for (int axis = from; axis < dims.rank(); axis++) {
                count *= dims.extent(axis);
            }
            as = count == dims.size() ? Shape.of(count) : Shape.of(dims.size() / count, count);
        }
        Affine affine = new Affine(name, tail(scale, dims, from, count), tail(offset, dims, from, count));
        return layer(affine, value, as, dims);
    }

    /** The first axis of an array along which a constant differs that is spread over it. */
    private static int varying(Constant constant, Dims dims) {
        int rank = constant.dims().rank();
        for (int axis = 0; axis < rank; axis++) {
            if (constant.dims().extent(axis) > 1) {
                return dims.rank() - rank + axis;
            }
        }
        return dims.rank();
    }

    /** What a constant has for the places of an array's last axes, from one on; it is the same along the others. */
    private Tensor tail(Constant constant, Dims dims, int from, int count) {
        float[] values = new float[count];
        int size = constant.dims().size();
        if (size == 1) {
            Arrays.fill(values, (float) constant.at(0));
        } else {
            Dims last = Dims.of(Arrays.copyOfRange(dims.toArray(), from, dims.rank()));
            int[] own = constant.dims().toArray();
            Dims small = Dims.of(Arrays.copyOfRange(own, Math.max(0, own.length - last.rank()), own.length));
            int[] places = spreading(small, last);
            for (int i = 0; i < count; i++) {
                values[i] = (float) constant.at(places[i]);
            }
        }
        return tensor(Shape.of(count), values);
    }

    /**
     * Weights.
     *
     * @param values not to be changed from now on
     * @throws IllegalArgumentException if one is no finite number
     */
    static Tensor tensor(Shape shape, float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("has a weight that is no finite number. Convert a trained network");
            }
        }
        return Tensor.wrap(shape, values);
    }

    /** For each place of the larger array the one of the smaller that is spread over it. */
    private int[] spreading(Dims small, Dims large) {
        int[] steps = new int[large.rank()];
        int[] own = small.steps();
        for (int axis = 0; axis < small.rank(); axis++) {
            int at = large.rank() - small.rank() + axis;
            steps[at] = small.extent(axis) == 1 ? 0 : own[axis];
        }
        return places(large, 0, steps);
    }

    /** Places that are even steps apart along each axis. */
    int[] places(Dims dims, int first, int... steps) {
        count(dims.size());
        int[] places = new int[dims.size()];
        int[] index = new int[dims.rank()];
        int at = first;
        for (int i = 0; i < places.length; i++) {
            places[i] = at;
            for (int axis = dims.rank() - 1; axis >= 0; axis--) {
                at += steps[axis];
                index[axis]++;
                if (index[axis] < dims.extent(axis)) {
                    break;
                }
                at -= steps[axis] * index[axis];
                index[axis] = 0;
            }
        }
        return places;
    }

    private Computed spread(String name, Computed value, Dims dims) {
        if (value.dims().size() == dims.size()) {
            return value.as(dims);
        }
        return (Computed) moved(name + "/spread", value, dims, spreading(value.dims(), dims));
    }

    /** An array spread to a shape. */
    Value spread(String name, Value value, Dims dims) {
        if (value instanceof Computed computed) {
            return spread(name, computed, dims);
        }
        return moved(name, value, dims, spreading(value.dims(), dims));
    }

    /** Values in other places; 0 where a place is below 0. */
    Value moved(String name, Value value, Dims dims, int... from) {
        boolean same = from.length == value.dims().size();
        for (int i = 0; same && i < from.length; i++) {
            same = from[i] == i;
        }
        if (same) {
            return reshaped(value, dims);
        }
        if (value instanceof Computed computed) {
            Shape shape = dims.shape();
            Shape input = network.shape(computed.node());
            return new Computed(network.add(new Rearrange(name, input, shape, from), computed.node()), dims);
        }
        Constant constant = (Constant) value;
        count(from.length);
        double[] values = new double[from.length];
        for (int i = 0; i < from.length; i++) {
            values[i] = from[i] < 0 ? 0 : constant.at(from[i]);
        }
        return Constant.of(dims, constant.isWhole(), values);
    }

    /** The same values in another shape. */
    static Value reshaped(Value value, Dims dims) {
        if (dims.size() != value.dims().size()) {
            throw new IllegalArgumentException("makes " + dims + " of " + value.dims() + ", which has other values");
        }
        return value instanceof Computed computed ? computed.as(dims) : ((Constant) value).as(dims);
    }

    /** Axes in another order. */
    Value transposed(String name, Value value, int... order) {
        Dims dims = value.dims();
        int[] own = dims.steps();
        int[] extents = new int[order.length];
        int[] steps = new int[order.length];
        boolean[] taken = new boolean[dims.rank()];
        for (int i = 0; i < order.length; i++) {
            int axis = dims.axis(order[i]);
            if (taken[axis] || order.length != dims.rank()) {
                throw new IllegalArgumentException(
                        "puts the axes of " + dims + " into the order " + Dims.text(order) + ", needs each once");
            }
            taken[axis] = true;
            extents[i] = dims.extent(axis);
            steps[i] = own[axis];
        }
        Dims turned = Dims.of(extents);
        return moved(name, value, turned, places(turned, 0, steps));
    }

    /** A part of an array along one axis. */
    Value part(String name, Value value, int axis, int begin, int size) {
        Dims dims = value.dims();
        if (begin < 0 || size < 0 || begin > dims.extent(axis) - size) {
            throw new IllegalArgumentException(
                    "takes " + size + " from " + begin + " on along axis " + axis + " of " + dims);
        }
        int[] extents = dims.toArray();
        extents[axis] = size;
        Dims part = Dims.of(extents);
        return moved(name, value, part, places(part, begin * dims.steps()[axis], dims.steps()));
    }

    /** A value that the network has, be it constant. */
    Computed computed(String name, Value value, @Nullable Computed other) {
        if (value instanceof Computed computed) {
            return computed;
        }
        int[] nowhere = new int[value.dims().size()];
        Arrays.fill(nowhere, -1);
        int node = other == null ? io.github.digitpad.nn.Node.INPUT : other.node();
        Shape zeros = value.dims().shape();
        int empty = network.add(new Rearrange(name + "/zeros", network.shape(node), zeros, nowhere), node);
        return (Computed) sum(name, new Computed(empty, value.dims()), value);
    }

    /** Where layers are added that are not of these kinds. */
    NetworkBuilder network() {
        return network;
    }
}
