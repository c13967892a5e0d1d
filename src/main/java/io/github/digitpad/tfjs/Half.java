package io.github.digitpad.tfjs;

/** Numbers of 16 bits: a sign, five bits of exponent, ten of fraction. */
final class Half {

    private static final float LEAST_NORMAL = 0x1p-14f;
    private static final int FRACTIONS = 1 << 10;
    private static final int GREATEST_EXPONENT = 31;

    private Half() {}

    /**
     * The number, exactly.
     *
     * @param bits its low 16 are read
     * @see "IEEE 754-2008, binary16"
     */
    static float toFloat(int bits) {
        int exponent = (bits >> 10) & GREATEST_EXPONENT;
        int fraction = bits & (FRACTIONS - 1);
        float size;
        if (exponent == 0) {
            size = fraction * (LEAST_NORMAL / FRACTIONS);
        } else if (exponent == GREATEST_EXPONENT) {
            size = fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
        } else {
            size = Float.intBitsToFloat((exponent + 127 - 15) << 23 | fraction << 13);
        }
        return (bits & 0x8000) == 0 ? size : -size;
    }
}
