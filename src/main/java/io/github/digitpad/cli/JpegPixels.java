package io.github.digitpad.cli;

import io.github.digitpad.picture.Samples;
import java.awt.image.Raster;

/**
 * The samples of a JPEG picture as a browser has them. Java's reader is asked for what is stored, since it refuses
 * pictures in CMYK and brightens grey.
 *
 * @see "ITU-T T.871, 7; libjpeg, jdcolor.c: the same sums, rounded alike"
 */
final class JpegPixels {

    private static final int MOST = 255;
    private static final int SCALE_BITS = 16;
    private static final int HALF = 1 << (SCALE_BITS - 1);
    private static final int MIDDLE = 128;
    private static final int CR_TO_RED = fixed(1.402);
    private static final int CB_TO_BLUE = fixed(1.772);
    private static final int CR_TO_GREEN = fixed(0.71414);
    private static final int CB_TO_GREEN = fixed(0.34414);

    private JpegPixels() {}

    static Samples samples(Raster raster, JpegHeader header) {
        UprightSamples target = new UprightSamples(raster.getWidth(), raster.getHeight(), MOST, header.orientation());
        int bands = raster.getNumBands();
        int[] row = new int[raster.getWidth() * bands];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, raster.getWidth(), 1, row);
            for (int x = 0; x < raster.getWidth(); x++) {
                set(target, x, y, row, x * bands, header.colours());
            }
        }
        return target.samples();
    }

    private static void set(UprightSamples target, int x, int y, int[] row, int at, JpegHeader.Colours colours) {
        switch (colours) {
            case GREY -> target.set(x, y, row[at], row[at], row[at], MOST);
            case RGB -> target.set(x, y, row[at], row[at + 1], row[at + 2], MOST);
            case YCC ->
                target.set(
                        x,
                        y,
                        red(row[at], row[at + 2]),
                        green(row[at], row[at + 1], row[at + 2]),
                        blue(row[at], row[at + 1]),
                        MOST);
            case CMYK -> inks(target, x, y, row[at], row[at + 1], row[at + 2], row[at + 3]);
            case YCCK ->
                inks(
                        target,
                        x,
                        y,
                        MOST - red(row[at], row[at + 2]),
                        MOST - green(row[at], row[at + 1], row[at + 2]),
                        MOST - blue(row[at], row[at + 1]),
                        row[at + 3]);
        }
    }

    /** Of inks, stored inverted: 255 is no ink. */
    private static void inks(UprightSamples target, int x, int y, int cyan, int magenta, int yellow, int black) {
        target.set(x, y, cyan * black / MOST, magenta * black / MOST, yellow * black / MOST, MOST);
    }

    private static int red(int luma, int cr) {
        return clamped(luma + ((CR_TO_RED * (cr - MIDDLE) + HALF) >> SCALE_BITS));
    }

    private static int green(int luma, int cb, int cr) {
        return clamped(luma + ((-CB_TO_GREEN * (cb - MIDDLE) - CR_TO_GREEN * (cr - MIDDLE) + HALF) >> SCALE_BITS));
    }

    private static int blue(int luma, int cb) {
        return clamped(luma + ((CB_TO_BLUE * (cb - MIDDLE) + HALF) >> SCALE_BITS));
    }

    private static int clamped(int value) {
        return Math.max(0, Math.min(MOST, value));
    }

    private static int fixed(double factor) {
        return (int) (factor * (1 << SCALE_BITS) + 0.5);
    }
}
