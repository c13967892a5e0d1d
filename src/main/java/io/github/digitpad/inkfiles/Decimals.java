package io.github.digitpad.inkfiles;

import io.github.digitpad.formats.Numbers;

/** Decimal numbers as texts of all kinds write them: {@code 12}, {@code -.5}, {@code +3.}, {@code 1e-3}. */
public final class Decimals {

    private Decimals() {}

    /** The number that a text is; NaN if it is none. */
    public static double parse(String text) {
        return parse(text, 0, text.length());
    }

    /** The number that stands between two places; NaN if none does, or more than one. */
    public static double parse(String text, int from, int until) {
        int end = end(text, from);
        return end == from || end != until ? Double.NaN : value(text, from, end);
    }

    /** Where the number ends that begins at a place; that place, if none does. */
    public static int end(String text, int from) {
        int at = from;
        if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
            at++;
        }
        int start = at;
        at = digits(text, at);
        int count = at - start;
        if (at < text.length() && text.charAt(at) == '.') {
            int fraction = digits(text, at + 1);
            count += fraction - at - 1;
            at = fraction;
        }
        if (count == 0) {
            return from;
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int power = at + 1;
            if (power < text.length() && (text.charAt(power) == '-' || text.charAt(power) == '+')) {
                power++;
            }
            int last = digits(text, power);
            at = last > power ? last : at;
        }
        return at;
    }

    /** The number that stands between two places that {@link #end} gave. */
    public static double value(String text, int from, int end) {
        int start = text.charAt(from) == '+' ? from + 1 : from;
        return Numbers.parse(text, start, end);
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
