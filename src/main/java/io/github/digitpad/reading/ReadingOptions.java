package io.github.digitpad.reading;

/**
 * What may be written.
 *
 * @param marks any of {@code .}, {@code ,} and {@code -} that are read besides digits; empty for digits only
 * @param maxLength most signs of a reading; 0 for any number of them
 * @param constraint what else a reading must fulfil
 */
public record ReadingOptions(String marks, int maxLength, Constraint constraint) {

    /** Digits, as many as there are. */
    public static final ReadingOptions DIGITS = new ReadingOptions("", 0, text -> true);

    /** What a reading must fulfil: a form field's {@code pattern}, say. */
    public interface Constraint {
        /** Whether the text may be what was written. */
        boolean accepts(String text);
    }

    /** @throws IllegalArgumentException if a mark is none that can be read, or the length is negative */
    public ReadingOptions {
        for (int i = 0; i < marks.length(); i++) {
            if (".,-".indexOf(marks.charAt(i)) < 0) {
                throw new IllegalArgumentException(
                        "marks \"" + marks + "\": '" + marks.charAt(i) + "' cannot be read; needs any of . , -");
            }
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
        if (digits < 0) {
            throw new IllegalArgumentException(
                    "allow \"" + allow + "\": needs 0-9 and, if they may be written, the marks . , - as in 0-9.,-");
        }
        return new ReadingOptions(allow.substring(0, digits) + allow.substring(digits + 3), 0, DIGITS.constraint);
    }

    /** The same with another greatest length; 0 for any. */
    public ReadingOptions withMaxLength(int length) {
        return new ReadingOptions(marks, length, constraint);
    }

    /** The same with another constraint. */
    public ReadingOptions withConstraint(Constraint other) {
        return new ReadingOptions(marks, maxLength, other);
    }

    boolean accepts(String text) {
        return (maxLength == 0 || text.length() <= maxLength) && constraint.accepts(text);
    }
}
