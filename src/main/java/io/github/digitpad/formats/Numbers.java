package io.github.digitpad.formats;

/**
 * Numbers of files, the same on the JVM and in browsers, where a {@code float} that is in no array keeps a double's
 * precision and range, and texts of numbers are other ones.
 */
public final class Numbers {

    /** How many digits a message shows. */
    private static final int DIGITS = 7;

    private static final double LEAST_OF_DIGITS = 1e6;
    private static final double PLAIN_FROM = 1e-4;
    private static final double PLAIN_BELOW = 1e10;

    private Numbers() {}

    /** The nearest float, in its range too: infinity beyond the greatest, 0 below half the least. */
    public static float asFloat(double number) {
        return Float.intBitsToFloat(Float.floatToIntBits((float) number));
    }

    /** A number as messages show it, to seven digits: {@code 12}, {@code 0.5}, {@code 1.5e39}. */
    public static String text(double number) {
        if (number == 0 || Double.isNaN(number)) {
            return number == 0 ? "0" : "NaN";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "Infinity" : "-Infinity";
        }
        double digits = Math.abs(number);
        int exponent = DIGITS - 1;
        while (digits >= 10 * LEAST_OF_DIGITS) {
            digits /= 10;
            exponent++;
        }
        while (digits < LEAST_OF_DIGITS) {
            digits *= 10;
            exponent--;
        }
        String text = String.valueOf((int) Math.rint(digits));
        if (text.length() > DIGITS) {
            exponent++;
        }
        int end = text.length();
        while (end > 1 && text.charAt(end - 1) == '0') {
            end--;
        }
        String sign = number < 0 ? "-" : "";
        return sign + placed(text.substring(0, end), exponent, Math.abs(number));
    }

    /** The digits with the point in its place: behind the first, times ten to the exponent. */
    private static String placed(String digits, int exponent, double size) {
        if (size < PLAIN_FROM || size >= PLAIN_BELOW) {
            String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
            return digits.charAt(0) + fraction + "e" + exponent;
        }
        if (exponent < 0) {
            return "0." + "0".repeat(-exponent - 1) + digits;
        }
        if (digits.length() <= exponent + 1) {
            return digits + "0".repeat(exponent + 1 - digits.length());
        }
        return digits.substring(0, exponent + 1) + "." + digits.substring(exponent + 1);
    }
}
