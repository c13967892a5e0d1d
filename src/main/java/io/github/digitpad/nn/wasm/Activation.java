package io.github.digitpad.nn.wasm;

import io.github.digitpad.nn.Elu;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Sigmoid;
import io.github.digitpad.nn.Tanh;
import org.jspecify.annotations.Nullable;

/** A function of each value by itself, without branches. */
interface Activation {

    /** Leaves the value as it is. */
    Activation NONE = (code, vector) -> {};

    /** Replaces a local vector's lanes by their function values. */
    void apply(Code code, int vector);

    /** What a layer does, if it is such a function; else null. */
    static @Nullable Activation of(Layer layer) {
        if (layer instanceof Relu relu) {
            return relu(relu);
        } else if (layer instanceof Elu elu) {
            return elu(elu.alpha());
        } else if (layer instanceof Sigmoid) {
            return Activation::sigmoid;
        } else if (layer instanceof Tanh) {
            return Activation::tanh;
        }
        return null;
    }

    /** Of a ReLU and its kin. */
    static Activation relu(Relu relu) {
        float slope = relu.negativeSlope();
        return (code, vector) -> {
            if (relu.threshold() == 0 && slope == 0) {
                code.simd(vector, Op.F32X4_PMAX, vector, code.constant(0));
            } else {
                int mark = code.mark();
                int below = code.vector();
                code.simd(below, Op.F32X4_SUB, vector, code.constant(relu.threshold()));
                code.simd(below, Op.F32X4_MUL, below, code.constant(slope));
                code.select(vector, vector, below, vector, Op.F32X4_GE, code.constant(relu.threshold()));
                code.release(mark);
            }
            if (relu.maxValue() != Float.POSITIVE_INFINITY) {
                code.simd(vector, Op.F32X4_PMIN, vector, code.constant(relu.maxValue()));
            }
        };
    }

    private static Activation elu(float alpha) {
        return (code, vector) -> {
            int mark = code.mark();
            int below = code.vector();
            code.get(vector);
            code.set(below);
            Exponential.apply(code, below);
            code.simd(below, Op.F32X4_SUB, below, code.constant(1));
            code.simd(below, Op.F32X4_MUL, below, code.constant(alpha));
            code.select(vector, vector, below, vector, Op.F32X4_GE, code.constant(0));
            code.release(mark);
        };
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
        int mark = code.mark();
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
        code.release(mark);
    }
}
