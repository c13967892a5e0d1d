package io.github.digitpad.explain;

import io.github.digitpad.ink.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Where a stroke is cut into the parts that it has, as {@link InkPart} says. */
final class InkCuts {

    /** Stretches are about so long at most, of the ink's greater extent. */
    private static final double LONG = 0.6;

    /** A bow that is open to one side is one part if it is no longer, of the ink's extent: half a circle. */
    private static final double LONG_BOW = 1.6;

    /** Nothing shorter is cut off, of the ink's extent: a pen's first and last wiggle is no part. */
    private static final double SHORT = 0.12;

    /** Before and after a loop, less than this belongs to it, of the ink's extent. */
    private static final double OVERLAP = 0.25;

    /** So far before and after a point its direction is seen, of the ink's extent. */
    private static final double AROUND = 0.12;

    /** The cosine of 55°, by which a pen turns at a corner. */
    private static final double SHARP = 0.574;

    private final List<Point> points;
    private final double[] along;
    private final double extent;
    private final List<List<Point>> stretches = new ArrayList<>();
    private final List<Boolean> loops = new ArrayList<>();

    /**
     * @param points of one stroke, close together
     * @param extent the ink's greater one, in px
     */
    InkCuts(List<Point> points, double extent) {
        this.points = points;
        this.along = Handles.lengths(points);
        this.extent = extent;
        cut();
    }

    /** The stroke's parts, in the pen's order; the last point of one is the first of the next. */
    List<List<Point>> stretches() {
        return stretches;
    }

    /** What each of them looks like. */
    PartShape shape(int stretch) {
        int last = stretches.size() - 1;
        if (loops.get(stretch)) {
            return PartShape.LOOP;
        }
        if (last == 0) {
            return PartShape.ofStroke(points, extent);
        }
        if (stretch > 0 && stretch < last) {
            return PartShape.of(stretches.get(stretch), extent);
        }
        return stretch == 0
                ? PartShape.ofEnd(stretches.get(0), stretches.get(1), extent)
                : PartShape.ofEnd(backwards(stretches.get(last)), backwards(stretches.get(last - 1)), extent);
    }

    private static List<Point> backwards(List<Point> points) {
        List<Point> backwards = new ArrayList<>(points);
        Collections.reverse(backwards);
        return backwards;
    }

    private void cut() {
        Loops closed = new Loops(points, along, extent);
        int last = along.length - 1;
        int at = 0;
        for (int[] loop = closed.next(0); loop != null; loop = closed.next(at)) {
            int begin = along[loop[0]] - along[at] < OVERLAP * extent ? at : loop[0];
            int end = along[last] - along[loop[1]] < OVERLAP * extent ? last : loop[1];
            if (at == 0 && begin > 0 && end < last && closed.next(end) == null && isAround(begin, end, closed)) {
                List<Point> around = stretch(end, last);
                around.addAll(stretch(0, begin));
                add(around, true);
                add(stretch(begin, end), true);
                return;
            }
            if (begin > at) {
                cut(at, begin);
            }
            add(stretch(begin, end), true);
            at = end;
        }
        if (at < last || last == 0) {
            cut(at, last);
        }
    }

    private void add(List<Point> stretch, boolean isLoop) {
        stretches.add(stretch);
        loops.add(isLoop);
    }

    /** Whether what is before and after a loop is another one, since the stroke ends where it began. */
    private boolean isAround(int begin, int end, Loops closed) {
        int last = along.length - 1;
        List<Point> around = stretch(end, last);
        around.addAll(stretch(0, begin));
        return closed.isClosed(0, last) && Loops.isRound(around, along[last] - along[end] + along[begin]);
    }

    private List<Point> stretch(int from, int to) {
        return new ArrayList<>(points.subList(from, to + 1));
    }

    /** Cuts what is between two places where the pen turns most, far enough from the last cut and from the end. */
    private void cut(int from, int to) {
        int at = from;
        int sharpest = -1;
        double least = SHARP;
        for (int i = from + 1; i < to; i++) {
            boolean isApart = along[i] - along[at] >= SHORT * extent && along[to] - along[i] >= SHORT * extent;
            double straight = isApart ? straightness(i) : 1;
            if (straight < least) {
                least = straight;
                sharpest = i;
            }
            // The next one is another corner.
            if (sharpest >= 0 && (i == to - 1 || along[i] - along[sharpest] >= SHORT * extent)) {
                cutUpTo(at, sharpest);
                at = sharpest;
                sharpest = -1;
                least = SHARP;
            }
        }
        cutUpTo(at, to);
    }

    /** What has no corner is one part, if it is straight, one bow or short; else stretches of the same length. */
    private void cutUpTo(int from, int corner) {
        double length = along[corner] - along[from];
        int count = isOne(from, corner, length) ? 1 : Math.max(1, (int) (length / (LONG * extent) + 0.5));
        int begin = from;
        int at = from;
        for (int i = 1; i < count; i++) {
            while (along[at] < along[from] + length * i / count) {
                at++;
            }
            add(stretch(begin, at), false);
            begin = at;
        }
        add(stretch(begin, corner), false);
    }

    private boolean isOne(int from, int to, double length) {
        PartShape shape = PartShape.of(points.subList(from, to + 1), extent);
        return shape.isStraight() || (shape.isOpen() && length <= LONG_BOW * extent);
    }

    /** The cosine of how much the pen turns at a point. */
    private double straightness(int at) {
        int before = at;
        int after = at;
        while (before > 0 && along[at] - along[before] < AROUND * extent) {
            before--;
        }
        while (after < points.size() - 1 && along[after] - along[at] < AROUND * extent) {
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
