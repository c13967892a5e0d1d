package io.github.digitpad.nn;

/** The one inner loop that convolution and dense layers share. */
final class Rows {

    private Rows() {}

    /** {@code target[at + i] += factor * row[from + i]}: contiguous on both sides, so the JVM makes SIMD of it. */
    static void addScaled(float factor, float[] row, int from, float[] target, int at, int count) {
        for (int i = 0; i < count; i++) {
            target[at + i] += factor * row[from + i];
        }
    }
}
