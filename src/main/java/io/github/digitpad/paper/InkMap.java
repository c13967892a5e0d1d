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
        return medianRun(false);
    }

    /** The same where a run counts by its length: half of the ink is in narrower ones, whatever specks there are. */
    int inkWidth() {
        return medianRun(true);
    }

    private int medianRun(boolean byLength) {
        int[] along = new int[width + 1];
        int[] down = new int[height + 1];
        int[] above = new int[width];
        for (int y = 0; y < height; y++) {
            int run = 0;
            for (int x = 0; x < width; x++) {
                if (isInk[y * width + x]) {
                    run++;
                    above[x]++;
                } else {
                    // Most are 0, which is no run: median() leaves it out.
                    along[run]++;
                    down[above[x]]++;
                    run = 0;
                    above[x] = 0;
                }
            }
            along[run]++;
        }
        for (int x = 0; x < width; x++) {
            down[above[x]]++;
        }
        return Math.min(median(along, byLength), median(down, byLength));
    }

    /** Of runs, by how many there are of each length. */
    private static int median(int[] counts, boolean byLength) {
        int runs = 0;
        for (int length = 1; length < counts.length; length++) {
            counts[length] *= byLength ? length : 1;
            runs += counts[length];
        }
        int median = 0;
        for (int seen = 0; seen < (runs + 1) / 2; ) {
            seen += counts[++median];
        }
        return median;
    }
}
