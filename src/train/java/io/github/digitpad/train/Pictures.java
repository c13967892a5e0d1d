package io.github.digitpad.train;

/** Arithmetic on square row-major pictures, 0 (paper) to 1 (ink), that augmentation shares. Outside is paper. */
final class Pictures {

    private Pictures() {}

    static float at(float[] picture, int side, int x, int y) {
        return x < 0 || y < 0 || x >= side || y >= side ? 0 : picture[y * side + x];
    }

    /** Between four pixels; {@code x} and {@code y} are whole at the centres of pixels. */
    static float bilinear(float[] picture, int side, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double right = x - left;
        double down = y - top;
        double above = at(picture, side, left, top) * (1 - right) + at(picture, side, left + 1, top) * right;
        double below = at(picture, side, left, top + 1) * (1 - right) + at(picture, side, left + 1, top + 1) * right;
        return (float) (above * (1 - down) + below * down);
    }

    /** What a function of each pixel's 3×3 neighbourhood gives. */
    static float[] filtered(float[] picture, int side, Neighbourhood function) {
        float[] cells = new float[9];
        float[] result = new float[picture.length];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = at(picture, side, x + i % 3 - 1, y + i / 3 - 1);
                }
                result[y * side + x] = function.of(cells);
            }
        }
        return result;
    }

    /** Moves a picture towards another: 0 changes nothing, 1 makes it the other. */
    static void mix(float[] picture, float[] other, double share) {
        for (int i = 0; i < picture.length; i++) {
            picture[i] += (float) (share * (other[i] - picture[i]));
        }
    }

    /** A value computed from nine pixels, row by row. */
    interface Neighbourhood {
        float of(float[] cells);
    }
}
