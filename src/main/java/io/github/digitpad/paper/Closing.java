package io.github.digitpad.paper;

/**
 * What is dark and narrow made as light as what is around it.
 *
 * @see "van Herk 1992, A fast algorithm for local minimum and maximum filters on rectangular and octagonal kernels"
 */
final class Closing {

    /** Pictures are turned in squares of so many pixels, which a processor's nearest memory holds. */
    private static final int SQUARE = 16;

    private final int reach;
    private final int window;
    private final float[] line;
    private final float[] before;
    private final float[] after;

    private Closing(int reach, int longest) {
        this.reach = reach;
        this.window = 2 * reach + 1;
        int length = length(longest);
        line = new float[length];
        before = new float[length];
        after = new float[length];
    }

    /** Whole windows over so many values and what is beside them. */
    private int length(int values) {
        return (values + 2 * reach) / window * window + window;
    }

    /**
     * A picture's closing by a square.
     *
     * @param reach from the square's middle to its sides, in px
     */
    static float[] of(float[] values, int width, int height, int reach) {
        Closing closing = new Closing(reach, Math.max(width, height));
        float[] level = values.clone();
        float[] upright = new float[values.length];
        closing.widen(level, width, height, 1);
        turn(level, width, height, upright);
        closing.widen(upright, height, width, 1);
        closing.widen(upright, height, width, -1);
        turn(upright, height, width, level);
        closing.widen(level, width, height, -1);
        return level;
    }

    /** Makes rows columns. */
    private static void turn(float[] from, int width, int height, float[] to) {
        for (int top = 0; top < height; top += SQUARE) {
            int bottom = Math.min(height, top + SQUARE);
            for (int left = 0; left < width; left += SQUARE) {
                int right = Math.min(width, left + SQUARE);
                for (int x = left; x < right; x++) {
                    for (int y = top; y < bottom; y++) {
                        to[x * height + y] = from[y * width + x];
                    }
                }
            }
        }
    }

    /** Makes each value of each row the greatest within reach; with the sign -1, the least. */
    private void widen(float[] values, int width, int height, float sign) {
        int length = length(width);
        for (int y = 0; y < height; y++) {
            int row = y * width;
            for (int i = 0; i < length; i++) {
                line[i] = -Float.MAX_VALUE;
            }
            for (int x = 0; x < width; x++) {
                line[x + reach] = sign * values[row + x];
            }
            // The greatest since a block of the window's length began, and until it ends.
            for (int start = 0; start < length; start += window) {
                float most = -Float.MAX_VALUE;
                for (int i = start; i < start + window; i++) {
                    most = line[i] > most ? line[i] : most;
                    before[i] = most;
                }
                most = -Float.MAX_VALUE;
                for (int i = start + window - 1; i >= start; i--) {
                    most = line[i] > most ? line[i] : most;
                    after[i] = most;
                }
            }
            for (int x = 0; x < width; x++) {
                float one = after[x];
                float other = before[x + window - 1];
                values[row + x] = sign * (one > other ? one : other);
            }
        }
    }
}
