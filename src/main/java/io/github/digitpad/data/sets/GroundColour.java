package io.github.digitpad.data.sets;

import io.github.digitpad.data.sets.RawPictures.RawPicture;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.picture.Samples;
import java.io.IOException;
import java.util.Arrays;

/** What paper is in a set's pictures: their low values, their high ones, or in each something else. */
enum GroundColour {
    /** As MNIST has it. */
    LOW("light ink on black"),
    /** As paper has it. */
    HIGH("dark ink on white"),
    /** As photos have it: told from the ink for each by itself. */
    OWN("each picture's ground told from its ink");

    private static final int MOST_SEEN = 500;

    /** Paper that is this near to black or white is just that: nobody photographed it. */
    private static final float NEAR = 0.02f;

    /** So many pictures of ten may have something else at their borders: ink, mostly. */
    private static final double MOST_OTHERS = 0.1;

    private static final int DEPTH = 65535;

    private final String text;

    GroundColour(String text) {
        this.text = text;
    }

    /** For people. */
    String text() {
        return text;
    }

    /** What it is in most of some pictures. */
    static GroundColour of(RawPictures pictures, ValueRange range) throws IOException {
        int step = Math.max(1, pictures.count() / MOST_SEEN);
        int seen = 0;
        int low = 0;
        int high = 0;
        for (int i = 0; i < pictures.count(); i += step) {
            float ground = border(pictures.get(i), range);
            seen++;
            low += ground <= NEAR ? 1 : 0;
            high += ground >= 1 - NEAR ? 1 : 0;
        }
        if (low >= (1 - MOST_OTHERS) * seen) {
            return LOW;
        }
        return high >= (1 - MOST_OTHERS) * seen ? HIGH : OWN;
    }

    /** The median of a picture's border. */
    private static float border(RawPicture picture, ValueRange range) {
        int width = picture.width();
        int height = picture.height();
        float[] border = new float[2 * (width + height)];
        int next = 0;
        for (int x = 0; x < width; x++) {
            border[next++] = picture.values()[x];
            border[next++] = picture.values()[(height - 1) * width + x];
        }
        for (int y = 0; y < height; y++) {
            border[next++] = picture.values()[y * width];
            border[next++] = picture.values()[y * width + width - 1];
        }
        Arrays.sort(border);
        return range.share(border[border.length / 2]);
    }

    /** A picture's ink, 0 (paper) to 1. */
    GrayImage ink(RawPicture picture, ValueRange range) {
        int width = picture.width();
        int height = picture.height();
        if (this == OWN) {
            Samples samples = new Samples(width, height, DEPTH);
            for (int i = 0; i < picture.values().length; i++) {
                int light = Math.round(DEPTH * range.share(picture.values()[i]));
                samples.set(i % width, i / width, light, light, light, DEPTH);
            }
            return samples.ink();
        }
        float[] ink = new float[picture.values().length];
        for (int i = 0; i < ink.length; i++) {
            float share = range.share(picture.values()[i]);
            ink[i] = this == LOW ? share : 1 - share;
        }
        return GrayImage.owning(width, height, ink);
    }
}
