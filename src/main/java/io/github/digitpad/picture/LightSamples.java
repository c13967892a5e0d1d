package io.github.digitpad.picture;

import org.jspecify.annotations.Nullable;

/**
 * A picture of many numbers as its decoder gives it, made into light: what page and command line hand the pixels of
 * photos and scans to, so that the same file is the same picture to both.
 *
 * <p>A pixel's light is its luma in 256 levels, as {@link Samples} has it, without colour profile or gamma. Pictures of
 * more than 16 Mi pixels are made smaller by a whole factor, each pixel the mean of a square. Memory: two bytes a pixel
 * of what is kept, two more where something is transparent, and four in the end.
 */
public final class LightSamples {

    private static final int MOST_PIXELS = 1 << 24;

    private static final int WHITE = 255;

    /** Squares of more pixels than 16×16 would not fit into their sums. */
    private static final int LARGEST_STEP = 16;

    /** The sum of the colours' weights. */
    private static final int WEIGHTS = 1000;

    private final int width;
    private final int height;
    private final int most;
    private final int step;
    private final int columns;

    /** How much of a weighted sum of a pixel's samples is one level. */
    private final int unit;

    /** The place of a pixel in the smaller picture is what its column and its row, as stored, add up to. */
    private final int[] ofColumn;

    private final int[] ofRow;

    /** Per pixel of the smaller picture, the sum of its pixels' levels, so much of each as alpha lets show. */
    private final char[] levels;

    /** The same of what their alphas lack; none while all are opaque. */
    private char @Nullable [] clear;

    /**
     * Room for a picture of this size, as it is stored; until they are set its pixels are black.
     *
     * @param most a sample's greatest value, which is white and opaque: 255, or 65535 for 16 bits
     * @param orientation how it stands upright
     * @throws IllegalArgumentException if a side is below 1, or there are more than 4 Gi pixels
     */
    public LightSamples(int width, int height, int most, Orientation orientation) {
        this(width, height, most, orientation, MOST_PIXELS);
    }

    LightSamples(int width, int height, int most, Orientation orientation, int mostPixels) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("picture of " + width + "×" + height + " pixels");
        }
        int factor = 1;
        while ((double) width * height > (double) mostPixels * factor * factor) {
            factor++;
        }
        if (factor > LARGEST_STEP) {
            throw new IllegalArgumentException("picture of " + width + "×" + height + " pixels is too large");
        }
        this.width = orientation.width(width, height);
        this.height = orientation.height(width, height);
        this.most = most;
        step = factor;
        columns = (this.width + step - 1) / step;
        unit = WEIGHTS * (most / WHITE);
        levels = new char[columns * ((this.height + step - 1) / step)];
        ofColumn = new int[width];
        ofRow = new int[height];
        int origin = place(orientation.x(0, 0, width, height), orientation.y(0, 0, width, height));
        for (int x = 0; x < width; x++) {
            ofColumn[x] = place(orientation.x(x, 0, width, height), orientation.y(x, 0, width, height));
        }
        for (int y = 0; y < height; y++) {
            ofRow[y] = place(orientation.x(0, y, width, height), orientation.y(0, y, width, height)) - origin;
        }
    }

    private int place(int x, int y) {
        return y / step * columns + x / step;
    }

    /** How many of the upright picture's pixels a pixel of {@link #light} is wide and high: 1 up to 16 Mi pixels. */
    public int step() {
        return step;
    }

    /** The upright picture's width in its own pixels. */
    public int width() {
        return width;
    }

    /** The upright picture's height in its own pixels. */
    public int height() {
        return height;
    }

    /** Sets a pixel where it is stored, once. Each value is from 0 to {@code most}; alpha is not multiplied in. */
    public void set(int x, int y, int red, int green, int blue, int alpha) {
        int place = ofColumn[x] + ofRow[y];
        if (alpha == most) {
            levels[place] += (char) ((299 * red + 587 * green + 114 * blue + unit / 2) / unit);
            return;
        }
        if (clear == null) {
            clear = new char[levels.length];
        }
        levels[place] += (char)
                ((299 * shown(red, alpha) + 587 * shown(green, alpha) + 114 * shown(blue, alpha) + unit / 2) / unit);
        clear[place] += (char) (WHITE - (alpha + most / WHITE / 2) / (most / WHITE));
    }

    /** Sets an opaque pixel of 256 shades of grey where it is stored, once, whatever {@code most} is. */
    public void setGrey(int x, int y, int shade) {
        levels[ofColumn[x] + ofRow[y]] += (char) shade;
    }

    /**
     * Sets a stored row of opaque pixels of 256 shades of grey, each once.
     *
     * @param shades where they begin at {@code from}, as unsigned bytes
     */
    public void setGreyRow(int y, byte[] shades, int from) {
        int row = ofRow[y];
        for (int x = 0; x < ofColumn.length; x++) {
            levels[ofColumn[x] + row] += (char) (shades[from + x] & 255);
        }
    }

    /** How much of a sample shows: a whole number, which is all that a browser's canvas keeps of it. */
    private int shown(int sample, int alpha) {
        return (int) ((double) sample * alpha / most + 0.5);
    }

    /**
     * The picture upright, 0 black to 1 white. What is behind transparent parts is paper to its ink, or ink's paper.
     */
    public GrayImage light() {
        float[] shades = new float[levels.length];
        for (int top = 0; top < height; top += step) {
            int first = top / step * columns;
            int last = first + columns - 1;
            float all = whole(0, top);
            for (int i = first; i < last; i++) {
                shades[i] = levels[i] / all;
            }
            shades[last] = levels[last] / whole((columns - 1) * step, top);
        }
        return clear == null ? GrayImage.owning(columns, shades.length / columns, shades) : overGround(shades, clear);
    }

    private GrayImage overGround(float[] shades, char[] missing) {
        float[] opacities = new float[shades.length];
        for (int i = 0; i < shades.length; i++) {
            opacities[i] = 1 - missing[i] / whole(i % columns * step, i / columns * step);
            shades[i] = opacities[i] > 0 ? Math.min(1, shades[i] / opacities[i]) : 0;
        }
        return Backing.of(columns, shades.length / columns, shades, opacities);
    }

    /** What a white square's levels add up to: those at the right and at the bottom may be narrower. */
    private float whole(int left, int top) {
        return WHITE * Math.min(step, width - left) * Math.min(step, height - top);
    }
}
