package io.github.digitpad.paper;

import io.github.digitpad.picture.GrayImage;
import org.jspecify.annotations.Nullable;

/** Finds a page's ink, in steps. */
final class InkSearch {

    private final GrayImage light;

    /** The picture with its ink dark. */
    private GrayImage side;

    private Closing paper;
    private @Nullable PageInk dark;

    InkSearch(GrayImage light) {
        this.light = light;
        this.side = light;
        this.paper = paper(light);
    }

    private static Closing paper(GrayImage side) {
        return new Closing(side.toArray(), side.width(), side.height(), PageInk.reach(side));
    }

    /** Makes the next step; gives the ink, if it was the last. */
    @Nullable
    PageInk step() {
        if (paper.step()) {
            return null;
        }
        PageInk ink = new PageInk(side, paper.closed());
        PageInk first = dark;
        if (first != null) {
            return ink.isClearerThan(first) ? ink : first;
        }
        float[] shades = light.toArray();
        double sum = 0;
        for (int i = 0; i < shades.length; i++) {
            sum += shades[i];
            shades[i] = 1 - shades[i];
        }
        // Light ink is looked for where the picture is dark as a whole: a blackboard.
        if (sum > 0.5 * shades.length) {
            return ink;
        }
        dark = ink;
        side = GrayImage.owning(light.width(), light.height(), shades);
        paper = paper(side);
        return null;
    }
}
