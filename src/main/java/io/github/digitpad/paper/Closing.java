package io.github.digitpad.paper;

/**
 * What is dark and narrow made as light as what is around it, in steps.
 *
 * @see "van Herk 1992, A fast algorithm for local minimum and maximum filters on rectangular and octagonal kernels"
 */
final class Closing {

    /** Pictures are turned in squares of so many pixels, which a processor's nearest memory holds. */
    private static final int SQUARE = 16;

    private final int width;
    private final int height;
    private final int reach;
    private final float[] one;
    private final float[] other;
    private int steps;

    /**
     * By a square.
     *
     * @param values a picture's, [height, width]; used up
     * @param reach from the square's middle to its sides, in px
     */
    Closing(float[] values, int width, int height, int reach) {
        this.width = width;
        this.height = height;
        this.reach = reach;
        this.one = values;
        this.other = new float[values.length];
    }

    /** Makes the next step, if there is one; whether there was. */
    boolean step() {
        switch (steps++) {
            case 0 -> new Dilation(width, height, reach, -Float.MAX_VALUE).widen(one, other);
            case 1 -> turn(other, width, height, one);
            case 2 -> new Dilation(height, width, reach, -Float.MAX_VALUE).widen(one, other);
            case 3 -> new Dilation(height, width, reach, Float.MAX_VALUE).widen(other, one);
            case 4 -> turn(one, height, width, other);
            case 5 -> new Dilation(width, height, reach, Float.MAX_VALUE).widen(other, one);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The picture, when all steps are made. */
    float[] closed() {
        return one;
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
}
