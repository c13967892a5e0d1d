package io.github.digitpad.inkfiles.tldraw;

/** Where a shape's own points are on the page: {@code x' = xx x + xy y + dx}, {@code y' = yx x + yy y + dy}. */
record Transform(double xx, double xy, double yx, double yy, double dx, double dy) {

    static final Transform NONE = new Transform(1, 0, 0, 1, 0, 0);

    /** The same with what is inside moved, and turned about where it is moved to. */
    Transform with(double x, double y, double rotation) {
        double cos = Math.cos(rotation);
        double sin = Math.sin(rotation);
        return new Transform(
                xx * cos + xy * sin, xy * cos - xx * sin, yx * cos + yy * sin, yy * cos - yx * sin, x(x, y), y(x, y));
    }

    double x(double x, double y) {
        return xx * x + xy * y + dx;
    }

    double y(double x, double y) {
        return yx * x + yy * y + dy;
    }
}
