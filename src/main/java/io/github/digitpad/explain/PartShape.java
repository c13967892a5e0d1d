package io.github.digitpad.explain;

import io.github.digitpad.ink.Point;
import java.util.List;

/** What a part of ink looks like, as far as its line alone tells that for certain. */
public enum PartShape {
    /** None of these: it has a place only. */
    UNCLEAR(""),
    /** A stroke that is hardly longer than the pen is wide. */
    DOT("the dot"),
    /** A straight line that goes up or down. */
    UPRIGHT("the upright line"),
    /** A straight line from side to side. */
    ACROSS("the line across"),
    /** A straight line between these two. */
    SLANTING("the slanting line"),
    /** It comes back to where it began, around some paper. */
    LOOP("the loop"),
    /** Bent one way, and open to no side in particular. */
    BOW("the curve"),
    OPEN_LEFT("the curve open to the left"),
    OPEN_RIGHT("the curve open to the right"),
    OPEN_ABOVE("the curve open at the top"),
    OPEN_BELOW("the curve open at the bottom"),
    /** A short end of a stroke, before or after a corner. */
    HOOK("the hook");

    /** A dot's length at most, of the ink's extent. */
    private static final double DOT_LENGTH = 0.1;

    /** How near a loop's ends are, of the ink's extent. */
    private static final double CLOSED = 0.15;

    /** How far a straight line is from the one between its ends at most, of that one's length; and how much longer. */
    private static final double ASIDE = 0.12;

    private static final double LONGER = 1.12;

    /** The tangent of 22.5°: a line nearer to an axis goes along it. */
    private static final double ALONG_AXIS = 0.414;

    /** The tangent of 30°: a bow that opens nearer to an axis opens to that side. */
    private static final double OPEN_AXIS = 0.577;

    /** A bend is seen by pieces of this length, of the ink's extent. */
    private static final double PIECE = 0.12;

    /** A hook's length at most, of the ink's extent. */
    private static final double HOOKED = 0.25;

    /** A bow turns so much at least, in radians: 45°. */
    private static final double BENT = Math.PI / 4;

    /** At a corner the pen turns so much, in radians: 60°. */
    private static final double SHARP = Math.PI / 3;

    /** A hand is not steady: so much of a bow may be bent the other way. */
    private static final double UNSTEADY = 0.2;

    /** The shape of a whole stroke. */
    static PartShape ofStroke(List<Point> points, double extent) {
        double[] along = Handles.lengths(points);
        return along[along.length - 1] <= DOT_LENGTH * extent ? DOT : of(points, extent);
    }

    /**
     * The shape of a line at a stroke's end.
     *
     * @param points from the end to what follows
     * @param next from there on
     * @param extent of all the ink, in the same px
     */
    static PartShape ofEnd(List<Point> points, List<Point> next, double extent) {
        PartShape shape = of(points, extent);
        double[] along = Handles.lengths(points);
        double length = along[along.length - 1];
        if (shape == LOOP || length > HOOKED * extent) {
            return shape;
        }
        double[] alongNext = Handles.lengths(next);
        int as = 0;
        while (as < alongNext.length - 1 && alongNext[as] < length) {
            as++;
        }
        double turn = angle(points.get(0), next.get(0), next.get(as));
        return Math.abs(turn) > SHARP && alongNext[as] >= length ? HOOK : shape;
    }

    private final String words;

    PartShape(String words) {
        this.words = words;
    }

    /** What it is called in English; nothing if that is unclear. */
    public String words() {
        return words;
    }

    boolean isStraight() {
        return this == UPRIGHT || this == ACROSS || this == SLANTING;
    }

    boolean isOpen() {
        return this == OPEN_LEFT || this == OPEN_RIGHT || this == OPEN_ABOVE || this == OPEN_BELOW;
    }

    /**
     * The shape of a line.
     *
     * @param points where the pen was, close together
     * @param extent of all the ink, in the same px
     */
    static PartShape of(List<Point> points, double extent) {
        double[] along = Handles.lengths(points);
        double length = along[along.length - 1];
        Point first = points.get(0);
        Point last = points.get(points.size() - 1);
        double right = last.x() - first.x();
        double down = last.y() - first.y();
        double chord = Handles.distance(first, last);
        if (chord <= CLOSED * extent && length >= Loops.SHORT * extent && Loops.isRound(points, length)) {
            return LOOP;
        }
        if (isStraight(points, chord, length)) {
            return along(right, down, ALONG_AXIS, UPRIGHT, UPRIGHT, ACROSS, ACROSS, SLANTING);
        }
        double[] turns = turns(points, along, PIECE * extent);
        double most = Math.max(turns[0], turns[1]);
        double least = Math.min(turns[0], turns[1]);
        if (most >= BENT && least <= UNSTEADY * most) {
            Point middle = middle(points);
            // From the bow to what closes it.
            return along(
                    (first.x() + last.x()) / 2 - middle.x(),
                    (first.y() + last.y()) / 2 - middle.y(),
                    OPEN_AXIS,
                    OPEN_ABOVE,
                    OPEN_BELOW,
                    OPEN_LEFT,
                    OPEN_RIGHT,
                    BOW);
        }
        return UNCLEAR;
    }

    private static boolean isStraight(List<Point> points, double chord, double length) {
        if (length > LONGER * chord) {
            return false;
        }
        Point first = points.get(0);
        Point last = points.get(points.size() - 1);
        for (Point point : points) {
            double area =
                    (last.x() - first.x()) * (point.y() - first.y()) - (last.y() - first.y()) * (point.x() - first.x());
            if (Math.abs(area) > ASIDE * chord * chord) {
                return false;
            }
        }
        return true;
    }

    private static PartShape along(
            double right,
            double down,
            double tangent,
            PartShape up,
            PartShape below,
            PartShape left,
            PartShape onRight,
            PartShape between) {
        double across = Math.abs(right);
        double upright = Math.abs(down);
        if (across <= tangent * upright) {
            return down < 0 ? up : below;
        }
        return upright > tangent * across ? between : right < 0 ? left : onRight;
    }

    /** How much a line turns to the right, and to the left, in radians. */
    private static double[] turns(List<Point> points, double[] along, double piece) {
        double length = along[along.length - 1];
        int pieces = Math.max(3, (int) (length / piece + 0.5));
        double[] turns = new double[2];
        Point before = points.get(0);
        Point at = before;
        int point = 0;
        for (int i = 1; i <= pieces; i++) {
            while (point < along.length - 1 && along[point] < length * i / pieces) {
                point++;
            }
            Point next = points.get(point);
            double turn = i == 1 ? 0 : angle(before, at, next);
            turns[turn > 0 ? 0 : 1] += Math.abs(turn);
            before = at;
            at = next;
        }
        // From the first piece's middle to the last one's: what is before and after turns as much.
        turns[0] *= pieces / (pieces - 1.0);
        turns[1] *= pieces / (pieces - 1.0);
        return turns;
    }

    private static double angle(Point from, Point middle, Point to) {
        double x = middle.x() - from.x();
        double y = middle.y() - from.y();
        double nextX = to.x() - middle.x();
        double nextY = to.y() - middle.y();
        return Math.atan2(x * nextY - y * nextX, x * nextX + y * nextY);
    }

    private static Point middle(List<Point> points) {
        double x = 0;
        double y = 0;
        for (Point point : points) {
            x += point.x();
            y += point.y();
        }
        return new Point(x / points.size(), y / points.size(), 0);
    }
}
