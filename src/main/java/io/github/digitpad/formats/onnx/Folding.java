package io.github.digitpad.formats.onnx;

import io.github.digitpad.nn.HalfEven;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Arithmetic on what is known beforehand: most of it is exporters' way to a shape. */
final class Folding {

    private Folding() {}

    static Constant map(Constant a, DoubleUnaryOperator function) {
        double[] values = a.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] = function.applyAsDouble(values[i]);
        }
        return Constant.of(a.type(), a.dims(), values);
    }

    static Constant pairs(Constant a, Constant b, TensorType type, DoubleBinaryOperator function) {
        int[] dims = Dims.broadcast(a.dims(), b.dims());
        Dims.requireFew(Dims.size(dims), Math.max(a.size(), b.size()));
        int[] left = Dims.spread(a.dims(), dims);
        int[] right = Dims.spread(b.dims(), dims);
        double[] values = new double[left.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = function.applyAsDouble(a.at(left[i]), b.at(right[i]));
        }
        return Constant.of(type, dims, values);
    }

    /** An operator of two constants, by its name. */
    static Constant binary(NodeCall call, Constant a, Constant b) {
        boolean whole = a.type().isWhole();
        return switch (call.op()) {
            case "Add", "Sum" -> pairs(a, b, a.type(), Double::sum);
            case "Sub" -> pairs(a, b, a.type(), (x, y) -> x - y);
            case "Mul" -> pairs(a, b, a.type(), (x, y) -> x * y);
            case "Div" -> pairs(a, b, a.type(), (x, y) -> quotient(x, y, whole));
            case "Mod" -> pairs(a, b, a.type(), (x, y) -> remainder(x, y, call.integer("fmod", 0) != 0));
            case "Pow" -> pairs(a, b, a.type(), Math::pow);
            case "Min" -> pairs(a, b, a.type(), Math::min);
            case "Max" -> pairs(a, b, a.type(), Math::max);
            case "Equal" -> pairs(a, b, TensorType.BOOL, (x, y) -> x == y ? 1 : 0);
            case "Greater" -> pairs(a, b, TensorType.BOOL, (x, y) -> x > y ? 1 : 0);
            case "GreaterOrEqual" -> pairs(a, b, TensorType.BOOL, (x, y) -> x >= y ? 1 : 0);
            case "Less" -> pairs(a, b, TensorType.BOOL, (x, y) -> x < y ? 1 : 0);
            case "LessOrEqual" -> pairs(a, b, TensorType.BOOL, (x, y) -> x <= y ? 1 : 0);
            case "And" -> pairs(a, b, TensorType.BOOL, (x, y) -> x * y);
            case "Or" -> pairs(a, b, TensorType.BOOL, Math::max);
            case "Xor" -> pairs(a, b, TensorType.BOOL, (x, y) -> x == y ? 0 : 1);
            default -> throw new IllegalArgumentException("works on constants, which is not supported");
        };
    }

    /** Whole numbers are divided towards 0. */
    private static double quotient(double x, double y, boolean whole) {
        if (!whole) {
            return x / y;
        }
        if (y == 0) {
            throw new IllegalArgumentException("divides a whole number by 0");
        }
        double exact = x / y;
        return exact < 0 ? Math.ceil(exact) : Math.floor(exact);
    }

    /** Of the divisor's sign, or, as C has it, of the other's. */
    private static double remainder(double x, double y, boolean asInC) {
        if (y == 0) {
            throw new IllegalArgumentException("divides by 0");
        }
        double exact = x / y;
        return x - y * (asInC && exact < 0 ? Math.ceil(exact) : Math.floor(exact));
    }

    /** A function of each value of a constant, by its name. */
    static Constant unary(NodeCall call, Constant a) {
        return switch (call.op()) {
            case "Neg" -> map(a, x -> -x);
            case "Abs" -> map(a, Math::abs);
            case "Sqrt" -> map(a, Math::sqrt);
            case "Exp" -> map(a, Math::exp);
            case "Log" -> map(a, Math::log);
            case "Reciprocal" -> map(a, x -> 1 / x);
            case "Floor" -> map(a, Math::floor);
            case "Ceil" -> map(a, Math::ceil);
            case "Round" -> map(a, HalfEven::round);
            case "Sign" -> map(a, Math::signum);
            case "Not" -> map(a, x -> 1 - x);
            case "Sin" -> map(a, Math::sin);
            case "Cos" -> map(a, Math::cos);
            case "Relu" -> map(a, x -> Math.max(x, 0));
            case "Sigmoid" -> map(a, x -> 1 / (1 + Math.exp(-x)));
            case "Tanh" -> map(a, Math::tanh);
            default -> throw new IllegalArgumentException("works on a constant, which is not supported");
        };
    }

    /** To another type: whole ones are cut towards 0. */
    static Constant cast(Constant a, TensorType type) {
        if (type == TensorType.BOOL) {
            return map(a, x -> x == 0 ? 0 : 1).as(type);
        }
        boolean cuts = type.isWhole() && !a.type().isWhole();
        return cuts ? map(a, x -> x < 0 ? Math.ceil(x) : Math.floor(x)).as(type) : a.as(type);
    }
}
