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

    /** So many digits, and so many tens, a double has exactly. */
    private static final int EXACT_DIGITS = 15;

    private static final int EXACT_TENS = 22;

    /** What is beyond has no place among the doubles, however many digits come before it. */
    private static final int MOST_TENS = 999_999_999;

    /** So many times as many tens make any number too large, or nothing. */
    private static final int MOST_STEPS = 32;

    /** Splits a double into two halves of 26 bits. */
    private static final double SPLITTER = 134_217_729;

    private static final int GREATEST_EXPONENT = 2047;

    private static final int EXPONENT_BIAS = 1023;

    private static final double TWO_TO_32 = 4294967296.0;

    private static final double TWO_TO_52 = 4503599627370496.0;

    private Numbers() {}

    /**
     * The double nearest to a number as JSON writes it, which stands between two places of a text; of 30 digits those
     * behind are zeros. Infinite, if it is too large. {@code Double.parseDouble} would cost the script ten thousand
     * bytes.
     */
    public static double parse(String text, int from, int end) {
        double first = 0;
        double second = 0;
        int digits = 0;
        int tens = 0;
        boolean inFraction = false;
        boolean isNegative = text.charAt(from) == '-';
        int at = isNegative ? from + 1 : from;
        for (; at < end && (text.charAt(at) | 0x20) != 'e'; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0) {
                inFraction = true;
                continue;
            }
            if (digits == 0 && digit == 0) {
                tens -= inFraction ? 1 : 0;
                continue;
            }
            if (digits < EXACT_DIGITS) {
                first = 10 * first + digit;
            } else if (digits < 2 * EXACT_DIGITS) {
                second = 10 * second + digit;
            }
            digits++;
            tens -= inFraction ? 1 : 0;
        }
        tens += Math.max(0, digits - 2 * EXACT_DIGITS) + exponent(text, at, end);
        int behind = Math.max(0, Math.min(digits, 2 * EXACT_DIGITS) - EXACT_DIGITS);
        // Both have their exact doubles: what is left is one rounding.
        boolean isPlain = behind == 0 && Math.abs(tens) <= EXACT_TENS;
        double value = first == 0
                ? 0
                : !isPlain
                        ? scaled(first, second, behind, tens)
                        : tens < 0 ? first / power(-tens) : first * power(tens);
        return isNegative ? -value : value;
    }

    private static int exponent(String text, int letter, int end) {
        int exponent = 0;
        for (int at = letter + 1; at < end; at++) {
            int digit = text.charAt(at) - '0';
            exponent = digit < 0 ? 0 : exponent > MOST_TENS / 10 ? MOST_TENS : 10 * exponent + digit;
        }
        return letter + 1 < end && text.charAt(letter + 1) == '-' ? -exponent : exponent;
    }

    /**
     * {@code (first * 10^behind + second) * 10^tens}, in two doubles of which the second is what the first leaves.
     *
     * @see "Dekker, A floating-point technique for extending the available precision, 1971"
     */
    private static double scaled(double first, double second, int behind, int tens) {
        double high = first * power(behind);
        double low = rest(first, power(behind), high) + second;
        // The greatest doubles are reached from below, the least from above.
        double unit = tens > 0 ? 0x1p-64 : 0x1p200;
        double sum = high + low;
        low = (low - (sum - high)) * unit;
        high = sum * unit;
        int left = Math.max(-MOST_STEPS * EXACT_TENS, Math.min(MOST_STEPS * EXACT_TENS, tens));
        while (left != 0) {
            int step = left % EXACT_TENS == 0 ? EXACT_TENS : Math.abs(left % EXACT_TENS);
            double power = power(step);
            double next = left > 0 ? high * power : high / power;
            if (Double.isInfinite(next)) {
                return next;
            }
            double more = left > 0
                    ? rest(high, power, next) + low * power
                    : (high - next * power - rest(next, power, next * power) + low) / power;
            high = next + more;
            low = more - (high - next);
            left -= left > 0 ? step : -step;
        }
        return high / unit;
    }

    private static double power(int tens) {
        double power = 1;
        for (int i = 0; i < tens; i++) {
            power *= 10;
        }
        return power;
    }

    /** What a product's rounding has taken away. */
    private static double rest(double a, double b, double product) {
        double big = a * SPLITTER;
        double aHigh = big - (big - a);
        double aLow = a - aHigh;
        big = b * SPLITTER;
        double bHigh = big - (big - b);
        double bLow = b - bHigh;
        return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
    }

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

    /** A double of these bits; without a long, which is slow in browsers. */
    public static double ofBits(int high, int low) {
        int exponent = (high >>> 20) & GREATEST_EXPONENT;
        double fraction = ((high & 0xfffff) * TWO_TO_32 + (low < 0 ? low + TWO_TO_32 : low)) / TWO_TO_52;
        double size = exponent == 0
                ? fraction * Math.pow(2, 1 - EXPONENT_BIAS)
                : exponent < GREATEST_EXPONENT
                        ? (1 + fraction) * Math.pow(2, exponent - EXPONENT_BIAS)
                        : fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        return high < 0 ? -size : size;
    }
}
