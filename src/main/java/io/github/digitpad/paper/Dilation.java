package io.github.digitpad.paper;

import java.util.Arrays;

/**
 * A picture's columns dilated, or eroded. Rows are worked on as wholes, each in an array of its own: of such loops
 * HotSpot's compiler makes SIMD.
 *
 * @see "van Herk 1992, A fast algorithm for local minimum and maximum filters on rectangular and octagonal kernels"
 */
final class Dilation {

    private final int width;
    private final int height;
    private final int reach;
    private final float outside;

    /** Of a block of rows, each with all that follow it there. */
    private final float[][] after;

    /** Of the next block's rows those so far. */
    private final float[] before;

    private final float[] line;

    /** A row of the picture. */
    private final float[] taken;

    /** @param outside what changes nothing */
    Dilation(int width, int height, int reach, float outside) {
        this.width = width;
        this.height = height;
        this.reach = reach;
        this.outside = outside;
        this.after = new float[2 * reach + 1][width];
        this.before = new float[width];
        this.line = new float[width];
        this.taken = new float[width];
    }

    /** Makes each value the greatest, or the least, of its column within reach. */
    void widen(float[] from, float[] to) {
        int window = after.length;
        // Row i of the windows is the picture's row i - reach.
        for (int start = 0; start < height; start += window) {
            Arrays.fill(line, outside);
            for (int i = window - 1; i >= 0; i--) {
                take(from, start + i - reach, line);
                System.arraycopy(line, 0, after[i], 0, width);
            }
            Arrays.fill(before, outside);
            for (int i = 0; i < Math.min(window, height - start); i++) {
                if (i > 0) {
                    take(from, start + window + i - 1 - reach, before);
                }
                join(before, after[i]);
                System.arraycopy(after[i], 0, to, (start + i) * width, width);
            }
        }
    }

    /** Joins a row of the picture, if there is one, to others. */
    private void take(float[] from, int row, float[] to) {
        if (row >= 0 && row < height) {
            System.arraycopy(from, row * width, taken, 0, width);
            join(taken, to);
        }
    }

    private void join(float[] from, float[] to) {
        if (outside < 0) {
            for (int x = 0; x < to.length; x++) {
                to[x] = Math.max(from[x], to[x]);
            }
        } else {
            for (int x = 0; x < to.length; x++) {
                to[x] = Math.min(from[x], to[x]);
            }
        }
    }
}
