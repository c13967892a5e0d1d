package io.github.digitpad.formats.onnx;

import io.github.digitpad.nn.Add;
import io.github.digitpad.nn.Elementwise;
import io.github.digitpad.nn.Elementwise.Function;
import io.github.digitpad.nn.HalfEven;
import io.github.digitpad.nn.MergeLayer;
import io.github.digitpad.nn.Multiply;
import io.github.digitpad.nn.Relu;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Operators of two or more arrays, value by value, each spread over the largest. */
final class Arithmetic {

    /** Since then arrays are spread as in NumPy. */
    private static final int NUMPY_BROADCASTS = 7;

    private final NodeCall call;
    private final Assembly assembly;
    private final String name;

    Arithmetic(NodeCall call) {
        this.call = call;
        this.assembly = call.assembly();
        this.name = call.name();
    }

    /** All inputs, from left to right. */
    OnnxValue all() {
        OnnxValue result = call.get(0);
        for (int i = 1; i < call.inputs(); i++) {
            result = pair(result, placed(result, call.get(i)));
        }
        return result;
    }

    /** Before opset 7 an attribute said along which axes of the first array the second lies. */
    private OnnxValue placed(OnnxValue first, OnnxValue second) {
        int axis = call.integer("axis", -1);
        if (call.opset() >= NUMPY_BROADCASTS || axis < 0 || axis + second.rank() > first.rank()) {
            return second;
        }
        int[] dims = Arrays.copyOf(second.dims(), first.rank() - axis);
        Arrays.fill(dims, second.rank(), dims.length, 1);
        return new Moves(call).reshaped(second, dims);
    }

    /** The mean of all inputs. */
    OnnxValue mean() {
        OnnxValue sum = call.get(0);
        for (int i = 1; i < call.inputs(); i++) {
            sum = sum(sum, call.get(i));
        }
        return product(sum, Constant.scalar(TensorType.FLOAT, 1.0 / call.inputs()));
    }

    private OnnxValue pair(OnnxValue a, OnnxValue b) {
        if (a instanceof Constant first && b instanceof Constant second) {
            return Folding.binary(call, first, second);
        }
        return switch (call.op()) {
            case "Add", "Sum" -> sum(a, b);
            case "Sub" -> difference(a, b);
            case "Mul", "And" -> product(a, b);
            case "Div" -> quotient(a, b);
            case "Pow" -> power(a, b);
            case "Max", "Or" -> greater(a, b);
            case "Min" -> difference(a, relu(difference(a, b)));
            case "Greater" -> step(difference(a, b));
            case "Less" -> step(difference(b, a));
            case "GreaterOrEqual" -> not(step(difference(b, a)));
            case "LessOrEqual" -> not(step(difference(a, b)));
            case "Equal" -> not(isOther(difference(a, b)));
            default ->
                throw new IllegalArgumentException("works on what the network computes, supported: on constants");
        };
    }

    /** {@code condition ? yes : no}, where the condition is 1 or 0. */
    OnnxValue where() {
        OnnxValue yes = call.get(1);
        OnnxValue no = call.get(2);
        if (call.get(0) instanceof Constant condition) {
            if (condition.isAll(1) || condition.isAll(0)) {
                OnnxValue chosen = condition.isAll(1) ? yes : no;
                int[] dims = Dims.broadcast(condition.dims(), Dims.broadcast(yes.dims(), no.dims()));
                return spread(chosen, dims);
            }
            if (yes instanceof Constant first && no instanceof Constant second) {
                Constant chosen = Folding.pairs(condition, first, first.type(), (c, x) -> c == 0 ? Double.NaN : x);
                return Folding.pairs(chosen, second, first.type(), (x, y) -> Double.isNaN(x) ? y : x);
            }
        }
        return sum(no, product(call.get(0), difference(yes, no)));
    }

    private OnnxValue spread(OnnxValue value, int[] dims) {
        if (value instanceof Constant constant) {
            return constant.taken(dims, Dims.spread(constant.dims(), dims));
        }
        return assembly.spread((Computed) value, name, dims);
    }

    OnnxValue sum(OnnxValue a, OnnxValue b) {
        if (a instanceof Constant first && b instanceof Constant second) {
            return Folding.pairs(first, second, first.type(), Double::sum);
        }
        if (b instanceof Constant constant) {
            return affine((Computed) a, null, constant);
        }
        return a instanceof Constant ? sum(b, a) : merge(new Add(name), (Computed) a, (Computed) b);
    }

    OnnxValue difference(OnnxValue a, OnnxValue b) {
        return sum(a, negative(b));
    }

    private OnnxValue negative(OnnxValue a) {
        return a instanceof Constant constant
                ? Folding.map(constant, x -> -x)
                : assembly.affine((Computed) a, name, -1, 0);
    }

    OnnxValue product(OnnxValue a, OnnxValue b) {
        if (a instanceof Constant first && b instanceof Constant second) {
            return Folding.pairs(first, second, first.type(), (x, y) -> x * y);
        }
        if (b instanceof Constant constant) {
            return affine((Computed) a, constant, null);
        }
        return a instanceof Constant ? product(b, a) : merge(new Multiply(name), (Computed) a, (Computed) b);
    }

    private OnnxValue affine(Computed value, @Nullable Constant scale, @Nullable Constant offset) {
        int[] dims = Dims.broadcast(
                value.dims(), scale != null ? scale.dims() : offset != null ? offset.dims() : new int[0]);
        Computed spread = Dims.size(dims) == value.size() ? value.reshaped(dims) : assembly.spread(value, name, dims);
        return assembly.affine(spread, name, scale, offset);
    }

    OnnxValue quotient(OnnxValue a, OnnxValue b) {
        return product(a, reciprocal(b));
    }

    private OnnxValue reciprocal(OnnxValue value) {
        if (value instanceof Constant constant) {
            return Folding.map(constant.as(TensorType.FLOAT), x -> 1 / x);
        }
        return each(value, Function.RECIPROCAL);
    }

    private Computed each(OnnxValue value, Function function) {
        return assembly.each((Computed) value, new Elementwise(name, function));
    }

    OnnxValue power(OnnxValue base, OnnxValue exponent) {
        if (!(exponent instanceof Constant constant)) {
            throw new IllegalArgumentException("takes a power that the network computes, supported: constant ones");
        }
        if (constant.size() != 1) {
            return positivePower(base, constant);
        }
        double power = constant.at(0);
        if (power == 0.5) {
            return each(base, Function.SQRT);
        }
        if (power == -1 || power == -0.5) {
            return reciprocal(power == -1 ? base : each(base, Function.SQRT));
        }
        if (power == HalfEven.round(power) && power >= 1 && power <= 4) {
            OnnxValue result = base;
            for (int i = 1; i < power; i++) {
                result = product(result, base);
            }
            return result;
        }
        if (power != HalfEven.round(power)) {
            return positivePower(base, constant);
        }
        OnnxValue size = positivePower(each(base, Function.ABS), constant);
        return HalfEven.round(power / 2) * 2 == power ? size : product(size, each(base, Function.SIGN));
    }

    private OnnxValue positivePower(OnnxValue base, Constant power) {
        return each(product(each(base, Function.LOG), power), Function.EXP);
    }

    private OnnxValue greater(OnnxValue a, OnnxValue b) {
        if (b instanceof Constant constant && constant.isAll(0)) {
            return relu(a);
        }
        return a instanceof Constant ? greater(b, a) : sum(relu(difference(a, b)), b);
    }

    private OnnxValue relu(OnnxValue value) {
        return assembly.each((Computed) value, new Relu(name));
    }

    /** 1 above 0, 0 elsewhere. */
    private OnnxValue step(OnnxValue value) {
        return relu(each(value, Function.SIGN));
    }

    /** 1 where a value is not 0, 0 elsewhere. */
    OnnxValue isOther(OnnxValue value) {
        return each(each(value, Function.SIGN), Function.ABS);
    }

    private OnnxValue not(OnnxValue value) {
        return assembly.affine((Computed) value, name, -1, 1);
    }

    private Computed merge(MergeLayer layer, Computed a, Computed b) {
        int[] dims = Dims.broadcast(a.dims(), b.dims());
        int size = Dims.size(dims);
        // The order of the larger one, and of two as large that of the one that is not plain.
        boolean first = a.size() == size && (b.size() < size || !a.order().isPlain());
        Computed left = spreadTo(a, dims, size);
        Computed right = spreadTo(b, dims, size);
        Order order = first ? left.order() : right.order();
        left = assembly.arranged(left, name, order);
        right = assembly.arranged(right, name, order);
        int[] extents =
                assembly.network().shape(first ? left.node() : right.node()).toArray();
        int node = assembly.network().add(layer, assembly.in(left, name, extents), assembly.in(right, name, extents));
        return new Computed(node, dims, order, false);
    }

    private Computed spreadTo(Computed value, int[] dims, int size) {
        return value.size() == size ? value.reshaped(dims) : assembly.spread(value, name, dims);
    }
}
