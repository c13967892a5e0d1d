package io.github.digitpad.paper;

import io.github.digitpad.picture.GrayImage;
import org.jspecify.annotations.Nullable;

/** What training and reading make of a picture of one number. */
public final class NumberPicture {

    private NumberPicture() {}

    /**
     * The number's strip.
     *
     * @param light 0 (black) to 1 (white), upright
     * @return nothing, if there is no ink that may be a number's
     */
    public static @Nullable LineStrip strip(GrayImage light) {
        InkMap ink = Ground.of(light);
        Rules.takeAway(ink);
        Slot slot = Crop.of(ink);
        return slot == null ? null : LineStrip.of(ink, slot, pixel -> true);
    }
}
