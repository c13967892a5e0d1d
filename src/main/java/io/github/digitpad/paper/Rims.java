package io.github.digitpad.paper;

import io.github.digitpad.picture.GrayImage;

/**
 * Tells ink from rims: of a sheet on a table, of a photo, of a blot. On one side of a rim it is about as dark as on the
 * rim itself; ink has paper on both.
 */
final class Rims {

    /** How far beyond its edge it is looked, in px. */
    private static final int BEYOND = 2;

    /** Of the contrast on the other side, paper has at least so much. */
    private static final double LEAST = 0.3;

    /** Of its runs, so many have to be a rim's. */
    private static final double SHARE = 0.4;

    private final InkMap ink;
    private final GrayImage light;

    /** @param light in which the ink is dark */
    Rims(InkMap ink, GrayImage light) {
        this.ink = ink;
        this.light = light;
    }

    /** Whether a part of the ink is a rim. */
    boolean has(Parts parts, int part) {
        int rims = 0;
        int first = parts.firstRun(part);
        int end = parts.firstRun(part + 1);
        for (int place = first; place < end; place++) {
            int run = parts.run(place);
            int y = parts.row(run);
            int middle = (parts.start(run) + parts.end(run)) / 2;
            int top = y;
            while (top > 0 && isInk(middle, top - 1)) {
                top--;
            }
            int bottom = y;
            while (bottom < ink.height - 1 && isInk(middle, bottom + 1)) {
                bottom++;
            }
            float shade = light.at(middle, y);
            boolean isRim = isRim(shade, parts.start(run) - BEYOND, y, parts.end(run) - 1 + BEYOND, y)
                    || isRim(shade, middle, top - BEYOND, middle, bottom + BEYOND);
            rims += isRim ? 1 : 0;
        }
        return rims > SHARE * (end - first);
    }

    /** Whether what is on one side of a shade is about as dark as it. What is off the picture, or ink again, is not. */
    private boolean isRim(float shade, int x0, int y0, int x1, int y1) {
        if (x0 < 0 || y0 < 0 || x1 >= ink.width || y1 >= ink.height || isInk(x0, y0) || isInk(x1, y1)) {
            return false;
        }
        double one = light.at(x0, y0) - shade;
        double other = light.at(x1, y1) - shade;
        return Math.min(one, other) < LEAST * Math.max(one, other);
    }

    private boolean isInk(int x, int y) {
        return ink.isInk[y * ink.width + x];
    }
}
