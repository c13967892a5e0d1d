package io.github.digitpad.picture;

import java.util.Arrays;

/**
 * Tells ink from paper in a picture whose ground may be light or dark: the ground is the median of the picture's
 * border; the ink is what differs from it more than the border itself varies, on the side (lighter or darker) that
 * differs more.
 */
final class InkSeparator {

    /** Contrast below this, of 1, is no ink: camera noise and JPEG's own patterns stay under it. */
    static final double LEAST_CONTRAST = 0.06;

    /** How many times the border's typical variation counts as paper. */
    private static final double NOISE = 4;

    private InkSeparator() {}

    /**
     * The ink of a picture.
     *
     * @param light pixels from 0 (black) to 1 (white)
     * @return the same size, from 0 (paper) to 1 (ink), stretched so that typical ink is 1; all 0 if there is no
     *     contrast
     */
    static GrayImage separate(GrayImage light) {
        float[] pixels = light.toArray();
        float[] border = border(light);
        float ground = median(border);
        for (int i = 0; i < border.length; i++) {
            border[i] = Math.abs(border[i] - ground);
        }
        double noise = NOISE * median(border);
        double balance = 0;
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] -= ground;
            balance += (double) pixels[i] * pixels[i] * pixels[i];
        }
        float side = balance < 0 ? -1 : 1;
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = Math.max(0, side * pixels[i]);
        }
        double full = typicalInk(pixels);
        double range = full - noise;
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = range < LEAST_CONTRAST ? 0 : (float) Math.max(0, Math.min(1, (pixels[i] - noise) / range));
        }
        return GrayImage.owning(light.width(), light.height(), pixels);
    }

    private static float[] border(GrayImage image) {
        int width = image.width();
        int height = image.height();
        float[] border = new float[2 * (width + height)];
        int next = 0;
        for (int x = 0; x < width; x++) {
            border[next++] = image.at(x, 0);
            border[next++] = image.at(x, height - 1);
        }
        for (int y = 0; y < height; y++) {
            border[next++] = image.at(0, y);
            border[next++] = image.at(width - 1, y);
        }
        return border;
    }

    private static float median(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** The 90th percentile of the pixels above Otsu's threshold. */
    private static double typicalInk(float[] pixels) {
        Histogram histogram = new Histogram();
        for (float pixel : pixels) {
            histogram.add(pixel);
        }
        int level = histogram.quantile(histogram.otsu() + 1, Histogram.TOP, 0.9);
        double typical = 0;
        for (float pixel : pixels) {
            if (Histogram.level(pixel) == level) {
                typical = Math.max(typical, pixel);
            }
        }
        return typical;
    }
}
