package io.github.digitpad.paper;

import io.github.digitpad.ink.Bounds;

/**
 * A box that may be turned: its four corners, clockwise from the one at the number's top left, in px of the picture.
 */
public final class Corners {

    /** Of corners. */
    public static final int COUNT = 4;

    private final double[] places;

    private Corners(double[] places) {
        this.places = places;
    }

    /**
     * Of the box that begins and ends at places along a number's slot, in the slot's own directions.
     *
     * @param from along the number, in px
     * @param top down from the slot's top, in px
     */
    static Corners of(Slot slot, double from, double top, double to, double bottom) {
        double[] places = new double[2 * COUNT];
        for (int i = 0; i < COUNT; i++) {
            double along = i == 0 || i == 3 ? from : to;
            double down = i < 2 ? top : bottom;
            places[2 * i] = slot.x(along, down);
            places[2 * i + 1] = slot.y(along, down);
        }
        return new Corners(places);
    }

    /**
     * In px of the picture.
     *
     * @param corner 0 at the top left, 1 at the top right, 2 at the bottom right, 3 at the bottom left of the number
     */
    public double x(int corner) {
        return places[2 * corner];
    }

    /**
     * In px of the picture.
     *
     * @param corner as for {@link #x}
     */
    public double y(int corner) {
        return places[2 * corner + 1];
    }

    /** The upright box about it. */
    public Bounds bounds() {
        double left = x(0);
        double right = x(0);
        double top = y(0);
        double bottom = y(0);
        for (int i = 1; i < COUNT; i++) {
            left = Math.min(left, x(i));
            right = Math.max(right, x(i));
            top = Math.min(top, y(i));
            bottom = Math.max(bottom, y(i));
        }
        return new Bounds(left, top, right, bottom);
    }
}
