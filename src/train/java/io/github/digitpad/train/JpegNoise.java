package io.github.digitpad.train;

/** What JPEG does to grey pictures: the cosines of each block of 8×8 px are rounded, the fine ones more. */
final class JpegNoise {

    private static final int SIDE = 8;

    private static final float[] COSINES = new float[SIDE * SIDE];

    static {
        for (int k = 0; k < SIDE; k++) {
            for (int n = 0; n < SIDE; n++) {
                COSINES[k * SIDE + n] = (float) ((k == 0 ? Math.sqrt(1.0 / SIDE) : Math.sqrt(2.0 / SIDE))
                        * Math.cos(Math.PI / SIDE * (n + 0.5) * k));
            }
        }
    }

    private JpegNoise() {}

    /**
     * Rounds whole blocks; what is left at the right and the bottom stays.
     *
     * @param step of the coarsest cosines, of 1
     */
    static void apply(float[] light, int width, int height, double step) {
        float[] block = new float[SIDE * SIDE];
        float[] other = new float[SIDE * SIDE];
        for (int top = 0; top + SIDE <= height; top += SIDE) {
            for (int left = 0; left + SIDE <= width; left += SIDE) {
                for (int y = 0; y < SIDE; y++) {
                    System.arraycopy(light, (top + y) * width + left, block, y * SIDE, SIDE);
                }
                transform(block, other, false);
                for (int i = 0; i < block.length; i++) {
                    double own = step * (1 + 0.35 * (i / SIDE + i % SIDE));
                    block[i] = (float) (own * Math.rint(block[i] / own));
                }
                transform(block, other, true);
                for (int y = 0; y < SIDE; y++) {
                    System.arraycopy(block, y * SIDE, light, (top + y) * width + left, SIDE);
                }
            }
        }
    }

    /** To cosines, or back: rows, then columns. */
    private static void transform(float[] block, float[] other, boolean isBack) {
        for (int pass = 0; pass < 2; pass++) {
            for (int row = 0; row < SIDE; row++) {
                for (int to = 0; to < SIDE; to++) {
                    float sum = 0;
                    for (int from = 0; from < SIDE; from++) {
                        sum += block[row * SIDE + from] * COSINES[isBack ? from * SIDE + to : to * SIDE + from];
                    }
                    // Turned, so that the second pass does the columns.
                    other[to * SIDE + row] = sum;
                }
            }
            System.arraycopy(other, 0, block, 0, block.length);
        }
    }
}
