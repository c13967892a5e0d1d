package io.github.digitpad.explain;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of one's own ink that can be named: a stroke, or a stretch of one. Strokes are cut where they turn sharply,
 * and what is long between is cut into equal stretches.
 */
public final class InkPart {

    /** Ink with more strokes is cut no further. */
    private static final int MOST_STROKES = 8;

    /** Stretches are about so long at most, of the ink's greater extent. */
    private static final double LONG = 0.6;

    /** Nothing shorter is cut off, of the ink's extent: a pen's first and last wiggle is no part. */
    private static final double SHORT = 0.08;

    /** So far before and after a point its direction is seen, of the ink's extent. */
    private static final double AROUND = 0.12;

    /** How far points are apart at most, of the ink's extent. */
    private static final double DENSITY = 0.02;

    /** The cosine of 55°, by which a pen turns at a corner. */
    private static final double SHARP = 0.574;

    private final int stroke;
    private final int number;
    private final int of;
    private final List<Point> points;

    private InkPart(int stroke, int number, int of, List<Point> points) {
        this.stroke = stroke;
        this.number = number;
        this.of = of;
        this.points = points;
    }

    /** Which stroke it belongs to, from 0. */
    public int stroke() {
        return stroke;
    }

    /** Which stretch of the stroke it is, from 0 in the pen's order. */
    public int number() {
        return number;
    }

    /** How many stretches the stroke has. */
    public int of() {
        return of;
    }

    /** Its points in CSS px, in the pen's order; the last of one stretch is the first of the next. Only to be read. */
    public List<Point> points() {
        return points;
    }

    /** The parts of all strokes, in the pen's order. */
    public static List<InkPart> of(Ink ink) {
        List<InkPart> parts = new ArrayList<>();
        double extent = ink.isEmpty() ? 0 : Math.max(Bounds.of(ink).extent(), 1e-9);
        for (int stroke = 0; stroke < ink.size(); stroke++) {
            List<Point> points = Handles.dense(ink.strokes().get(stroke).points(), DENSITY * extent);
            int[] cuts = new int[points.size() + 1];
            int count = ink.size() > MOST_STROKES
                    ? cut(cuts, 1, points.size() - 1)
                    : cuts(points, Handles.lengths(points), extent, cuts);
            for (int i = 1; i < count; i++) {
                List<Point> stretch = new ArrayList<>();
                for (int j = cuts[i - 1]; j <= cuts[i]; j++) {
                    stretch.add(points.get(j));
                }
                parts.add(new InkPart(stroke, i - 1, count - 1, stretch));
            }
        }
        return parts;
    }

    private static int cut(int[] cuts, int count, int at) {
        cuts[count] = at;
        return count + 1;
    }

    /**
     * Cuts a stroke where its pen turns most, far enough from the last cut and from the end, and what is long between.
     *
     * @param cuts receives where stretches begin, by the points' places, and where the last one ends
     * @return how many those are
     */
    private static int cuts(List<Point> points, double[] along, double extent, int[] cuts) {
        int last = along.length - 1;
        int count = 1;
        int sharpest = -1;
        double least = SHARP;
        for (int i = 1; i < last; i++) {
            boolean isApart =
                    along[i] - along[cuts[count - 1]] >= SHORT * extent && along[last] - along[i] >= SHORT * extent;
            double straight = isApart ? straightness(points, along, i, AROUND * extent) : 1;
            if (straight < least) {
                least = straight;
                sharpest = i;
            }
            // The next one is another corner.
            if (sharpest >= 0 && (i == last - 1 || along[i] - along[sharpest] >= SHORT * extent)) {
                count = cutUpTo(along, extent, cuts, count, sharpest);
                sharpest = -1;
                least = SHARP;
            }
        }
        return cutUpTo(along, extent, cuts, count, last);
    }

    /** Cuts what is from the last cut to a corner into stretches of the same length, and there. */
    private static int cutUpTo(double[] along, double extent, int[] cuts, int count, int corner) {
        int more = count;
        int at = cuts[count - 1];
        double from = along[at];
        double length = along[corner] - from;
        int stretches = (int) (length / (LONG * extent) + 0.5);
        for (int j = 1; j < stretches; j++) {
            while (along[at] < from + length * j / stretches) {
                at++;
            }
            more = cut(cuts, more, at);
        }
        return cut(cuts, more, corner);
    }

    /** The cosine of how much the pen turns at a point. */
    private static double straightness(List<Point> points, double[] along, int at, double around) {
        int before = at;
        int after = at;
        while (before > 0 && along[at] - along[before] < around) {
            before--;
        }
        while (after < points.size() - 1 && along[after] - along[at] < around) {
            after++;
        }
        Point from = points.get(before);
        Point middle = points.get(at);
        Point to = points.get(after);
        double product =
                (middle.x() - from.x()) * (to.x() - middle.x()) + (middle.y() - from.y()) * (to.y() - middle.y());
        double lengths = Handles.distance(from, middle) * Handles.distance(middle, to);
        // A pen that comes back to where it was has turned.
        return lengths == 0 ? -1 : product / lengths;
    }
}
