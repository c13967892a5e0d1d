package io.github.digitpad.formats.onnx;

import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Shape;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Products of matrices: dense layers where one of them is known, else products of all pairs, summed. */
final class Products {

    /** A kernel's weight from an input to a unit. */
    interface Weight {
        double at(int input, int unit);
    }

    private final NodeCall call;
    private final Assembly assembly;
    private final String name;

    Products(NodeCall call) {
        this.call = call;
        this.assembly = call.assembly();
        this.name = call.name();
    }

    /** {@code alpha * A * B + beta * C}, either transposed first. */
    OnnxValue gemm() {
        OnnxValue a = transposed(call.get(0), call.integer("transA", 0));
        OnnxValue b = transposed(call.get(1), call.integer("transB", 0));
        double alpha = call.real("alpha", 1);
        double beta = call.real("beta", 1);
        Arithmetic arithmetic = new Arithmetic(call);
        OnnxValue offset = call.has(2) && beta != 0 ? call.get(2) : null;
        if (offset != null && beta != 1) {
            offset = arithmetic.product(offset, Constant.scalar(TensorType.FLOAT, beta));
        }
        if (a instanceof Computed rows && b instanceof Constant kernel && kernel.rank() == 2) {
            int units = kernel.dims()[1];
            boolean bias = offset instanceof Constant c
                    && (c.size() == 1 || (c.size() == units && c.dims()[c.rank() - 1] == units));
            double[] biases = bias && offset instanceof Constant c ? biases(c, units) : null;
            requireInner(rows, kernel.dims()[0]);
            Computed product = dense(rows, units, (in, unit) -> alpha * kernel.at(in * units + unit), biases);
            return bias || offset == null ? product : arithmetic.sum(product, offset);
        }
        OnnxValue product = product(a, b);
        if (alpha != 1) {
            product = arithmetic.product(product, Constant.scalar(TensorType.FLOAT, alpha));
        }
        return offset == null ? product : arithmetic.sum(product, offset);
    }

    private static double[] biases(Constant constant, int units) {
        double[] biases = new double[units];
        for (int i = 0; i < units; i++) {
            biases[i] = constant.at(constant.size() == 1 ? 0 : i);
        }
        return biases;
    }

    private static void requireInner(OnnxValue a, int inner) {
        if (a.rank() == 0 || a.dims()[a.rank() - 1] != inner) {
            throw new IllegalArgumentException(
                    "multiplies " + Dims.text(a.dims()) + " by a matrix of " + inner + " rows, needs as many columns");
        }
    }

    private OnnxValue transposed(OnnxValue value, int transposes) {
        if (transposes == 0) {
            return value;
        }
        if (value.rank() != 2) {
            throw new IllegalArgumentException("transposes " + Dims.text(value.dims()) + ", needs a matrix");
        }
        return new Moves(call).transposed(value, 1, 0);
    }

    OnnxValue matMul() {
        return product(call.get(0), call.get(1));
    }

    OnnxValue product(OnnxValue a, OnnxValue b) {
        if (a.rank() == 0 || b.rank() == 0) {
            throw new IllegalArgumentException("multiplies a number, needs matrices");
        }
        if (a.rank() == 1 || b.rank() == 1) {
            return ofVector(a, b);
        }
        if (b instanceof Constant matrix
                && matrix.size() == Dims.size(matrix.dims(), matrix.rank() - 2, matrix.rank())) {
            int units = matrix.dims()[matrix.rank() - 1];
            requireInner(a, matrix.dims()[matrix.rank() - 2]);
            if (a instanceof Computed rows) {
                Computed product = dense(rows, units, (in, unit) -> matrix.at(in * units + unit), null);
                return matrix.rank() <= rows.rank()
                        ? product
                        : product.reshaped(Dims.broadcast(product.dims(), ones(matrix.rank())));
            }
        }
        if (a instanceof Constant && b instanceof Computed) {
            // The transposed product of the transposed ones, so that the constant is the kernel.
            Moves moves = new Moves(call);
            return moves.lastTwoSwapped(product(moves.lastTwoSwapped(b), moves.lastTwoSwapped(a)));
        }
        return allPairs(a, b);
    }

    private static int[] ones(int rank) {
        int[] ones = new int[rank];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** A vector is a row on the left, a column on the right, and leaves no axis. */
    private OnnxValue ofVector(OnnxValue a, OnnxValue b) {
        Moves moves = new Moves(call);
        OnnxValue left = a.rank() == 1 ? moves.reshaped(a, new int[] {1, a.size()}) : a;
        OnnxValue right = b.rank() == 1 ? moves.reshaped(b, new int[] {b.size(), 1}) : b;
        OnnxValue product = product(left, right);
        int[] dims = new int[product.rank()];
        int count = 0;
        for (int axis = 0; axis < dims.length; axis++) {
            boolean gone = (a.rank() == 1 && axis == dims.length - 2) || (b.rank() == 1 && axis == dims.length - 1);
            if (!gone) {
                dims[count] = product.dims()[axis];
                count++;
            }
        }
        return moves.reshaped(product, Arrays.copyOf(dims, count));
    }

    /** Both spread over {@code […, rows, columns, inner]}, multiplied, and summed along the last axis. */
    private OnnxValue allPairs(OnnxValue a, OnnxValue b) {
        int inner = a.dims()[a.rank() - 1];
        int rows = a.dims()[a.rank() - 2];
        int columns = b.dims()[b.rank() - 1];
        if (b.dims()[b.rank() - 2] != inner) {
            throw new IllegalArgumentException("multiplies " + Dims.text(a.dims()) + " by " + Dims.text(b.dims())
                    + ", needs as many rows as the first has columns");
        }
        Moves moves = new Moves(call);
        int[] left = with(a.dims(), rows, 1, inner);
        int[] right = with(b.dims(), 1, columns, inner);
        OnnxValue pairs =
                new Arithmetic(call).product(moves.reshaped(a, left), moves.reshaped(moves.lastTwoSwapped(b), right));
        if (!(pairs instanceof Computed computed)) {
            throw new IllegalArgumentException("multiplies constants, supported: what the network computes");
        }
        Computed sums = dense(computed, 1, (in, unit) -> 1, null);
        return sums.reshaped(Arrays.copyOf(sums.dims(), sums.rank() - 1));
    }

    private static int[] with(int[] dims, int rows, int columns, int inner) {
        int[] with = Arrays.copyOf(dims, dims.length + 1);
        with[dims.length - 2] = rows;
        with[dims.length - 1] = columns;
        with[dims.length] = inner;
        return with;
    }

    /** A dense layer along the last axis: its kernel takes the values in the order in which they lie. */
    Computed dense(Computed value, int units, Weight weight, double @Nullable [] biases) {
        int axis = value.rank() - 1;
        int inputs = value.dims()[axis];
        int rows = value.size() / inputs;
        boolean[] marked = new boolean[value.rank()];
        marked[axis] = true;
        Computed last = rows == 1 ? value : assembly.withLast(value, name, marked);
        Order.Split split = rows == 1 ? null : assembly.split(last);
        int[] offsets = (split == null ? last.order() : split.of(marked, true)).offsets();
        float[] kernel = new float[Dims.size(inputs, units)];
        for (int in = 0; in < inputs; in++) {
            for (int unit = 0; unit < units; unit++) {
                kernel[offsets[in] * units + unit] = (float) weight.at(in, unit);
            }
        }
        Dense dense = new Dense(
                name,
                Assembly.tensor(Shape.of(inputs, units), kernel),
                Assembly.tensor(biases == null ? new double[units] : biases));
        int node = split == null ? assembly.in(last, name, inputs) : assembly.in(last, name, rows, inputs);
        int[] dims = Dims.with(value.dims(), axis, units);
        Order order = split == null ? Order.plain(units) : split.withLast(axis, units);
        return new Computed(assembly.network().add(dense, node), dims, order, false);
    }
}
