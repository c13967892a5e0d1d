package io.github.digitpad.ink;

/** Geometry of straight segments, in any one unit. */
public final class Segments {

    private Segments() {}

    /** The distance between the segments a–b and c–d; 0 if they cross or touch. Either may be a single point. */
    public static double distance(
            double ax, double ay, double bx, double by, double cx, double cy, double dx, double dy) {
        double abC = cross(ax, ay, bx, by, cx, cy);
        double abD = cross(ax, ay, bx, by, dx, dy);
        double cdA = cross(cx, cy, dx, dy, ax, ay);
        double cdB = cross(cx, cy, dx, dy, bx, by);
        if (abC * abD < 0 && cdA * cdB < 0) {
            return 0;
        }
        return Math.sqrt(Math.min(
                Math.min(squared(ax, ay, cx, cy, dx, dy), squared(bx, by, cx, cy, dx, dy)),
                Math.min(squared(cx, cy, ax, ay, bx, by), squared(dx, dy, ax, ay, bx, by))));
    }

    private static double cross(double ax, double ay, double bx, double by, double px, double py) {
        return (bx - ax) * (py - ay) - (by - ay) * (px - ax);
    }

    /** The squared distance of p from the segment a–b. */
    private static double squared(double px, double py, double ax, double ay, double bx, double by) {
        double dx = bx - ax;
        double dy = by - ay;
        double length = dx * dx + dy * dy;
        double along = length > 0 ? Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length)) : 0;
        double awayX = px - ax - along * dx;
        double awayY = py - ay - along * dy;
        return awayX * awayX + awayY * awayY;
    }
}
