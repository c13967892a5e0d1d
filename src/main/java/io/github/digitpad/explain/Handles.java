package io.github.digitpad.explain;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;

/**
 * Ink that can be bent: along each stroke there are handles, evenly, and what lies between two of them moves with both,
 * with the nearer one more. Moves are x and y of one handle after the other, in px.
 */
final class Handles {

    /** More than a digit has; ink with more strokes is not bent. */
    private static final int MOST = 24;

    private static final int MOST_OF_A_STROKE = 8;

    /** How far handles are apart, of the ink's greater extent. */
    private static final double SPACING = 0.3;

    /** How far points are apart at most, so that a straight line can be bent, of the ink's greater extent. */
    private static final double DENSITY = 0.05;

    private final double extent;
    private final List<List<Point>> strokes = new ArrayList<>();

    /** For each stroke's points: the handle before it, and how much it moves with the next one. */
    private final List<double[]> places = new ArrayList<>();

    private int count;

    Handles(Ink ink) {
        Bounds bounds = Bounds.of(ink);
        this.extent = Math.max(bounds.extent(), 1e-9);
        boolean single = ink.size() * 2 > MOST;
        for (Stroke stroke : ink.strokes()) {
            List<Point> points = dense(stroke.points(), DENSITY * extent);
            double[] along = lengths(points);
            double length = along[along.length - 1];
            int most = single ? 1 : Math.min(MOST_OF_A_STROKE, MOST / ink.size());
            int own = length == 0 ? 1 : Math.min(most, 2 + (int) (length / (SPACING * extent)));
            for (int i = 0; i < along.length; i++) {
                along[i] = count + (own == 1 ? 0 : along[i] / length * (own - 1));
            }
            strokes.add(points);
            places.add(along);
            count += own;
        }
    }

    /** How many handles there are; more than {@link #allowed} are too many. */
    int count() {
        return count;
    }

    boolean allowed() {
        return count > 0 && count <= MOST;
    }

    /** The ink's greater extent, in px. */
    double extent() {
        return extent;
    }

    /** The points, and more between them, so that none is farther from the one before. */
    static List<Point> dense(List<Point> points, double apart) {
        List<Point> dense = new ArrayList<>();
        dense.add(points.get(0));
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            int parts = (int) Math.ceil(distance(from, to) / apart);
            for (int part = 1; part < parts; part++) {
                double share = (double) part / parts;
                dense.add(new Point(
                        from.x() + share * (to.x() - from.x()),
                        from.y() + share * (to.y() - from.y()),
                        from.timeMillis() + share * (to.timeMillis() - from.timeMillis())));
            }
            dense.add(to);
        }
        return dense;
    }

    static double distance(Point a, Point b) {
        double x = b.x() - a.x();
        double y = b.y() - a.y();
        return Math.sqrt(x * x + y * y);
    }

    /** How far along the stroke each point is. */
    static double[] lengths(List<Point> points) {
        double[] along = new double[points.size()];
        for (int i = 1; i < along.length; i++) {
            along[i] = along[i - 1] + distance(points.get(i - 1), points.get(i));
        }
        return along;
    }

    /** The ink with its handles moved by a multiple of the moves. */
    Ink bent(double[] moves, double share) {
        List<Stroke> bent = new ArrayList<>();
        for (int i = 0; i < strokes.size(); i++) {
            List<Point> points = new ArrayList<>();
            for (int j = 0; j < places.get(i).length; j++) {
                Point point = strokes.get(i).get(j);
                double place = places.get(i)[j];
                points.add(new Point(
                        point.x() + share * move(moves, place, 0),
                        point.y() + share * move(moves, place, 1),
                        point.timeMillis()));
            }
            bent.add(new Stroke(points));
        }
        return Ink.of(bent);
    }

    private static double move(double[] moves, double place, int axis) {
        int handle = (int) place;
        double rest = place - handle;
        double ease = rest * rest * (3 - 2 * rest);
        double here = moves[handle * 2 + axis];
        // A stroke's last point is on its last handle: what comes behind is another stroke's, or none.
        return rest == 0 ? here : here + ease * (moves[handle * 2 + 2 + axis] - here);
    }

    /** The farthest that moves take any point, in px: a handle, since what is between goes less far. */
    static double farthest(double[] moves) {
        double farthest = 0;
        for (int i = 0; i < moves.length; i += 2) {
            farthest = Math.max(farthest, Math.sqrt(moves[i] * moves[i] + moves[i + 1] * moves[i + 1]));
        }
        return farthest;
    }
}
