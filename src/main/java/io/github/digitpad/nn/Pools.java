package io.github.digitpad.nn;

import java.util.Arrays;

/** What {@link MaxPool2d} and {@link AveragePool2d} compute. */
final class Pools {

    private Pools() {}

    static void requireWhole(Window window) {
        if (window.dilationY() > 1 || window.dilationX() > 1) {
            throw new IllegalArgumentException(
                    "dilation [" + window.dilationY() + ", " + window.dilationX() + "]: a pool has none, needs [1, 1]");
        }
    }

    /** How many values all windows hold. */
    static double steps(Window window, Shape input) {
        double cells = (double) Math.min(window.height(), input.extent(0)) * Math.min(window.width(), input.extent(1));
        return cells * window.outputShape(input, input.extent(2)).size();
    }

    /**
     * The greatest value or the mean of each window, channel by channel. Cells outside the picture do not count.
     *
     * @param mean the mean; else the greatest
     */
    static void forward(Window window, boolean mean, float[] input, Shape inputShape, float[] output) {
        int height = inputShape.extent(0);
        int width = inputShape.extent(1);
        int channels = inputShape.extent(2);
        int outHeight = window.outputHeight(height);
        int outWidth = window.outputWidth(width);
        int above = window.above(height);
        int leftOf = window.leftOf(width);
        for (int y = 0; y < outHeight; y++) {
            int top = Math.max(0, y * window.strideY() - above);
            int bottom = Math.min(height, y * window.strideY() - above + window.height());
            for (int x = 0; x < outWidth; x++) {
                int left = Math.max(0, x * window.strideX() - leftOf);
                int right = Math.min(width, x * window.strideX() - leftOf + window.width());
                float share = 1f / ((bottom - top) * (right - left));
                int at = (y * outWidth + x) * channels;
                Arrays.fill(output, at, at + channels, mean ? 0 : Float.NEGATIVE_INFINITY);
                for (int row = top; row < bottom; row++) {
                    for (int column = left; column < right; column++) {
                        int from = (row * width + column) * channels;
                        if (mean) {
                            Rows.addScaled(share, input, from, output, at, channels);
                        } else {
                            Rows.keepGreatest(input, from, output, at, channels);
                        }
                    }
                }
            }
        }
    }
}
