package io.github.digitpad.reading;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the pen only rested on the paper or slipped: pieces much smaller than the digits and apart from them, which are
 * no marks that may be written either. They stay in the ink and are in no digit.
 */
final class Taps {

    /** A tap is smaller than this share of the largest piece: dots and the shortest strokes, no digit's bar. */
    private static final double SMALL = 0.1;

    /** Paper around a tap, of the extent of the largest piece: what is nearer may be a broken stroke's end. */
    private static final double FREE = 0.04;

    private Taps() {}

    /** The line without taps; the very same one, if it has none. Whatever a person decided on stays. */
    static Line without(Line line, Decisions decisions, Marks marks) {
        double largest = 0;
        for (int i = 0; i < line.size(); i++) {
            largest = Math.max(largest, line.piece(i).bounds().extent());
        }
        List<Line.Placed> rest = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            boolean tap = isSmall(line.piece(i).bounds(), largest)
                    && isApart(line, i, largest)
                    && decisions.with(line.rank(i)) == null
                    && !marks.isLikely(i);
            if (!tap) {
                rest.add(line.placed(i));
            }
        }
        return rest.size() == line.size() ? line : new Line(rest);
    }

    /** Whether a stroke is small enough beside the largest one. */
    static boolean mayBeIn(Ink ink) {
        double largest = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (Stroke stroke : ink.strokes()) {
            double extent = Bounds.of(stroke).extent();
            largest = Math.max(largest, extent);
            smallest = Math.min(smallest, extent);
        }
        return smallest < SMALL * largest;
    }

    /** Whether all that is left of some ink is so small that it was taps beside what has gone. */
    static boolean areAll(Ink left, Ink before) {
        double largest = 0;
        for (Stroke stroke : before.strokes()) {
            largest = Math.max(largest, Bounds.of(stroke).extent());
        }
        for (Stroke stroke : left.strokes()) {
            if (!isSmall(Bounds.of(stroke), largest)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSmall(Bounds box, double largest) {
        return box.extent() < SMALL * largest;
    }

    private static boolean isApart(Line line, int place, double largest) {
        Piece tap = line.piece(place);
        for (int i = 0; i < line.size(); i++) {
            Piece other = line.piece(i);
            if (!isSmall(other.bounds(), largest)
                    && other.boxDistanceTo(tap) <= FREE * largest
                    && other.distanceTo(tap) <= FREE * largest) {
                return false;
            }
        }
        return true;
    }
}
