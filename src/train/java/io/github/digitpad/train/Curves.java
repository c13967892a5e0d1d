package io.github.digitpad.train;

import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/** Strokes made by arithmetic, about {@value #EXTENT} px in extent; framing scales them. */
final class Curves {

    static final double EXTENT = 100;

    /** Points between two corners of a smooth stroke. */
    private static final int FINENESS = 8;

    private Curves() {}

    /** A stroke through {@code steps + 1} places; both functions take 0 at its start to 1 at its end. */
    static Stroke along(DoubleUnaryOperator x, DoubleUnaryOperator y, int steps) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            double share = (double) i / steps;
            points.add(new Point(EXTENT * x.applyAsDouble(share), EXTENT * y.applyAsDouble(share), i));
        }
        return new Stroke(points);
    }

    static Stroke line(double fromX, double fromY, double toX, double toY) {
        return along(t -> fromX + t * (toX - fromX), t -> fromY + t * (toY - fromY), 1);
    }

    /** Straight lines between random places in the unit square. */
    static Stroke randomCorners(int corners, SplittableRandom random) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < corners; i++) {
            points.add(new Point(EXTENT * random.nextDouble(), EXTENT * random.nextDouble(), i));
        }
        return new Stroke(points);
    }

    /** A smooth curve through a stroke's points (Catmull-Rom). */
    static Stroke smooth(Stroke corners) {
        List<Point> given = corners.points();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i + 1 < given.size(); i++) {
            Point before = given.get(Math.max(0, i - 1));
            Point from = given.get(i);
            Point to = given.get(i + 1);
            Point after = given.get(Math.min(given.size() - 1, i + 2));
            for (int j = 0; j < FINENESS; j++) {
                double t = (double) j / FINENESS;
                points.add(new Point(
                        between(before.x(), from.x(), to.x(), after.x(), t),
                        between(before.y(), from.y(), to.y(), after.y(), t),
                        points.size()));
            }
        }
        points.add(given.get(given.size() - 1));
        return new Stroke(points);
    }

    private static double between(double before, double from, double to, double after, double t) {
        double slopeFrom = (to - before) / 2;
        double slopeTo = (after - from) / 2;
        double cubic = 2 * (from - to) + slopeFrom + slopeTo;
        double square = 3 * (to - from) - 2 * slopeFrom - slopeTo;
        return from + t * (slopeFrom + t * (square + t * cubic));
    }
}
