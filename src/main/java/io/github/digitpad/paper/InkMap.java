package io.github.digitpad.paper;

/**
 * What is written on a picture of paper: for each pixel how much it differs from the paper there, and whether that is
 * ink. {@link Rules} and {@link Rim} take away what is no writing.
 */
final class InkMap {

    final int width;
    final int height;

    /** 0 (paper) to 1: the share of the paper's light that is missing. Row by row; not copied, because it is large. */
    final float[] contrast;

    /** Row by row; not copied. */
    final boolean[] isInk;

    /** The least contrast of ink in this picture. */
    final double least;

    InkMap(int width, int height, float[] contrast, boolean[] isInk, double least) {
        this.width = width;
        this.height = height;
        this.contrast = contrast;
        this.isInk = isInk;
        this.least = least;
    }

    /** Takes a pixel away, and what is left of its edge. */
    void erase(int x, int y) {
        if (x >= 0 && y >= 0 && x < width && y < height) {
            contrast[y * width + x] = 0;
            isInk[y * width + x] = false;
        }
    }

    /**
     * How wide strokes are, in px: of all runs of ink in rows and in columns the median, whichever is less. 0: no ink.
     */
    int strokeWidth() {
        return Math.min(medianRun(width, height, 1, width), medianRun(height, width, width, 1));
    }

    private int medianRun(int length, int lines, int step, int nextLine) {
        int[] counts = new int[length + 1];
        int runs = 0;
        for (int line = 0; line < lines; line++) {
            int run = 0;
            for (int i = 0; i <= length; i++) {
                if (i < length && isInk[line * nextLine + i * step]) {
                    run++;
                } else if (run > 0) {
                    counts[run]++;
                    runs++;
                    run = 0;
                }
            }
        }
        int median = 0;
        for (int seen = 0; seen < (runs + 1) / 2; ) {
            seen += counts[++median];
        }
        return median;
    }
}
