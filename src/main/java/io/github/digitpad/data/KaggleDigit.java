package io.github.digitpad.data;

import io.github.digitpad.picture.GrayImage;

/** One row of Kaggle's CSV: a picture of 28×28 pixels and, in {@code train.csv}, its label. */
public final class KaggleDigit {

    /** Where the file has no labels. */
    public static final int UNKNOWN_LABEL = -1;

    private final int label;
    private final byte[] pixels;

    /** Takes over the array. */
    KaggleDigit(int label, byte[] pixels) {
        this.label = label;
        this.pixels = pixels;
    }

    /** The digit that the picture shows, 0 to 9, or {@link #UNKNOWN_LABEL}. */
    public int label() {
        return label;
    }

    /** The picture, its values divided by 255. */
    public GrayImage image() {
        return Pixels.image(KaggleCsvReader.SIZE, KaggleCsvReader.SIZE, pixels);
    }
}
