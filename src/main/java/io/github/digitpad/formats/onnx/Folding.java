package io.github.digitpad.formats.onnx;

import io.github.digitpad.nn.HalfEven;
import io.github.digitpad.nn.Tanh;
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
        String op = call.op();
        boolean whole = a.type().isWhole();
        boolean asInC = call.integer("fmod", 0) != 0;
        boolean isBool = switch (op) {
            case "Equal", "Greater", "GreaterOrEqual", "Less", "LessOrEqual", "And", "Or", "Xor" -> true;
            default -> false;
        };
        return pairs(a, b, isBool ? TensorType.BOOL : a.type(), (x, y) -> binary(op, x, y, whole, asInC));
    }

    private static double binary(String op, double x, double y, boolean whole, boolean asInC) {
        return switch (op) {
            case "Add", "Sum" -> x + y;
            case "Sub" -> x - y;
            case "Mul", "And" -> x * y;
            case "Div" -> quotient(x, y, whole);
            case "Mod" -> remainder(x, y, asInC);
            case "Pow" -> Math.pow(x, y);
            case "Min" -> Math.min(x, y);
            case "Max", "Or" -> Math.max(x, y);
            case "Equal" -> x == y ? 1 : 0;
            case "Greater" -> x > y ? 1 : 0;
            case "GreaterOrEqual" -> x >= y ? 1 : 0;
            case "Less" -> x < y ? 1 : 0;
            case "LessOrEqual" -> x <= y ? 1 : 0;
            case "Xor" -> x == y ? 0 : 1;
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
        return towardsZero(x / y);
    }

    /** Of the divisor's sign, or, as C has it, of the other's. */
    private static double remainder(double x, double y, boolean asInC) {
        if (y == 0) {
            throw new IllegalArgumentException("divides by 0");
        }
        double exact = x / y;
        return x - y * (asInC ? towardsZero(exact) : Math.floor(exact));
    }

    /** A function of each value of a constant, by its name. */
    static Constant unary(NodeCall call, Constant a) {
        return map(a, x -> unary(call.op(), x));
    }

    private static double unary(String op, double x) {
        return switch (op) {
            case "Neg" -> -x;
            case "Abs" -> Math.abs(x);
            case "Sqrt" -> Math.sqrt(x);
            case "Exp" -> Math.exp(x);
            case "Log" -> Math.log(x);
            case "Reciprocal" -> 1 / x;
            case "Floor" -> Math.floor(x);
            case "Ceil" -> Math.ceil(x);
            case "Round" -> HalfEven.round(x);
            case "Sign" -> Math.signum(x);
            case "Not" -> 1 - x;
            case "Sin" -> Math.sin(x);
            case "Cos" -> Math.cos(x);
            case "Relu" -> Math.max(x, 0);
            case "Sigmoid" -> 1 / (1 + Math.exp(-x));
            case "Tanh" -> Tanh.of(x);
            default -> throw new IllegalArgumentException("works on a constant, which is not supported");
        };
    }

    /** To another type: whole ones are cut towards 0. */
    static Constant cast(Constant a, TensorType type) {
        if (type == TensorType.BOOL) {
            return map(a, x -> x == 0 ? 0 : 1).as(type);
        }
        boolean cuts = type.isWhole() && !a.type().isWhole();
        return cuts ? map(a, Folding::towardsZero).as(type) : a.as(type);
    }

    private static double towardsZero(double x) {
        return x < 0 ? Math.ceil(x) : Math.floor(x);
    }
}
