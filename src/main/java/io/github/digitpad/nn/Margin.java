package io.github.digitpad.nn;

/** How many rows and columns lie around a picture, for windows that reach out. */
public record Margin(int top, int left, int bottom, int right) {

    /** No row and no column. */
    public static final Margin NONE = new Margin(0, 0, 0, 0);

    /** Enough for both. */
    public Margin or(Margin other) {
        return new Margin(
                Math.max(top, other.top),
                Math.max(left, other.left),
                Math.max(bottom, other.bottom),
                Math.max(right, other.right));
    }
}
