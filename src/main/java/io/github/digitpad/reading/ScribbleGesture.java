package io.github.digitpad.reading;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a stroke scribbles something out: it goes to and fro at least {@value #LEAST_TURNS} times over digits that
 * are there, and over little else. Whoever writes a digit over another one should not lose it, so this rather says no;
 * there are other ways to delete.
 */
public final class ScribbleGesture {

    /** No digit turns back so often. */
    private static final int LEAST_TURNS = 6;

    /** Going back counts from this share of the scribble's greater extent on. */
    private static final double LEAST_WAY = 0.35;

    /** Least length of the path, in times the greater extent of its box. */
    private static final double LEAST_LENGTH = 4;

    /** A digit is meant if this share of its box is under the scribble's box. */
    private static final double COVERED = 0.6;

    /** Least share of the scribble's box that lies over the digits that are meant. */
    private static final double MEANT = 0.4;

    private ScribbleGesture() {}

    /**
     * The digits that the stroke scribbles out; none if it is no such gesture.
     *
     * @param stroke the newest one
     * @param before what was read before it
     */
    public static List<ReadDigit> erased(Stroke stroke, Reading before) {
        Bounds box = Bounds.of(stroke);
        List<ReadDigit> meant = new ArrayList<>();
        if (!goesToAndFro(stroke, box)) {
            return meant;
        }
        double over = 0;
        for (ReadDigit digit : before.digits()) {
            double shared = shared(box, digit.box());
            if (shared >= COVERED * area(digit.box(), box.extent())) {
                meant.add(digit);
                over += shared;
            }
        }
        return over >= MEANT * area(box, box.extent()) ? meant : List.of();
    }

    private static boolean goesToAndFro(Stroke stroke, Bounds box) {
        double length = 0;
        Point last = stroke.points().get(0);
        for (Point point : stroke.points()) {
            length += Math.hypot(point.x() - last.x(), point.y() - last.y());
            last = point;
        }
        return length >= LEAST_LENGTH * box.extent()
                && Math.max(turns(stroke, box, 1, 0), Math.max(turns(stroke, box, 0, 1), slanted(stroke, box)))
                        >= LEAST_TURNS;
    }

    private static int slanted(Stroke stroke, Bounds box) {
        double half = Math.sqrt(0.5);
        return Math.max(turns(stroke, box, half, half), turns(stroke, box, half, -half));
    }

    /** How often the pen turns back, seen along this direction, each time for more than a wiggle. */
    private static int turns(Stroke stroke, Bounds box, double directionX, double directionY) {
        double way = LEAST_WAY * box.extent();
        int turns = -1;
        int heading = 0;
        double farthest = 0;
        boolean isFirst = true;
        for (Point point : stroke.points()) {
            double place = point.x() * directionX + point.y() * directionY;
            if (isFirst || heading * (place - farthest) > 0) {
                farthest = place;
                isFirst = false;
            } else if (Math.abs(place - farthest) >= way) {
                heading = place > farthest ? 1 : -1;
                farthest = place;
                turns++;
            }
        }
        return turns;
    }

    private static double shared(Bounds a, Bounds b) {
        double least = 0.1 * a.extent();
        double width = Math.min(a.right(), b.right() + least) - Math.max(a.left(), b.left() - least);
        double height = Math.min(a.bottom(), b.bottom() + least) - Math.max(a.top(), b.top() - least);
        return Math.max(0, width) * Math.max(0, height);
    }

    /** Of a box with a margin, so that a one, which has no width, has an area. */
    private static double area(Bounds box, double scribbleExtent) {
        double margin = 0.2 * scribbleExtent;
        return (box.width() + margin) * (box.height() + margin);
    }
}
