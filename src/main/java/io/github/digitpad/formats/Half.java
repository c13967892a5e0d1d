package io.github.digitpad.formats;

/**
 * Numbers of 16 bits: a sign, five bits of exponent, ten of fraction.
 *
 * @see "IEEE 754-2008, binary16"
 */
public final class Half {

    private static final float LEAST_NORMAL = 0x1p-14f;
    private static final int FRACTIONS = 1 << 10;
    private static final int GREATEST_EXPONENT = 31;

    /** From here on rounding leads to infinity: 65504, the greatest, and half a step. */
    public static final float LIMIT = 65520;

    private static final int FLOAT_FRACTION_BITS = 23;

    /** How many bits of fraction a float has more. */
    private static final int SHIFT = 13;

    /** The bits of 2^-14, the least with a full fraction. */
    private static final int LEAST_NORMAL_BITS = 0x38800000;

    /** A float's exponent has 112 more added to it than a half's. */
    private static final int REBIAS = 112 << FLOAT_FRACTION_BITS;

    private static final int INFINITY = 0x7c00;
    private static final int NOT_A_NUMBER = 0x7e00;

    private Half() {}

    /**
     * The number, exactly.
     *
     * @param bits its low 16 are read
     */
    public static float toFloat(int bits) {
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

    /** The 16 bits of the nearest half; of two as near, the one whose last bit is 0. */
    public static int bits(float value) {
        int bits = Float.floatToIntBits(value);
        int sign = (bits >>> 16) & 0x8000;
        int magnitude = bits & 0x7fffffff;
        if (Float.isNaN(value)) {
            return sign | NOT_A_NUMBER;
        }
        if (Math.abs(value) >= LIMIT) {
            return sign | INFINITY;
        }
        if (magnitude >= LEAST_NORMAL_BITS) {
            return sign | shifted(magnitude - REBIAS, SHIFT);
        }
        // Below, the exponent stays at its least, and the fraction, with the one before it, moves right.
        int exponent = magnitude >>> FLOAT_FRACTION_BITS;
        int fraction = (magnitude & 0x7fffff) | 0x800000;
        int shift = SHIFT + 113 - exponent;
        return sign | (shift > FLOAT_FRACTION_BITS + 1 ? 0 : shifted(fraction, shift));
    }

    /** Shifts right and rounds to the nearest; a half to even. */
    private static int shifted(int bits, int shift) {
        int whole = bits >>> shift;
        int rest = bits & ((1 << shift) - 1);
        int half = 1 << (shift - 1);
        boolean up = rest > half || (rest == half && (whole & 1) == 1);
        return up ? whole + 1 : whole;
    }
}
