package io.github.digitpad.paper;

/**
 * What the network of lines has classes for: the digits, the marks, ink that is no number, such as letters, and, last,
 * nothing.
 */
public final class LineSigns {

    /** The signs, each at its class's number. */
    public static final String SIGNS = "0123456789.,-";

    /** How a text writes ink that is no number: a whole word is one such sign. */
    public static final char OTHER_SIGN = '?';

    /** The class of ink that is no number. */
    public static final int OTHER = SIGNS.length();

    /** The class of no ink, or none that counts. */
    public static final int NOTHING = OTHER + 1;

    /** All of them. */
    public static final int CLASSES = NOTHING + 1;

    /** The first of the signs, which are digits. */
    public static final int DIGITS = 10;

    private LineSigns() {}

    /** The classes of a text of these signs and {@link #OTHER_SIGN}. */
    public static int[] classes(String text) {
        int[] classes = new int[text.length()];
        for (int i = 0; i < classes.length; i++) {
            char sign = text.charAt(i);
            classes[i] = sign == OTHER_SIGN ? OTHER : SIGNS.indexOf(sign);
            if (classes[i] < 0) {
                throw new IllegalArgumentException("text \"" + text + "\": needs any of " + SIGNS + OTHER_SIGN);
            }
        }
        return classes;
    }
}
