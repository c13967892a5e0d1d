package io.github.digitpad.paper;

/**
 * Where a number stands: a box about its ink that may be turned.
 *
 * @param x of the corner that is at the top left when the number is level, in px of the picture
 * @param y of that corner
 * @param angle by which it is turned, clockwise, in radians; 0: level
 * @param width along the number, in px
 * @param height across it, in px, of the digits
 */
record Slot(double x, double y, double angle, double width, double height) {

    /** The picture's x of a place, so far along the number and so far down from its top. */
    double x(double along, double down) {
        return x + Math.cos(angle) * along - Math.sin(angle) * down;
    }

    /** The picture's y of that place. */
    double y(double along, double down) {
        return y + Math.sin(angle) * along + Math.cos(angle) * down;
    }
}
