package io.github.digitpad.nn.wasm;

/** How many rows and columns of zeros lie around a picture, for windows that reach out. */
record Margin(int top, int left, int bottom, int right) {

    static final Margin NONE = new Margin(0, 0, 0, 0);

    /** Enough for both. */
    Margin or(Margin other) {
        return new Margin(
                Math.max(top, other.top),
                Math.max(left, other.left),
                Math.max(bottom, other.bottom),
                Math.max(right, other.right));
    }
}
