package io.github.digitpad.train;

/**
 * A sign that can be drawn at any size. Its own coordinates: the digits of its line are 1 high, from 0 at their top to
 * 1 at the line they stand on; x begins at 0.
 */
interface Glyph {

    /** How far it reaches to the right. */
    double width();

    /** Draws it. */
    void draw(Coverage coverage, Place place, Pen pen);

    /**
     * Where a sign is drawn.
     *
     * @param left of its own x 0, in px
     * @param top of its own y 0, in px
     * @param size of 1, in px
     * @param wider what x is multiplied with
     * @param slant px to the right for each px up
     * @param slope px down for each px to the right
     */
    record Place(double left, double top, double size, double wider, double slant, double slope) {

        double x(double x, double y) {
            return left + size * (wider * x + slant * (0.5 - y));
        }

        double y(double x, double y) {
            return top + size * (y + slope * wider * x);
        }
    }
}
