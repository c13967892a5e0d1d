package io.github.digitpad.paper;

/** Coordinates along and across lines of writing that run at an angle to the picture's rows. */
final class Frame {

    /** That of the picture itself. */
    static final Frame UPRIGHT = new Frame(0);

    /** Clockwise as one sees it, from the rows' direction to the lines', in radians. */
    final double angle;

    private final double cosine;
    private final double sine;

    Frame(double angle) {
        this.angle = angle;
        this.cosine = Math.cos(angle);
        this.sine = Math.sin(angle);
    }

    /** How far along the lines a point of the picture is. */
    double along(double x, double y) {
        return cosine * x + sine * y;
    }

    /** How far down across the lines a point of the picture is. */
    double across(double x, double y) {
        return cosine * y - sine * x;
    }

    /** The picture's x of what is so far along and across. */
    double x(double along, double across) {
        return cosine * along - sine * across;
    }

    /** The picture's y of what is so far along and across. */
    double y(double along, double across) {
        return sine * along + cosine * across;
    }
}
