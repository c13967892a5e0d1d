package io.github.digitpad.nn.wasm;

import io.github.digitpad.nn.Elementwise;

/** The functions of {@link Elementwise}, in each lane. */
final class Functions {

    private static final int SIGN_BITS = 0x8000_0000;

    /** The bits of the square root of a half: below it, and from twice as much on, a number has another exponent. */
    private static final int SQUARE_ROOT_OF_HALF = 0x3f35_04f3;

    private static final int MANTISSA = 0x7f_ffff;
    private static final int MANTISSA_BITS = 23;
    private static final float LEAST_NORMAL = 0x1p-126f;
    private static final float LN_2 = 0.6931472f;

    /** Of {@code 2 artanh(t)} in powers of {@code t^2}, from the fourth down. */
    private static final float[] LOG = {2 / 9f, 2 / 7f, 2 / 5f, 2 / 3f, 2};

    /** @see "Abramowitz and Stegun 1964, Handbook of Mathematical Functions, 7.1.26" */
    private static final float[] ERF = {1.0614054f, -1.4531521f, 1.4214138f, -0.28449672f, 0.2548296f};

    private static final float ERF_P = 0.3275911f;
    private static final float SHRINK = 0.5f;

    private Functions() {}

    /** Replaces a local vector's lanes by their function values; may leave locals behind. */
    static void write(Code code, Elementwise.Function function, int x) {
        switch (function) {
            case EXP -> Exponential.apply(code, x);
            case LOG -> log(code, x);
            case SQRT -> unary(code, x, Op.F32X4_SQRT);
            case RECIPROCAL -> code.simd(x, Op.F32X4_DIV, code.constant(1), x);
            case ABS -> unary(code, x, Op.F32X4_ABS);
            case SIGN -> sign(code, x);
            case ROUND -> unary(code, x, Op.F32X4_NEAREST);
            case FLOOR -> unary(code, x, Op.F32X4_FLOOR);
            case ERF -> erf(code, x);
            case GELU -> {
                int inner = copy(code, x);
                code.simd(inner, Op.F32X4_MUL, inner, code.constant((float) Math.sqrt(0.5)));
                erf(code, inner);
                timesHalfPlusOne(code, x, inner);
            }
            case GELU_TANH -> {
                int inner = copy(code, x);
                code.simd(inner, Op.F32X4_MUL, inner, x);
                code.simd(inner, Op.F32X4_MUL, inner, code.constant(0.044715f));
                code.simd(inner, Op.F32X4_ADD, inner, code.constant(1));
                code.simd(inner, Op.F32X4_MUL, inner, x);
                code.simd(inner, Op.F32X4_MUL, inner, code.constant((float) Math.sqrt(2 / Math.PI)));
                Activation.TANH.write(code, inner);
                timesHalfPlusOne(code, x, inner);
            }
            case SILU -> times(code, x, Activation.SIGMOID);
            case HARD_SILU -> {
                int inner = copy(code, x);
                code.simd(inner, Op.F32X4_ADD, inner, code.constant(3));
                code.simd(inner, Op.F32X4_PMAX, inner, code.constant(0));
                code.simd(inner, Op.F32X4_PMIN, inner, code.constant(6));
                code.simd(inner, Op.F32X4_MUL, inner, code.constant(1 / 6f));
                code.simd(x, Op.F32X4_MUL, x, inner);
            }
            case SOFTPLUS -> softplus(code, x);
            case MISH ->
                times(code, x, (body, inner) -> {
                    softplus(body, inner);
                    Activation.TANH.write(body, inner);
                });
            case SOFTSIGN -> {
                int below = copy(code, x);
                unary(code, below, Op.F32X4_ABS);
                code.simd(below, Op.F32X4_ADD, below, code.constant(1));
                code.simd(x, Op.F32X4_DIV, x, below);
            }
            case SQUAREPLUS -> {
                int root = copy(code, x);
                code.simd(root, Op.F32X4_MUL, root, root);
                code.simd(root, Op.F32X4_ADD, root, code.constant(4));
                unary(code, root, Op.F32X4_SQRT);
                code.simd(x, Op.F32X4_ADD, x, root);
                code.simd(x, Op.F32X4_MUL, x, code.constant(0.5f));
            }
            case SOFT_SHRINK -> {
                int up = copy(code, x);
                code.simd(up, Op.F32X4_ADD, up, code.constant(SHRINK));
                code.simd(up, Op.F32X4_PMIN, up, code.constant(0));
                code.simd(x, Op.F32X4_SUB, x, code.constant(SHRINK));
                code.simd(x, Op.F32X4_PMAX, x, code.constant(0));
                code.simd(x, Op.F32X4_ADD, x, up);
            }
            case HARD_SHRINK -> {
                int size = copy(code, x);
                unary(code, size, Op.F32X4_ABS);
                code.select(x, code.constant(0), x, code.constant(SHRINK), Op.F32X4_GE, size);
            }
            case TANH_SHRINK -> {
                int tanh = copy(code, x);
                Activation.TANH.write(code, tanh);
                code.simd(x, Op.F32X4_SUB, x, tanh);
            }
        }
    }

    /** {@code log x}: the exponent's share, and for the rest {@code m} from sqrt(1/2) to sqrt(2) a series. */
    static void log(Code code, int x) {
        int bits = code.vector();
        int exponent = code.vector();
        int series = code.vector();
        int one = code.constant(1);
        code.get(x);
        code.literalBits(SQUARE_ROOT_OF_HALF);
        code.simd(Op.I32X4_SUB);
        code.set(bits);
        code.get(bits);
        code.number(MANTISSA_BITS);
        code.simd(Op.I32X4_SHR_S);
        code.simd(Op.F32X4_CONVERT_I32X4_S);
        code.set(exponent);
        code.get(bits);
        code.literalBits(MANTISSA);
        code.simd(Op.V128_AND);
        code.literalBits(SQUARE_ROOT_OF_HALF);
        code.simd(Op.I32X4_ADD);
        code.set(bits);
        // t = (m - 1) / (m + 1)
        code.get(bits);
        code.get(one);
        code.simd(Op.F32X4_SUB);
        code.get(bits);
        code.get(one);
        code.simd(Op.F32X4_ADD);
        code.simd(Op.F32X4_DIV);
        code.set(bits);
        int square = code.vector();
        code.simd(square, Op.F32X4_MUL, bits, bits);
        polynomial(code, series, square, LOG);
        code.simd(series, Op.F32X4_MUL, series, bits);
        code.simd(exponent, Op.F32X4_MUL, exponent, code.constant(LN_2));
        code.simd(series, Op.F32X4_ADD, series, exponent);
        code.select(x, series, code.constant(Float.NEGATIVE_INFINITY), x, Op.F32X4_GE, code.constant(LEAST_NORMAL));
    }

    private static void polynomial(Code code, int result, int variable, float[] coefficients) {
        code.get(code.constant(coefficients[0]));
        code.set(result);
        for (int i = 1; i < coefficients.length; i++) {
            code.simd(result, Op.F32X4_MUL, result, variable);
            code.simd(result, Op.F32X4_ADD, result, code.constant(coefficients[i]));
        }
    }

    private static void erf(Code code, int x) {
        int sign = copy(code, x);
        int power = code.vector();
        int t = code.vector();
        int series = code.vector();
        int one = code.constant(1);
        unary(code, x, Op.F32X4_ABS);
        code.simd(t, Op.F32X4_MUL, x, code.constant(ERF_P));
        code.simd(t, Op.F32X4_ADD, t, one);
        code.simd(t, Op.F32X4_DIV, one, t);
        polynomial(code, series, t, ERF);
        code.simd(series, Op.F32X4_MUL, series, t);
        code.simd(power, Op.F32X4_MUL, x, x);
        code.simd(power, Op.F32X4_SUB, code.constant(0), power);
        Exponential.apply(code, power);
        code.simd(series, Op.F32X4_MUL, series, power);
        code.simd(x, Op.F32X4_SUB, one, series);
        code.get(sign);
        code.get(x);
        code.literalBits(SIGN_BITS);
        code.simd(Op.V128_BITSELECT);
        code.set(x);
    }

    /** {@code max(x, 0) + log(1 + exp(-|x|))} */
    private static void softplus(Code code, int x) {
        int rest = copy(code, x);
        unary(code, rest, Op.F32X4_ABS);
        code.simd(rest, Op.F32X4_SUB, code.constant(0), rest);
        Exponential.apply(code, rest);
        code.simd(rest, Op.F32X4_ADD, rest, code.constant(1));
        log(code, rest);
        code.simd(x, Op.F32X4_PMAX, x, code.constant(0));
        code.simd(x, Op.F32X4_ADD, x, rest);
    }

    private static void sign(Code code, int x) {
        int ones = code.vector();
        code.get(x);
        code.get(code.constant(1));
        code.literalBits(SIGN_BITS);
        code.simd(Op.V128_BITSELECT);
        code.set(ones);
        int size = copy(code, x);
        unary(code, size, Op.F32X4_ABS);
        code.select(x, code.constant(0), ones, code.constant(0), Op.F32X4_GE, size);
    }

    /** {@code x = x * factor(x)} */
    private static void times(Code code, int x, Activation factor) {
        int inner = copy(code, x);
        factor.write(code, inner);
        code.simd(x, Op.F32X4_MUL, x, inner);
    }

    /** {@code x = x / 2 * (inner + 1)} */
    private static void timesHalfPlusOne(Code code, int x, int inner) {
        code.simd(inner, Op.F32X4_ADD, inner, code.constant(1));
        code.simd(x, Op.F32X4_MUL, x, code.constant(0.5f));
        code.simd(x, Op.F32X4_MUL, x, inner);
    }

    private static void unary(Code code, int vector, int op) {
        code.get(vector);
        code.simd(op);
        code.set(vector);
    }

    private static int copy(Code code, int vector) {
        int copy = code.vector();
        code.get(vector);
        code.set(copy);
        return copy;
    }
}
