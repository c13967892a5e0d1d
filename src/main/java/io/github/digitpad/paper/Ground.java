package io.github.digitpad.paper;

import io.github.digitpad.picture.GrayImage;

/**
 * Tells ink from paper where light is uneven. The paper of a place is as light as the lighter part of its
 * neighbourhood; ink lacks a share of that light, which does not change in a shadow. What the paper itself varies by is
 * none, and where there is strong ink, what is much weaker is none either: a pattern, the other side's ink, a blur.
 */
final class Ground {

    /** A picture's shorter side has so many tiles: strokes are narrower than two, a shadow's edge wider than one. */
    private static final int TILES = 16;

    private static final int SMALLEST_TILE = 8;

    /** This share of a neighbourhood's pixels is darker than its paper, or is its paper's darker part. */
    private static final double PAPER = 0.85;

    /** The paper's light is at least so much: in the dark, noise would be ink. */
    private static final float DARKEST_PAPER = 0.08f;

    /** Contrast below this is no ink, however even the paper. */
    private static final double LEAST = 0.05;

    /** How many times the paper's own variation is no ink. */
    private static final double NOISE = 4;

    /** Ink of a neighbourhood has at least this share of its strong ink's contrast. */
    private static final float SHARE = 0.45f;

    /** A neighbourhood's strong ink is at least so strong, of the whole picture's: else it is a pattern. */
    private static final double WEAKEST = 0.4;

    /** Of the pixels that may be ink, so many are weaker than strong ink. */
    private static final double STRONG = 0.75;

    private static final int LEVELS = 1024;

    private Ground() {}

    /**
     * The ink of a picture.
     *
     * @param light 0 (black) to 1 (white), paper light or dark
     */
    static InkMap of(GrayImage light) {
        int width = light.width();
        int height = light.height();
        float[] shades = light.toArray();
        int side = Math.max(SMALLEST_TILE, Math.min(width, height) / TILES);
        Tiles shadeTiles = tiles(shades, width, height, side);
        if (isInkLight(shades, shadeTiles.quantile(0.5, 1, 1), width, height)) {
            for (int i = 0; i < shades.length; i++) {
                shades[i] = 1 - shades[i];
            }
            shadeTiles = tiles(shades, width, height, side);
        }
        float[] contrast = contrast(shades, shadeTiles.quantile(PAPER, 1, 1), width, height);
        double least = paperVariation(contrast);
        Tiles tiles = new Tiles(width, height, side);
        Tiles whole = new Tiles(width, height, Math.max(width, height));
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float value = contrast[y * width + x];
                if (value > least) {
                    tiles.add(x, y, value);
                    whole.add(x, y, value);
                }
            }
        }
        float[] row = new float[width];
        whole.quantile(STRONG, 1, 1).row(0, row);
        double typical = row[0];
        Tiles.Field strong = tiles.quantile(STRONG, side, typical);
        boolean[] isInk = new boolean[contrast.length];
        for (int y = 0; y < height; y++) {
            strong.row(y, row);
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                isInk[i] = contrast[i] > Math.max(least, SHARE * Math.max(WEAKEST * typical, row[x]));
            }
        }
        return new InkMap(width, height, contrast, isInk, least);
    }

    /**
     * Whether what differs most from the usual shade about it is lighter: ink is less than paper. About it, since a
     * shadow is neither.
     */
    private static boolean isInkLight(float[] shades, Tiles.Field usual, int width, int height) {
        float[] row = new float[width];
        double balance = 0;
        for (int y = 0; y < height; y++) {
            usual.row(y, row);
            for (int x = 0; x < width; x++) {
                double away = shades[y * width + x] - row[x];
                balance += away * away * away;
            }
        }
        return balance > 0;
    }

    private static Tiles tiles(float[] shades, int width, int height, int side) {
        Tiles tiles = new Tiles(width, height, side);
        for (int y = 0; y < height; y++) {
            tiles.add(y, shades, y * width);
        }
        return tiles;
    }

    /** The share of the paper's light that is missing, 0 to 1. */
    private static float[] contrast(float[] shades, Tiles.Field paper, int width, int height) {
        float[] row = new float[width];
        for (int y = 0; y < height; y++) {
            paper.row(y, row);
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                float light = Math.max(DARKEST_PAPER, row[x]);
                shades[i] = Math.max(0, Math.min(1, (light - shades[i]) / light));
            }
        }
        return shades;
    }

    /**
     * Takes the paper's usual contrast away.
     *
     * @return what the paper varies by
     */
    private static double paperVariation(float[] contrast) {
        int[] counts = new int[LEVELS];
        int above = 0;
        for (float value : contrast) {
            if (value > 0) {
                counts[(int) (value * (LEVELS - 1))]++;
                above++;
            }
        }
        // Half of the pixels are paper at least: the median of all is within it.
        double median = quantile(counts, contrast.length - above, contrast.length, 0.5);
        double lower = quantile(counts, contrast.length - above, contrast.length, 0.2);
        double spread = Math.max(1.0 / LEVELS, median - lower);
        for (int i = 0; i < contrast.length; i++) {
            contrast[i] = (float) Math.max(0, contrast[i] - median);
        }
        // Of a normal distribution, from its first fifth to its middle there is 0.84 of its deviation.
        return Math.max(LEAST, NOISE * spread / 0.84);
    }

    private static double quantile(int[] counts, int zeros, int all, double share) {
        double wanted = share * all;
        double passed = zeros;
        int level = 0;
        while (passed < wanted && level < LEVELS - 1) {
            passed += counts[level++];
        }
        return (double) level / (LEVELS - 1);
    }
}
