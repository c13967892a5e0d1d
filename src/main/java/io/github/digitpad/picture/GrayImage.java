package io.github.digitpad.picture;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An immutable grey picture: row-major, each pixel from 0 (paper) to 1 (ink). */
public final class GrayImage {

    private final int width;
    private final int height;
    private final float[] pixels;

    private GrayImage(int width, int height, float[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /**
     * A picture of these pixels.
     *
     * @param pixels {@code width * height} values from 0 to 1, row by row; copied
     * @throws IllegalArgumentException if a side is below 1, the number of pixels is wrong, or a value is outside 0 to
     *     1
     */
    public static GrayImage of(int width, int height, float[] pixels) {
        if (width < 1 || height < 1 || pixels.length != (long) width * height) {
            throw new IllegalArgumentException(
                    "picture of " + width + "×" + height + " pixels: got " + pixels.length + " values");
        }
        for (int i = 0; i < pixels.length; i++) {
            if (!(pixels[i] >= 0 && pixels[i] <= 1)) {
                throw new IllegalArgumentException("picture: pixel (x=" + i % width + ", y=" + i / width
                        + "): needs a number from 0 (paper) to 1 (ink)");
            }
        }
        return new GrayImage(width, height, pixels.clone());
    }

    /** Takes over an array that its maker keeps no reference to and has filled with values from 0 to 1. */
    public static GrayImage owning(int width, int height, float[] pixels) {
        return new GrayImage(width, height, pixels);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public float at(int x, int y) {
        if (x < 0 || x >= width || y < 0 || y >= height) {
            throw new IndexOutOfBoundsException("pixel (x=" + x + ", y=" + y + ") of " + width + "×" + height);
        }
        return pixels[y * width + x];
    }

    /** Writes all pixels, row by row, to {@code target} from {@code offset} on. */
    public void copyTo(float[] target, int offset) {
        System.arraycopy(pixels, 0, target, offset, pixels.length);
    }

    /** Writes so many pixels of a row as {@code target} has room for, from a column on. */
    public void copyRow(int x, int y, float[] target) {
        System.arraycopy(pixels, y * width + x, target, 0, target.length);
    }

    /** A copy of the pixels, row by row. */
    public float[] toArray() {
        return pixels.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GrayImage image && width == image.width && Arrays.equals(pixels, image.pixels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(pixels);
    }

    @Override
    public String toString() {
        return "GrayImage " + width + "×" + height;
    }
}
