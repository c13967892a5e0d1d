package io.github.digitpad.train;

import java.util.SplittableRandom;

/**
 * Changes how the ink looks, not where it is: thicker, thinner, blurred, seen in few pixels, paler or harder. So that
 * the network reads other pens, scanners and collections than MNIST's.
 */
final class PixelNoise {

    private static final double THICKEN = 0.12;
    private static final double THIN = 0.12;
    private static final double BLUR = 0.10;
    private static final double COARSEN = 0.08;
    private static final double CONTRAST = 0.30;
    private static final double PALE = 0.15;

    /** The sides in px of pictures that digits were kept in elsewhere, from and up to. */
    private static final int COARSE_LEAST = 13;

    private static final int COARSE_MOST = 22;

    private PixelNoise() {}

    /** Changes the picture in place; most pictures in at most one way of the first four. */
    static void apply(float[] picture, int side, SplittableRandom random) {
        double choice = random.nextDouble();
        if (choice < THICKEN) {
            Pictures.mix(picture, Pictures.filtered(picture, side, PixelNoise::greatest), 0.8 * random.nextDouble());
        } else if (choice < THICKEN + THIN) {
            Pictures.mix(picture, Pictures.filtered(picture, side, PixelNoise::least), 0.5 * random.nextDouble());
        } else if (choice < THICKEN + THIN + BLUR) {
            Pictures.mix(picture, Pictures.filtered(picture, side, PixelNoise::blurred), random.nextDouble());
        } else if (choice < THICKEN + THIN + BLUR + COARSEN) {
            coarsen(picture, side, random.nextInt(COARSE_LEAST, COARSE_MOST + 1));
        }
        if (random.nextDouble() < CONTRAST) {
            stretch(picture, random.nextDouble(0.8, 1.7), random.nextDouble(-0.1, 0.1));
        }
        if (random.nextDouble() < PALE) {
            double ink = random.nextDouble(0.6, 1);
            for (int i = 0; i < picture.length; i++) {
                picture[i] *= (float) ink;
            }
        }
    }

    /** Harder or softer edges: values move away from, or towards, the middle. Paper stays paper. */
    private static void stretch(float[] picture, double factor, double offset) {
        for (int i = 0; i < picture.length; i++) {
            if (picture[i] > 0.02f) {
                double value = (picture[i] - 0.5) * factor + 0.5 + offset;
                picture[i] = (float) Math.max(0, Math.min(1, value));
            }
        }
    }

    /** As if the picture had been stored in fewer pixels and enlarged again. */
    private static void coarsen(float[] picture, int side, int coarseSide) {
        float[] soft = Pictures.filtered(picture, side, PixelNoise::blurred);
        Pictures.mix(soft, picture, 0.5);
        double step = (double) side / coarseSide;
        float[] coarse = new float[coarseSide * coarseSide];
        for (int y = 0; y < coarseSide; y++) {
            for (int x = 0; x < coarseSide; x++) {
                coarse[y * coarseSide + x] =
                        Pictures.bilinear(soft, side, (x + 0.5) * step - 0.5, (y + 0.5) * step - 0.5);
            }
        }
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                picture[y * side + x] =
                        Pictures.bilinear(coarse, coarseSide, (x + 0.5) / step - 0.5, (y + 0.5) / step - 0.5);
            }
        }
    }

    private static float greatest(float[] cells) {
        float value = cells[0];
        for (float cell : cells) {
            value = Math.max(value, cell);
        }
        return value;
    }

    private static float least(float[] cells) {
        float value = cells[0];
        for (float cell : cells) {
            value = Math.min(value, cell);
        }
        return value;
    }

    /** Binomial weights 1 2 1, both ways. */
    private static float blurred(float[] cells) {
        return (cells[0]
                        + cells[2]
                        + cells[6]
                        + cells[8]
                        + 2 * (cells[1] + cells[3] + cells[5] + cells[7])
                        + 4 * cells[4])
                / 16;
    }
}
