package io.github.digitpad.nn;

/** The inner loops that layers share. */
final class Rows {

    private Rows() {}

    /** {@code target[at + i] = max(target[at + i], row[from + i])}. */
    static void keepGreatest(float[] row, int from, float[] target, int at, int count) {
        for (int i = 0; i < count; i++) {
            target[at + i] = Math.max(target[at + i], row[from + i]);
        }
    }

    /** {@code target[at + i] += factor * row[from + i]}: contiguous on both sides, so the JVM makes SIMD of it. */
    static void addScaled(float factor, float[] row, int from, float[] target, int at, int count) {
        for (int i = 0; i < count; i++) {
            target[at + i] += factor * row[from + i];
        }
    }

    /**
     * Adds a vector times a matrix: {@code target[at + j] += sum over i of vector[from + i] * matrix[start + i * width
     * + j]}, for {@code i} below {@code count} and {@code j} below {@code width}. Takes four rows at a time, so that
     * the target is read and written a quarter as often.
     */
    static void addProduct(
            float[] vector, int from, int count, float[] matrix, int start, float[] target, int at, int width) {
        int i = 0;
        for (; i + 4 <= count; i += 4) {
            float factor0 = vector[from + i];
            float factor1 = vector[from + i + 1];
            float factor2 = vector[from + i + 2];
            float factor3 = vector[from + i + 3];
            int row0 = start + i * width;
            int row1 = row0 + width;
            int row2 = row1 + width;
            int row3 = row2 + width;
            for (int j = 0; j < width; j++) {
                target[at + j] += factor0 * matrix[row0 + j]
                        + factor1 * matrix[row1 + j]
                        + factor2 * matrix[row2 + j]
                        + factor3 * matrix[row3 + j];
            }
        }
        for (; i < count; i++) {
            addScaled(vector[from + i], matrix, start + i * width, target, at, width);
        }
    }
}
