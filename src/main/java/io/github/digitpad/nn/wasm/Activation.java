package io.github.digitpad.nn.wasm;

import io.github.digitpad.nn.Relu;

/** A function of each value by itself, without branches. */
interface Activation {

    /** Leaves the value as it is. */
    Activation NONE = (code, vector) -> {};

    /** As {@link io.github.digitpad.nn.Sigmoid}. */
    Activation SIGMOID = Activation::sigmoid;

    /** As {@link io.github.digitpad.nn.Tanh}. */
    Activation TANH = Activation::tanh;

    /** Writes the code that replaces a local vector's lanes by their function values; may leave locals behind. */
    void write(Code code, int vector);

    /** Replaces a local vector's lanes by their function values. */
    default void apply(Code code, int vector) {
        int mark = code.mark();
        write(code, vector);
        code.release(mark);
    }

    static Activation relu(Relu relu) {
        return (code, vector) -> relu(code, relu, vector);
    }

    /** As {@link io.github.digitpad.nn.Elu}. */
    static Activation elu(float alpha) {
        return (code, vector) -> elu(code, alpha, vector);
    }

    private static void relu(Code code, Relu relu, int vector) {
        if (relu.threshold() == 0 && relu.negativeSlope() == 0) {
            code.simd(vector, Op.F32X4_PMAX, vector, code.constant(0));
        } else {
            int below = code.vector();
            int threshold = code.constant(relu.threshold());
            code.simd(below, Op.F32X4_SUB, vector, threshold);
            code.simd(below, Op.F32X4_MUL, below, code.constant(relu.negativeSlope()));
            code.select(vector, vector, below, vector, Op.F32X4_GE, threshold);
        }
        if (relu.maxValue() != Float.POSITIVE_INFINITY) {
            code.simd(vector, Op.F32X4_PMIN, vector, code.constant(relu.maxValue()));
        }
    }

    private static void elu(Code code, float alpha, int vector) {
        int below = code.vector();
        code.get(vector);
        code.set(below);
        Exponential.apply(code, below);
        code.simd(below, Op.F32X4_SUB, below, code.constant(1));
        code.simd(below, Op.F32X4_MUL, below, code.constant(alpha));
        code.select(vector, vector, below, vector, Op.F32X4_GE, code.constant(0));
    }

    private static void sigmoid(Code code, int vector) {
        int one = code.constant(1);
        code.simd(vector, Op.F32X4_SUB, code.constant(0), vector);
        Exponential.apply(code, vector);
        code.simd(vector, Op.F32X4_ADD, vector, one);
        code.simd(vector, Op.F32X4_DIV, one, vector);
    }

    /** {@code (1 - p) / (1 + p)} with {@code p = exp(-2 |x|)}, and the sign of {@code x}. */
    private static void tanh(Code code, int vector) {
        int one = code.constant(1);
        int power = code.vector();
        int over = code.vector();
        code.get(vector);
        code.simd(Op.F32X4_ABS);
        code.get(code.constant(-2));
        code.simd(Op.F32X4_MUL);
        code.set(power);
        Exponential.apply(code, power);
        code.simd(over, Op.F32X4_SUB, one, power);
        code.simd(power, Op.F32X4_ADD, one, power);
        code.get(vector);
        code.get(over);
        code.get(power);
        code.simd(Op.F32X4_DIV);
        code.literalBits(0x8000_0000);
        code.simd(Op.V128_BITSELECT);
        code.set(vector);
    }
}
