package io.github.digitpad.paper;

/** Where a number stands: a box about its ink that may be turned. */
final class Slot {

    private final double x;
    private final double y;
    private final double angle;
    private final double width;
    private final double height;
    private final double cos;
    private final double sin;

    /**
     * A place.
     *
     * @param x of the corner that is at the top left when the number is level, in px of the picture
     * @param y of that corner
     * @param angle by which it is turned, clockwise, in radians; 0: level
     * @param width along the number, in px
     * @param height across it, in px, of the digits
     */
    Slot(double x, double y, double angle, double width, double height) {
        this.x = x;
        this.y = y;
        this.angle = angle;
        this.width = width;
        this.height = height;
        this.cos = Math.cos(angle);
        this.sin = Math.sin(angle);
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    double angle() {
        return angle;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /** The picture's x of a place, so far along the number and so far down from its top. */
    double x(double along, double down) {
        return x + cos * along - sin * down;
    }

    /** The picture's y of that place. */
    double y(double along, double down) {
        return y + sin * along + cos * down;
    }
}
