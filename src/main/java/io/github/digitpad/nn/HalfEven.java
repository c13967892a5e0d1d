package io.github.digitpad.nn;

/**
 * Rounding to whole numbers, halves to even ones, as {@link Math#rint} does: which in a browser, as TeaVM compiles it,
 * goes by a BigInt, and throws where there is none: of infinities and what is no number.
 */
public final class HalfEven {

    /** From here on all doubles are whole: 2^52. */
    private static final double WHOLE = 4503599627370496.0;

    private HalfEven() {}

    /** The nearest whole number. */
    public static double round(double value) {
        if (!(Math.abs(value) < WHOLE)) {
            return value;
        }
        // Next to this number there is no room for a fraction.
        double rounded = value < 0 ? value - WHOLE + WHOLE : value + WHOLE - WHOLE;
        return rounded == 0 ? 0 * value : rounded;
    }
}
