package io.github.digitpad.picture;

/**
 * How stored pixels are turned to stand upright, as a camera notes it.
 *
 * @param transposed whether stored rows are columns
 * @param mirroredX whether what is left then goes to the right
 * @param mirroredY whether what is at the top then goes to the bottom
 * @see "Exif 2.32, 4.6.4 A, tag 0x0112"
 */
public record Orientation(boolean transposed, boolean mirroredX, boolean mirroredY) {

    /** Stored as it is seen. */
    public static final Orientation UPRIGHT = new Orientation(false, false, false);

    /** Of Exif's value, 1 to 8; upright for any other. */
    public static Orientation ofExif(int value) {
        if (value < 1 || value > 8) {
            return UPRIGHT;
        }
        return new Orientation(
                value > 4,
                value == 2 || value == 3 || value == 6 || value == 7,
                value == 3 || value == 4 || value == 7 || value == 8);
    }

    /** The upright picture's width, of one that is stored with these sides. */
    public int width(int storedWidth, int storedHeight) {
        return transposed ? storedHeight : storedWidth;
    }

    /** The upright picture's height. */
    public int height(int storedWidth, int storedHeight) {
        return transposed ? storedWidth : storedHeight;
    }

    /** Where the stored pixel {@code (x, y)} is seen, from the left. */
    public int x(int x, int y, int storedWidth, int storedHeight) {
        int left = transposed ? y : x;
        return mirroredX ? width(storedWidth, storedHeight) - 1 - left : left;
    }

    /** Where it is seen, from the top. */
    public int y(int x, int y, int storedWidth, int storedHeight) {
        int top = transposed ? x : y;
        return mirroredY ? height(storedWidth, storedHeight) - 1 - top : top;
    }
}
