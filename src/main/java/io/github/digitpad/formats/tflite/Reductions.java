package io.github.digitpad.formats.tflite;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.tflite.Value.Computed;
import io.github.digitpad.formats.tflite.Value.Constant;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Elementwise.Function;
import io.github.digitpad.nn.GlobalAveragePool;
import io.github.digitpad.nn.GlobalMaxPool;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import java.util.Arrays;

/** Operators that make one value of all along some axes. */
final class Reductions {

    /** What is made of them. */
    enum Kind {
        MEAN,
        SUM,
        MAX,
        MIN,
        PROD
    }

    private final Call call;
    private final Operator operator;
    private final Computation computation;
    private final String name;

    Reductions(Call call) throws ModelFormatException {
        this.call = call;
        this.operator = call.operator();
        this.computation = call.computation();
        this.name = call.name();
    }

    Value reduce(Kind kind) throws ModelFormatException {
        Value input = call.get(0);
        Dims dims = input.dims();
        boolean[] goes = new boolean[dims.rank()];
        for (int axis : call.integers(1)) {
            goes[dims.axis(axis)] = true;
        }
        int[] order = new int[dims.rank()];
        int[] given = new int[dims.rank()];
        int count = 1;
        int rank = 0;
        int at = 0;
        for (int axis = 0; axis < goes.length; axis++) {
            if (goes[axis]) {
                count *= dims.extent(axis);
                order[at++] = axis;
            }
            if (!goes[axis] || operator.flag(0)) {
                given[rank++] = goes[axis] ? 1 : dims.extent(axis);
            }
        }
        int kept = dims.size() / Math.max(1, count);
        for (int axis = 0; axis < goes.length; axis++) {
            if (!goes[axis]) {
                order[at++] = axis;
            }
        }
        Dims result = Dims.of(Arrays.copyOf(given, rank));
        if (count == 1) {
            return Computation.reshaped(input, result);
        }
        boolean lastOnly = goes[goes.length - 1] && count == dims.last();
        if (lastOnly && input instanceof Computed computed && (kind == Kind.MEAN || kind == Kind.SUM)) {
            return ofRows(computed, kind == Kind.MEAN ? 1.0 / count : 1, result);
        }
        Value turned = computation.transposed(name + "/turned", input, order);
        return turned instanceof Constant constant
                ? folded(constant, kind, count, kept, result)
                : pooled((Computed) turned, kind, count, kept, result);
    }

    private Computed ofRows(Computed input, double share, Dims result) {
        float[] shares = new float[input.dims().last()];
        Arrays.fill(shares, (float) share);
        Tensor kernel = Tensor.of(Shape.of(shares.length, 1), shares);
        Dense dense = new Dense(name, kernel, Tensor.of(Shape.of(1), 0));
        return computation.layer(dense, input, input.dims().shape(), result);
    }

    private Value folded(Constant turned, Kind kind, int count, int kept, Dims result) {
        double[] values = new double[kept];
        for (int i = 0; i < kept; i++) {
            double all = turned.at(i);
            for (int j = 1; j < count; j++) {
                double next = turned.at(j * kept + i);
                all = switch (kind) {
                    case MEAN, SUM -> all + next;
                    case MAX -> Math.max(all, next);
                    case MIN -> Math.min(all, next);
                    case PROD -> all * next;
                };
            }
            values[i] = kind == Kind.MEAN ? all / count : all;
        }
        return Constant.of(result, turned.isWhole() && kind != Kind.MEAN, values);
    }

    /** The pool of a picture as high as there are values to make one of, and one pixel wide. */
    private Value pooled(Computed turned, Kind kind, int count, int kept, Dims result) throws ModelFormatException {
        if (kind == Kind.PROD) {
            throw operator.error("multiplies what the network computes, supported: shapes");
        }
        boolean negative = kind == Kind.MIN;
        Computed before = negative ? (Computed) computation.scaled(name + "/negative", turned, -1, 0) : turned;
        boolean mean = kind == Kind.MEAN || kind == Kind.SUM;
        Layer layer = mean ? new GlobalAveragePool(name) : new GlobalMaxPool(name);
        Shape as = pictureShape(turned, count, kept);
        Value pooled = computation.layer(layer, before, as, result);
        return computation.scaled(name + "/all", pooled, kind == Kind.SUM ? count : negative ? -1 : 1, 0);
    }

    /** The value's own shape if that is a picture to be pooled as a whole. */
    private static Shape pictureShape(Computed turned, int count, int kept) {
        Shape own = turned.dims().shape();
        return own.rank() == 3 && own.extent(2) == kept ? own : Shape.of(count, 1, kept);
    }

    /** Each value by a power of what the squares of channels near it come to. */
    Value amongNeighbours() throws ModelFormatException {
        Computed input = call.computed(0);
        int channels = input.dims().last();
        int radius = operator.setting(0, 0);
        double alpha = operator.real(2, 0);
        computation.count((double) channels * channels);
        float[] near = new float[channels * channels];
        for (int i = 0; i < near.length; i++) {
            near[i] = Math.abs(i / channels - i % channels) <= radius ? (float) alpha : 0;
        }
        Dense dense = new Dense(
                name + "/near",
                Tensor.of(Shape.of(channels, channels), near),
                Tensor.of(Shape.of(channels), new float[channels]));
        Computed squares = (Computed) computation.product(name + "/square", input, input);
        Value sums = Windows.rows(computation, dense, squares, squares.dims().size() / channels, squares.dims());
        Value base = computation.scaled(name + "/bias", sums, 1, operator.real(1, 0));
        return computation.product(name, input, computation.power(name + "/factor", base, -operator.real(3, 0)));
    }

    /** Rows along the last axis by their length. */
    Value normalized() throws ModelFormatException {
        Value input = call.get(0);
        Dims dims = input.dims();
        if (!(input instanceof Computed computed) || dims.rank() < 1) {
            throw operator.error("gets " + dims + ", needs rows that the network computes");
        }
        int[] one = dims.toArray();
        one[one.length - 1] = 1;
        Computed square = (Computed) computation.product(name + "/square", computed, computed);
        Value length = computation.each(name + "/length", Function.SQRT, ofRows(square, 1, Dims.of(one)));
        // What TensorFlow Lite takes for the length of a row of zeros.
        Value divisor = computation.scaled(name + "/least", length, 1, 1e-6);
        return computation.product(name, input, computation.each(name + "/reciprocal", Function.RECIPROCAL, divisor));
    }
}
