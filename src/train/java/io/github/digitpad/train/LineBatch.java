package io.github.digitpad.train;

import java.util.List;

/**
 * Strips with what they read, for one step. Arrays are shared, not copied.
 *
 * @param strips {@code [size, 1, height, width]}
 * @param texts of each strip the classes, in their order
 */
record LineBatch(float[] strips, List<int[]> texts) {

    int size() {
        return texts.size();
    }
}
