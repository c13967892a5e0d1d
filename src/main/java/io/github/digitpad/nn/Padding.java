package io.github.digitpad.nn;

/** What a window does at a picture's edge. */
public enum Padding {
    /** Stays inside: extent {@code n}, window {@code k}, stride {@code s} give {@code floor((n - k) / s) + 1}. */
    VALID,
    /**
     * Reaches out, onto nothing: gives {@code ceil(n / s)}; an odd cell goes to the bottom or right, as in TensorFlow.
     */
    SAME;

    /** How many places the window takes along an axis; below 1 if it does not fit. */
    public int outputExtent(int extent, int window, int stride) {
        return this == SAME ? (extent - 1) / stride + 1 : extent < window ? 0 : (extent - window) / stride + 1;
    }

    /** How many cells the first window reaches out before the axis begins. */
    public int before(int extent, int window, int stride) {
        if (this == VALID) {
            return 0;
        }
        return Math.max(0, (outputExtent(extent, window, stride) - 1) * stride + window - extent) / 2;
    }
}
