package io.github.digitpad.data.pages;

/**
 * What pages to compose.
 *
 * @param width of the picture, in px
 * @param height of the picture, in px
 * @param isEmpty whether there is no number on them
 * @param hasAmounts whether numbers have points, commas and minus signs, and some are printed
 */
public record PageSettings(int width, int height, boolean isEmpty, boolean hasAmounts) {

    /** Smaller sides leave no room for a number, larger ones for the picture. */
    private static final int LEAST = 400;

    private static final int MOST = 8192;

    /** @throws IllegalArgumentException if a side is too small or too large */
    public PageSettings {
        if (width < LEAST || height < LEAST || width > MOST || height > MOST) {
            throw new IllegalArgumentException(
                    "size " + width + "x" + height + ": each side needs " + LEAST + " to " + MOST + " px");
        }
    }
}
