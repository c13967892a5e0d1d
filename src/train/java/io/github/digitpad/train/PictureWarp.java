package io.github.digitpad.train;

import java.util.SplittableRandom;

/**
 * Moves a picture's pixels as another hand would have put them: rotation, scale, slant and shift, and a smooth random
 * displacement on top. All are Gaussian with the given standard deviations.
 *
 * @param rotationDegrees of the whole
 * @param scale of each axis on its own, relative
 * @param slant in px to the side per px upwards
 * @param shiftPx along each axis
 * @param elasticPx of the displacement's grid points, at most
 */
record PictureWarp(double rotationDegrees, double scale, double slant, double shiftPx, double elasticPx) {

    /** How people differ. Stronger elastic displacement costs accuracy. */
    static final PictureWarp GENTLE = new PictureWarp(6, 0.06, 0.10, 0.7, 0.5);

    /** How collections differ that are framed in another way. */
    static final PictureWarp STRONG = new PictureWarp(9, 0.12, 0.18, 1.3, 0.5);

    /** Points on a side of the displacement's grid. */
    private static final int GRID = 5;

    /** The least and the greatest of the factors that one picture's elastic displacement is scaled by. */
    private static final double ELASTIC_FACTOR = 1.6;

    /** Writes the warped picture over {@code target}; both are square and row-major. */
    void apply(float[] source, float[] target, int side, SplittableRandom random) {
        double angle = Math.toRadians(random.nextGaussian() * rotationDegrees);
        double scaleX = Math.exp(random.nextGaussian() * scale);
        double scaleY = Math.exp(random.nextGaussian() * scale);
        double shear = random.nextGaussian() * slant;
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double xx = cos * scaleX;
        double xy = (cos * shear - sin) * scaleY;
        double yx = sin * scaleX;
        double yy = (sin * shear + cos) * scaleY;
        double middle = (side - 1) / 2.0;
        double shiftX = middle + random.nextGaussian() * shiftPx;
        double shiftY = middle + random.nextGaussian() * shiftPx;
        double strength = random.nextDouble() * ELASTIC_FACTOR * elasticPx;
        double[] bendX = gaussians(strength, random);
        double[] bendY = gaussians(strength, random);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double gridX = x * (GRID - 1.0) / (side - 1);
                double gridY = y * (GRID - 1.0) / (side - 1);
                double fromX = xx * (x - middle) + xy * (y - middle) + shiftX + smooth(bendX, gridX, gridY);
                double fromY = yx * (x - middle) + yy * (y - middle) + shiftY + smooth(bendY, gridX, gridY);
                target[y * side + x] = Pictures.bilinear(source, side, fromX, fromY);
            }
        }
    }

    private static double[] gaussians(double strength, SplittableRandom random) {
        double[] values = new double[GRID * GRID];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextGaussian() * strength;
        }
        return values;
    }

    private static double smooth(double[] grid, double x, double y) {
        int left = Math.min(GRID - 2, (int) x);
        int top = Math.min(GRID - 2, (int) y);
        double right = ease(x - left);
        double down = ease(y - top);
        int at = top * GRID + left;
        double above = grid[at] + right * (grid[at + 1] - grid[at]);
        double below = grid[at + GRID] + right * (grid[at + GRID + 1] - grid[at + GRID]);
        return above + down * (below - above);
    }

    /** From 0 to 1 with no slope at either end, so that cells of the grid join without a bend. */
    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }
}
