package io.github.digitpad.formats.onnx;

import io.github.digitpad.nn.Elementwise;
import io.github.digitpad.nn.Elementwise.Function;
import io.github.digitpad.nn.GlobalAveragePool;
import io.github.digitpad.nn.GlobalMaxPool;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.UnaryLayer;
import io.github.digitpad.nn.Window;
import java.util.Arrays;

/** Sums, means, greatest and least values along axes. */
final class Reductions {

    private final NodeCall call;
    private final Assembly assembly;
    private final String name;

    Reductions(NodeCall call) {
        this.call = call;
        this.assembly = call.assembly();
        this.name = call.name();
    }

    OnnxValue reduce() {
        OnnxValue value = call.get(0);
        double[] axes = call.list("axes", 1);
        boolean[] marked = new boolean[value.rank()];
        if (axes == null || axes.length == 0) {
            if (call.integer("noop_with_empty_axes", 0) != 0) {
                return value;
            }
            Arrays.fill(marked, true);
        } else {
            for (double axis : axes) {
                marked[Dims.axis(axis, value.rank())] = true;
            }
        }
        boolean keeps = call.integer("keepdims", 1) != 0;
        if (value instanceof Constant constant) {
            return folded(constant, marked, keeps);
        }
        Computed computed = (Computed) value;
        return switch (call.op()) {
            case "ReduceMean" -> mean(computed, marked, keeps);
            case "ReduceSum" -> sum(computed, marked, keeps);
            case "ReduceMax" -> greatest(computed, marked, keeps);
            case "ReduceMin" -> negative(greatest(negative(computed), marked, keeps));
            case "ReduceL1" -> sum(each(computed, Function.ABS), marked, keeps);
            case "ReduceSumSquare" -> sum(square(computed), marked, keeps);
            case "ReduceL2" -> each(sum(square(computed), marked, keeps), Function.SQRT);
            case "ReduceLogSum" -> each(sum(computed, marked, keeps), Function.LOG);
            case "ReduceLogSumExp" -> logSumExp(computed, marked).reshaped(dims(computed.dims(), marked, keeps));
            default -> throw new IllegalArgumentException("is of a kind that is not supported");
        };
    }

    /** The greatest is taken away before and added after: its power might be none that a float has. */
    private Computed logSumExp(Computed value, boolean[] marked) {
        Arithmetic arithmetic = new Arithmetic(call);
        Computed greatest = greatest(value, marked, true);
        Computed powers = each((Computed) arithmetic.difference(value, greatest), Function.EXP);
        return (Computed) arithmetic.sum(each(sum(powers, marked, true), Function.LOG), greatest);
    }

    private Computed square(Computed value) {
        return (Computed) new Arithmetic(call).product(value, value);
    }

    private Computed each(Computed value, Function function) {
        return assembly.each(value, new Elementwise(name, function));
    }

    private Computed negative(Computed value) {
        return assembly.affine(value, name, -1, 0);
    }

    private Constant folded(Constant value, boolean[] marked, boolean keeps) {
        int[] kept = dims(value.dims(), marked, true);
        double[] results = new double[Dims.size(kept)];
        int[] into = Dims.spread(kept, value.dims());
        boolean max = call.op().equals("ReduceMax");
        boolean min = call.op().equals("ReduceMin");
        boolean product = call.op().equals("ReduceProd");
        Arrays.fill(results, max ? Double.NEGATIVE_INFINITY : min ? Double.POSITIVE_INFINITY : product ? 1 : 0);
        for (int i = 0; i < into.length; i++) {
            double x = value.at(i);
            double before = results[into[i]];
            results[into[i]] =
                    max ? Math.max(before, x) : min ? Math.min(before, x) : product ? before * x : before + x;
        }
        boolean mean = call.op().equals("ReduceMean");
        if (!mean && !max && !min && !product && !call.op().equals("ReduceSum")) {
            throw new IllegalArgumentException("works on a constant, which is not supported");
        }
        for (int i = 0; mean && i < results.length; i++) {
            results[i] /= (double) value.size() / results.length;
        }
        return Constant.of(value.type(), dims(value.dims(), marked, keeps), results);
    }

    private static int[] dims(int[] dims, boolean[] marked, boolean keeps) {
        int[] left = new int[dims.length];
        int count = 0;
        for (int axis = 0; axis < dims.length; axis++) {
            if (!marked[axis] || keeps) {
                left[count] = marked[axis] ? 1 : dims[axis];
                count++;
            }
        }
        return Arrays.copyOf(left, count);
    }

    Computed mean(Computed value, boolean[] marked, boolean keeps) {
        if (isOverPicture(value, marked)) {
            return overPicture(value, marked, keeps, new GlobalAveragePool(name));
        }
        return summed(value, marked, keeps, true);
    }

    Computed sum(Computed value, boolean[] marked, boolean keeps) {
        return summed(value, marked, keeps, false);
    }

    /** The values along the axes are a row of a matrix, and their sum a product with a column. */
    private Computed summed(Computed value, boolean[] marked, boolean keeps, boolean mean) {
        int length = length(value, marked);
        if (length == 1) {
            return value.reshaped(dims(value.dims(), marked, keeps));
        }
        Computed last = assembly.withLast(assembly.splittable(value, name), name, marked);
        Order order = assembly.split(last).of(marked, false);
        int rows = value.size() / length;
        int node = assembly.in(last, name, rows, length);
        Computed matrix = new Computed(node, new int[] {rows, length}, Order.plain(value.size()), false);
        double weight = mean ? 1.0 / length : 1;
        Computed sums = new Products(call).dense(matrix, 1, (in, unit) -> weight, null);
        return new Computed(sums.node(), dims(value.dims(), marked, keeps), order, false);
    }

    private static int length(Computed value, boolean[] marked) {
        int length = 1;
        for (int axis = 0; axis < marked.length; axis++) {
            length *= marked[axis] ? value.dims()[axis] : 1;
        }
        return length;
    }

    /** As pools of a picture whose rows they are. */
    Computed greatest(Computed value, boolean[] marked, boolean keeps) {
        if (isOverPicture(value, marked)) {
            return overPicture(value, marked, keeps, new GlobalMaxPool(name));
        }
        int length = length(value, marked);
        Computed last = assembly.withLast(assembly.splittable(value, name), name, marked);
        Order order = assembly.split(last).of(marked, false);
        int rows = value.size() / length;
        int node = assembly.in(last, name, rows, length, 1);
        MaxPool2d layer = new MaxPool2d(name, new Window(1, length, 1, 1, Padding.VALID));
        return new Computed(assembly.network().add(layer, node), dims(value.dims(), marked, keeps), order, false);
    }

    private static boolean isOverPicture(Computed value, boolean[] marked) {
        return marked.length == 4
                && value.dims()[0] == 1
                && !marked[1]
                && marked[2]
                && marked[3]
                && value.order().equals(Assembly.channelsLast(value.dims()));
    }

    private Computed overPicture(Computed value, boolean[] marked, boolean keeps, UnaryLayer layer) {
        int node = assembly.network().add(layer, new Windows(call).picture(value));
        return new Computed(node, dims(value.dims(), marked, keeps), Order.plain(value.dims()[1]), false);
    }
}
