package io.github.digitpad.train;

import java.util.SplittableRandom;

/**
 * How wide a line's strokes are: even, by their direction as a quill's, or wider where the pen goes down as a pointed
 * pen's.
 *
 * @param radius of 1, the height of a digit
 * @param kind of pen
 * @param angle of a quill's edge, in radians
 * @param least a thin stroke's radius, of {@code radius}
 * @param tremble how much the radius varies, of itself
 */
record Pen(double radius, Kind kind, double angle, double least, double tremble) {

    enum Kind {
        ROUND,
        QUILL,
        POINTED
    }

    static Pen any(SplittableRandom random) {
        double kind = random.nextDouble();
        double radius = Math.exp(random.nextDouble(Math.log(0.022), Math.log(0.085)));
        if (kind < 0.55) {
            return new Pen(radius, Kind.ROUND, 0, 1, 0.15 * random.nextDouble());
        }
        double least = random.nextDouble(0.25, 0.7);
        return kind < 0.85
                ? new Pen(1.2 * radius, Kind.POINTED, 0, least, 0.15 * random.nextDouble())
                : new Pen(1.2 * radius, Kind.QUILL, random.nextDouble(0, Math.PI), least, 0.1 * random.nextDouble());
    }

    /** The radius of a stroke that goes this way. */
    double radius(double dx, double dy) {
        double length = Math.hypot(dx, dy);
        if (length == 0 || kind == Kind.ROUND) {
            return radius;
        }
        double wide = kind == Kind.POINTED
                ? Math.max(0, dy / length)
                : Math.abs(dx * Math.sin(angle) - dy * Math.cos(angle)) / length;
        return radius * (least + (1 - least) * wide);
    }
}
