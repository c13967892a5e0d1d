package io.github.digitpad.data.sets;

import io.github.digitpad.picture.GrayImage;
import java.io.IOException;

/**
 * Whether a set's pictures have rows for columns, as EMNIST's files have, and what MATLAB stored without a thought.
 *
 * <p>It is found out without a network: a one is a stroke that is longer upwards than across, by whomever and in
 * whatever frame. Where most ones lie on their side, all pictures do. Without labels the pictures' boxes say it: most
 * digits are taller than wide.
 *
 * @param isTransposed whether rows and columns are to change places
 * @param note what that was found by, for people; empty if there is nothing to say
 */
public record Turn(boolean isTransposed, String note) {

    /** A picture by its index. */
    public interface Pictures {
        GrayImage get(int index) throws IOException;
    }

    /** Fewer ones may all be written oddly. */
    private static final int LEAST_ONES = 3;

    private static final int MOST_ONES = 400;

    /** Of MNIST's ones 4 in 1,000 lie. */
    private static final double MOST_LYING = 0.75;

    private static final int LEAST_BOXES = 20;

    /** Of MNIST's boxes 1 in 8 is wider than tall. */
    private static final double MOST_WIDE = 0.75;

    /** As the caller says. */
    public static Turn forced(boolean isTransposed) {
        return new Turn(isTransposed, isTransposed ? "rows for columns, as you say" : "upright, as you say");
    }

    /**
     * What their ones say, or their boxes.
     *
     * @param labels of the pictures, or empty
     */
    public static Turn of(int count, int[] labels, Pictures pictures) throws IOException {
        return labels.length == 0 ? byBoxes(count, pictures) : byOnes(labels, pictures);
    }

    private static Turn byOnes(int[] labels, Pictures pictures) throws IOException {
        int ones = 0;
        int lying = 0;
        for (int i = 0; i < labels.length && ones < MOST_ONES; i++) {
            if (labels[i] == 1) {
                ones++;
                lying += Spread.of(pictures.get(i)).isLying() ? 1 : 0;
            }
        }
        return ones >= LEAST_ONES && lying >= MOST_LYING * ones
                ? new Turn(true, "stored with rows for columns: of " + ones + " ones " + lying + " lie on their side")
                : new Turn(false, "");
    }

    private static Turn byBoxes(int count, Pictures pictures) throws IOException {
        int seen = 0;
        int wide = 0;
        int step = Math.max(1, count / MOST_ONES);
        for (int i = 0; i < count; i += step) {
            int[] box = box(pictures.get(i));
            if (box[0] != box[1]) {
                seen++;
                wide += box[0] > box[1] ? 1 : 0;
            }
        }
        return seen >= LEAST_BOXES && wide >= MOST_WIDE * seen
                ? new Turn(
                        true,
                        "stored with rows for columns: of " + seen + " digits " + wide
                                + " are wider than they are tall")
                : new Turn(false, "");
    }

    /** How wide and how tall the ink is. */
    private static int[] box(GrayImage image) {
        int left = image.width();
        int right = -1;
        int top = image.height();
        int bottom = -1;
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                if (image.at(x, y) >= 0.5) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        return new int[] {right - left + 1, bottom - top + 1};
    }

    /** A picture as it is to be seen. */
    public GrayImage of(GrayImage image) {
        if (!isTransposed) {
            return image;
        }
        int columns = image.height();
        int rows = image.width();
        float[] pixels = new float[columns * rows];
        int next = 0;
        for (int x = 0; x < rows; x++) {
            for (int y = 0; y < columns; y++) {
                pixels[next++] = image.at(x, y);
            }
        }
        return GrayImage.owning(columns, rows, pixels);
    }
}
