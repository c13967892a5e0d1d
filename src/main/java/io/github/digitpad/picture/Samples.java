package io.github.digitpad.picture;

/**
 * A picture as its decoder gives it, made into shades: what page and command line hand their pixels to, so that the
 * same file is the same picture to both.
 *
 * <p>Samples are taken as they are stored, without colour profile or gamma: only where ink is counts. A pixel's shade
 * is its luma, {@code (299 red + 587 green + 114 blue) / 1000}, in whole numbers: grey is the same shade as the colour
 * that has it three times. Pictures of more than a million pixels are made smaller by a whole factor, each pixel the
 * mean of a square: a digit of a photo loses nothing by it that it keeps in a network's frame.
 *
 * @see "ITU-R BT.601, luma"
 */
public final class Samples {

    private static final int MOST_PIXELS = 1 << 20;

    /** The sum of the colours' weights. */
    private static final int WEIGHTS = 1000;

    private final int width;
    private final int height;
    private final int most;
    private final int step;
    private final int columns;

    /** Per pixel of the smaller picture, the sum of its pixels' alpha. */
    private final double[] alphas;

    /** The same of luma, so much of it as alpha lets show. */
    private final double[] lumas;

    /**
     * Room for a picture of this size, in px of the upright picture; until they are set its pixels are transparent.
     *
     * @param most a sample's greatest value, which is white and opaque: 255, or 65535 for 16 bits
     * @throws IllegalArgumentException if a side is below 1
     */
    public Samples(int width, int height, int most) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("picture of " + width + "×" + height + " pixels");
        }
        this.width = width;
        this.height = height;
        this.most = most;
        int factor = 1;
        while ((double) width * height > (double) MOST_PIXELS * factor * factor) {
            factor++;
        }
        step = factor;
        columns = (width + step - 1) / step;
        alphas = new double[columns * ((height + step - 1) / step)];
        lumas = new double[alphas.length];
    }

    /** Sets a pixel of the upright picture, once. Each value is from 0 to {@code most}; alpha is not multiplied in. */
    public void set(int x, int y, int red, int green, int blue, int alpha) {
        int cell = y / step * columns + x / step;
        alphas[cell] += alpha;
        lumas[cell] += alpha == most
                ? 299 * red + 587 * green + 114 * blue
                : 299 * shown(red, alpha) + 587 * shown(green, alpha) + 114 * shown(blue, alpha);
    }

    /** How much of a sample shows: a whole number, which is all that a browser's canvas keeps of it. */
    private double shown(int sample, int alpha) {
        return Math.floor((double) sample * alpha / most + 0.5);
    }

    /** The picture's ink, from 0 (paper) to 1 (ink): what lies on its paper, or on nothing. All 0 if there is none. */
    public GrayImage ink() {
        float[] shades = new float[alphas.length];
        float[] opacities = new float[alphas.length];
        for (int i = 0; i < shades.length; i++) {
            int across = Math.min(step, width - i % columns * step);
            int down = Math.min(step, height - i / columns * step);
            opacities[i] = (float) (alphas[i] / ((double) most * across * down));
            shades[i] = alphas[i] > 0 ? (float) Math.min(1, lumas[i] / (WEIGHTS * alphas[i])) : 0;
        }
        return InkSeparator.separate(Backing.of(columns, alphas.length / columns, shades, opacities));
    }
}
