package io.github.digitpad.web;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;

/**
 * How much of the plane that ink lies in a pad shows: {@value PadGeometry#EXTENT} px along its shorter side, around the
 * same middle whatever its form; more, if ink that was written on a pad of another form would not fit.
 *
 * @param width in px of the ink
 * @param height in px of the ink
 */
record PadSpan(double width, double height) {

    /** Of a square pad. */
    static final PadSpan SQUARE = new PadSpan(PadGeometry.EXTENT, PadGeometry.EXTENT);

    private static final double MIDDLE = PadGeometry.EXTENT / 2;

    /** What a pad of this many px of the screen shows of this ink. */
    static PadSpan of(double screenWidth, double screenHeight, Ink ink) {
        double shorter = Math.min(screenWidth, screenHeight);
        double width = PadGeometry.EXTENT * screenWidth / shorter;
        double height = PadGeometry.EXTENT * screenHeight / shorter;
        double zoom = 1;
        if (!ink.isEmpty()) {
            Bounds bounds = Bounds.of(ink);
            zoom = Math.max(zoom, farther(bounds.left(), bounds.right()) / (width / 2));
            zoom = Math.max(zoom, farther(bounds.top(), bounds.bottom()) / (height / 2));
        }
        return new PadSpan(width * zoom, height * zoom);
    }

    double left() {
        return MIDDLE - width / 2;
    }

    double top() {
        return MIDDLE - height / 2;
    }

    /** @param across how far from the left edge, where the right one is at {@value PadGeometry#EXTENT} */
    double x(double across) {
        return left() + across * width / PadGeometry.EXTENT;
    }

    /** @param down how far from the upper edge, where the lower one is at {@value PadGeometry#EXTENT} */
    double y(double down) {
        return top() + down * height / PadGeometry.EXTENT;
    }

    private static double farther(double one, double other) {
        return Math.max(Math.abs(one - MIDDLE), Math.abs(other - MIDDLE));
    }
}
