package io.github.digitpad.paper;

import io.github.digitpad.picture.GrayImage;

/**
 * What may be writing on a whole page: what is darker than all that is around it within the width of a stroke. Shadows,
 * covers and tables are wider and stay paper, each of its own shade. What a number's ink really is, is told when it is
 * read, from its own surroundings.
 *
 * @see "Serra 1982, Image Analysis and Mathematical Morphology: the top-hat transform"
 */
final class PageInk {

    /** Strokes are narrower than this, in px, … */
    private static final int LEAST_REACH = 12;

    /** … or than this part of the picture's shorter side. */
    private static final int REACH = 60;

    /** In so many px each way noise and strong ink are the same. */
    private static final int TILE = 48;

    /** Contrast below this is no ink, however even the paper. */
    private static final double LEAST = 0.07;

    /** How many times the paper's own variation is no ink. */
    private static final double NOISE = 4.5;

    /** Of strong ink's contrast, weaker ink has this at least: a pencil beside print. */
    private static final double SHARE = 0.27;

    /** Of the pixels that may be ink, so many are weaker than strong ink. */
    private static final double STRONG = 0.85;

    /** Paper has at least so much light: in the dark the least ink is three of a file's 256 levels, one is noise. */
    private static final float DARKEST = 0.16f;

    /** Strokes are so many times narrower than what is between them. */
    private static final double NARROWER = 1.25;

    /** What may be writing. */
    final InkMap ink;

    /** The picture with its ink dark. */
    final GrayImage light;

    /**
     * The ink of a picture.
     *
     * @param light where ink is dark
     * @param paper what it would be without ink, [height, width]; used up
     */
    PageInk(GrayImage light, float[] paper) {
        this.light = light;
        int width = light.width();
        int height = light.height();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                float shade = Math.max(DARKEST, paper[i]);
                paper[i] = Math.max(0, (shade - light.at(x, y)) / shade);
            }
        }
        this.ink = new InkMap(width, height, paper, ink(paper, width, height), LEAST);
    }

    /** How wide strokes may be, each way from their middle. */
    static int reach(GrayImage light) {
        return Math.max(LEAST_REACH, Math.min(light.width(), light.height()) / REACH);
    }

    /** Whether this is the ink, not that of the same picture with light and dark exchanged. */
    boolean isClearerThan(PageInk other) {
        // Between strokes, and in loops, there is more room than strokes are wide.
        int width = ink.inkWidth();
        return width > 0 && NARROWER * width < other.ink.inkWidth();
    }

    /** What stands out from the noise of its neighbourhood, and is not much weaker than the ink there. */
    private static boolean[] ink(float[] contrast, int width, int height) {
        Tiles noise = new Tiles(width, height, TILE);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                noise.add(x, y, contrast[y * width + x]);
            }
        }
        Tiles.Field median = noise.quantile(0.5, 1, 1);
        Tiles.Field low = noise.quantile(0.2, 1, 1);
        float[] medians = new float[width];
        float[] lows = new float[width];
        Tiles strong = new Tiles(width, height, TILE);
        float[] least = new float[contrast.length];
        for (int y = 0; y < height; y++) {
            median.row(y, medians);
            low.row(y, lows);
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                // Of a normal distribution, from its first fifth to its middle there is 0.84 of its deviation.
                least[i] = (float) Math.max(LEAST, medians[x] + NOISE * (medians[x] - lows[x]) / 0.84);
                if (contrast[i] > least[i]) {
                    strong.add(x, y, contrast[i]);
                }
            }
        }
        Tiles.Field strongest = strong.quantile(STRONG, 1, 0);
        boolean[] isInk = new boolean[contrast.length];
        for (int y = 0; y < height; y++) {
            strongest.row(y, medians);
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                isInk[i] = contrast[i] > Math.max(least[i], SHARE * medians[x]);
            }
        }
        return isInk;
    }
}
