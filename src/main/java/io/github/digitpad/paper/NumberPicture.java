package io.github.digitpad.paper;

import io.github.digitpad.picture.GrayImage;
import org.jspecify.annotations.Nullable;

/** A picture of one number, as training and reading see it. */
public final class NumberPicture {

    final LineStrip strip;

    /** Where it stands in the picture. */
    final Slot slot;

    private NumberPicture(LineStrip strip, Slot slot) {
        this.strip = strip;
        this.slot = slot;
    }

    /**
     * The number's strip.
     *
     * @param light 0 (black) to 1 (white), upright
     * @return nothing, if there is no ink that may be a number's
     */
    public static @Nullable LineStrip strip(GrayImage light) {
        NumberPicture picture = of(light);
        return picture == null ? null : picture.strip;
    }

    static @Nullable NumberPicture of(GrayImage light) {
        InkMap ink = Ground.of(light);
        Rules.takeAway(ink);
        Slot slot = Crop.of(ink);
        return slot == null ? null : new NumberPicture(LineStrip.of(ink, slot, pixel -> true), slot);
    }
}
