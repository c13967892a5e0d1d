package io.github.digitpad.explain;

import io.github.digitpad.ink.Point;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a stroke closes: it crosses itself, or one of its ends comes back to it, around some paper. */
final class Loops {

    /** So near an end is to what it closes with, of the ink's extent: about a pen's width. */
    private static final double MEETS = 0.12;

    /** No shorter stretch is a loop, of the ink's extent. */
    static final double SHORT = 0.3;

    /** Longer strokes are scribbles, of the ink's extent. */
    private static final double LONG = 12;

    /** What share of a circle's area it has around as long a line. */
    private static final double ROUND = 0.35;

    private final List<Point> points;
    private final double[] along;
    private final double extent;

    Loops(List<Point> points, double[] along, double extent) {
        this.points = points;
        this.along = along;
        this.extent = extent;
    }

    /**
     * Finds the first loop after a point.
     *
     * @param from the point's place
     * @return the places where it begins and ends; null if there is none
     */
    int @Nullable [] next(int from) {
        int last = along.length - 1;
        if (along[last] > LONG * extent) {
            return null;
        }
        for (int end = from + 1; end <= last; end++) {
            // The innermost one.
            for (int begin = end - 1; begin >= from; begin--) {
                if (along[end] - along[begin] >= SHORT * extent && meet(begin, end) && isRound(begin, end)) {
                    return new int[] {begin, end};
                }
            }
        }
        return null;
    }

    /** Whether a stretch's ends are so near that it is closed. */
    boolean isClosed(int begin, int end) {
        return Handles.distance(points.get(begin), points.get(end)) <= MEETS * extent;
    }

    private boolean meet(int begin, int end) {
        boolean isAtAnEnd = begin == 0 || end == along.length - 1;
        return (isAtAnEnd && isClosed(begin, end)) || isCrossing(begin, end);
    }

    private boolean isCrossing(int begin, int end) {
        return begin > 0 && cross(points.get(begin - 1), points.get(begin), points.get(end - 1), points.get(end));
    }

    private static boolean cross(Point a, Point b, Point c, Point d) {
        return side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) < 0;
    }

    /** Twice the area of a triangle, with a sign for the way round. */
    private static double side(Point a, Point b, Point c) {
        return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
    }

    private boolean isRound(int begin, int end) {
        return isRound(points.subList(begin, end + 1), along[end] - along[begin]);
    }

    /** Whether points have as much within as a loop has. */
    static boolean isRound(List<Point> around, double length) {
        Point first = around.get(0);
        double twice = 0;
        for (int i = 1; i < around.size(); i++) {
            twice += side(first, around.get(i - 1), around.get(i));
        }
        return 2 * Math.PI * Math.abs(twice) >= ROUND * length * length;
    }
}
