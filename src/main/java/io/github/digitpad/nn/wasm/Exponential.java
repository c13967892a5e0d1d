package io.github.digitpad.nn.wasm;

/**
 * {@code exp(x)} in each lane to about two units in the last place: {@code 2^n e^r}, with the whole number {@code n}
 * nearest to {@code x / ln 2}, and a polynomial in the rest. Outside [-87, 88], where a single's exponent ends, the
 * value at the end.
 */
final class Exponential {

    private static final float LEAST = -87.3f;
    private static final float GREATEST = 88.3f;
    private static final float LOG2_E = 1.442695f;

    /** ln 2 in two parts; a multiple of the first is exact. */
    private static final float LN_2_HIGH = 355f / 512;

    private static final float LN_2_LOW = -2.12194440e-4f;

    /** Of Taylor's series, from the sixth power down. */
    private static final float[] COEFFICIENTS = {1 / 720f, 1 / 120f, 1 / 24f, 1 / 6f, 0.5f, 1, 1};

    private static final int EXPONENT_BIAS = 127;
    private static final int MANTISSA_BITS = 23;

    private Exponential() {}

    /** Replaces a local vector's lanes. */
    static void apply(Code code, int vector) {
        int mark = code.mark();
        int whole = code.vector();
        int power = code.vector();
        code.simd(vector, Op.F32X4_PMAX, vector, code.constant(LEAST));
        code.simd(vector, Op.F32X4_PMIN, vector, code.constant(GREATEST));
        code.get(vector);
        code.get(code.constant(LOG2_E));
        code.simd(Op.F32X4_MUL);
        code.simd(Op.F32X4_NEAREST);
        code.set(whole);
        code.minusProduct(vector, vector, whole, code.constant(LN_2_HIGH));
        code.minusProduct(vector, vector, whole, code.constant(LN_2_LOW));
        code.get(code.constant(COEFFICIENTS[0]));
        code.set(power);
        for (int i = 1; i < COEFFICIENTS.length; i++) {
            code.get(power);
            code.get(vector);
            code.simd(Op.F32X4_MUL);
            code.get(code.constant(COEFFICIENTS[i]));
            code.simd(Op.F32X4_ADD);
            code.set(power);
        }
        code.get(whole);
        code.simd(Op.I32X4_TRUNC_SAT_F32X4_S);
        code.literalBits(EXPONENT_BIAS);
        code.simd(Op.I32X4_ADD);
        code.number(MANTISSA_BITS);
        code.simd(Op.I32X4_SHL);
        code.get(power);
        code.simd(Op.F32X4_MUL);
        code.set(vector);
        code.release(mark);
    }
}
