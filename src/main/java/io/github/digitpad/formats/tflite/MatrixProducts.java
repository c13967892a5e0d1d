package io.github.digitpad.formats.tflite;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.tflite.Value.Computed;
import io.github.digitpad.formats.tflite.Value.Constant;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import java.util.Arrays;

/** Products of matrices: by a constant one, or of two that the network computes. */
final class MatrixProducts {

    private final Call call;
    private final Operator operator;
    private final Computation computation;

    MatrixProducts(Call call) {
        this.call = call;
        this.operator = call.operator();
        this.computation = call.computation();
    }

    /** Of matrices, the last two axes of what it gets. */
    Value product() throws ModelFormatException {
        boolean turnsFirst = operator.flag(0);
        boolean turnsSecond = operator.flag(1);
        if (call.get(0) instanceof Computed first && call.get(1) instanceof Computed second) {
            return ofComputed(turnsFirst ? turned(first) : first, turnsSecond ? second : turned(second));
        }
        if (call.get(0) instanceof Constant && call.get(1) instanceof Computed second) {
            // The product of both turned, in the other order, is this one turned.
            Value product = product(turnsSecond ? second : turned(second), call.constant(0), !turnsFirst);
            return turned(product);
        }
        Computed first = call.computed(0);
        return product(turnsFirst ? turned(first) : first, call.constant(1), turnsSecond);
    }

    private Value turned(Value value) throws ModelFormatException {
        int rank = value.dims().rank();
        if (rank < 2) {
            throw operator.error("gets " + value.dims() + ", needs a matrix");
        }
        int[] order = new int[rank];
        for (int i = 0; i < rank; i++) {
            order[i] = i;
        }
        order[rank - 1] = rank - 2;
        order[rank - 2] = rank - 1;
        return computation.transposed(call.name() + "/turned", value, order);
    }

    private Computed product(Value rows, Constant matrix, boolean turns) throws ModelFormatException {
        Dims dims = matrix.dims();
        int rank = dims.rank();
        if (rank < 2 || dims.size() == 0 || dims.size() != dims.extent(rank - 1) * dims.extent(rank - 2)) {
            throw operator.error("multiplies by " + dims + ", supported: one matrix");
        }
        Value upright = turns ? turned(matrix) : matrix;
        int inputs = upright.dims().extent(rank - 2);
        int units = upright.dims().last();
        Tensor kernel = Computation.tensor(Shape.of(inputs, units), computation.floats((Constant) upright));
        Dense dense = new Dense(call.name(), kernel, Tensor.of(Shape.of(units), new float[units]));
        int[] given = rows.dims().toArray();
        if (given.length < 1 || given[given.length - 1] != inputs) {
            throw operator.error("multiplies " + rows.dims() + " by " + upright.dims());
        }
        given[given.length - 1] = units;
        return Windows.rows(computation, dense, (Computed) rows, rows.dims().size() / inputs, Dims.of(given));
    }

    /**
     * Every row of the first by every row of the second, {@code [rows, inner]} and {@code [columns, inner]}: spread
     * over each other, multiplied and summed. What is as small as in networks for digits has room for that.
     */
    private Value ofComputed(Value first, Value second) throws ModelFormatException {
        Value left = between(first, first.dims().rank() - 1);
        Value right = between(second, second.dims().rank() - 2);
        Dims all = left.dims().spread(right.dims());
        computation.count(all.size());
        Computed products = (Computed) computation.product(call.name() + "/products", left, right);
        float[] ones = new float[all.last()];
        Arrays.fill(ones, 1);
        Dense sum = new Dense(call.name(), Tensor.of(Shape.of(ones.length, 1), ones), Tensor.of(Shape.of(1), 0));
        int[] given = Arrays.copyOf(all.toArray(), all.rank() - 1);
        return Windows.rows(computation, sum, products, all.size() / ones.length, Dims.of(given));
    }

    /** With one more axis, of extent 1, at a place. */
    private static Value between(Value value, int place) {
        int[] extents = new int[value.dims().rank() + 1];
        for (int i = 0; i < extents.length; i++) {
            extents[i] = i == place ? 1 : value.dims().extent(i < place ? i : i - 1);
        }
        return Computation.reshaped(value, Dims.of(extents));
    }
}
