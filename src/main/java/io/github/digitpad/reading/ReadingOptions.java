package io.github.digitpad.reading;

/**
 * What may be written.
 *
 * @param oneDigit whether all of it is one digit, whatever it looks like; then there are no marks
 * @param marks any of {@code .}, {@code ,} and {@code -} that are read besides digits; empty for digits only
 * @param maxLength most signs of a reading; 0 for any number of them
 * @param constraint what else a reading must fulfil
 */
public record ReadingOptions(boolean oneDigit, String marks, int maxLength, Constraint constraint) {

    /** Digits, as many as there are. */
    public static final ReadingOptions DIGITS = new ReadingOptions(false, "", 0, text -> true);

    /** One digit. */
    public static final ReadingOptions ONE_DIGIT = new ReadingOptions(true, "", 0, text -> true);

    /** What a reading must fulfil: a form field's {@code pattern}, say. */
    public interface Constraint {
        /** Whether the text may be what was written. */
        boolean accepts(String text);
    }

    /** @throws IllegalArgumentException if a mark is none that can be read, or the length is negative */
    public ReadingOptions {
        if (!areMarks(marks)) {
            throw new IllegalArgumentException("marks \"" + marks + "\": needs any of . , -");
        }
        if (maxLength < 0) {
            throw new IllegalArgumentException("maxLength " + maxLength + ": needs 0 or more");
        }
    }

    /**
     * Takes an {@code allow} attribute: {@code 0-9} and, after or before it, the marks, as in {@code 0-9.,-}.
     *
     * @throws IllegalArgumentException if it does not have {@code 0-9}, or has something else
     */
    public static ReadingOptions allowing(String allow) {
        int digits = allow.indexOf("0-9");
        String marks = digits < 0 ? allow : allow.substring(0, digits) + allow.substring(digits + 3);
        if (digits < 0 || !areMarks(marks)) {
            throw new IllegalArgumentException(
                    "allow \"" + allow + "\": needs 0-9 and, if they may be written, the marks . , - as in 0-9.,-");
        }
        return new ReadingOptions(false, marks, 0, DIGITS.constraint);
    }

    private static boolean areMarks(String signs) {
        for (int i = 0; i < signs.length(); i++) {
            if (".,-".indexOf(signs.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * What the ink on a form field may be.
     *
     * @param marks as the field allows besides digits
     * @param most signs that the field takes: 1 is a field of one digit; negative: any number
     * @param before the field's text that the ink is written after, shorter than {@code most}
     * @param constraint what the whole text must fulfil, {@code before} included
     */
    public static ReadingOptions ofField(String marks, int most, String before, Constraint constraint) {
        Constraint whole = text -> constraint.accepts(before + text);
        return most == 1
                ? new ReadingOptions(true, "", 0, whole)
                : new ReadingOptions(false, marks, most < 0 ? 0 : most - before.length(), whole);
    }

    boolean accepts(String text) {
        return (maxLength == 0 || text.length() <= maxLength) && constraint.accepts(text);
    }
}
