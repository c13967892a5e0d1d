package io.github.digitpad.reading;

import io.github.digitpad.ink.Bounds;
import java.util.ArrayList;
import java.util.List;

/**
 * A strip of paper that crosses all of some ink, straight at some slope, with the pieces above and below it.
 *
 * @param above at least one
 * @param below at least one
 * @param gap how wide the strip is, in px
 */
record Strip(List<Line.Placed> above, List<Line.Placed> below, double gap) {

    /** Least paper between two lines, of the lesser line's height. */
    private static final double LEAST_LEADING = 0.05;

    /** The lesser of two lines has pieces of at least this share of the other's height. */
    private static final double LEAST_HEIGHT = 0.4;

    /** The wider of two lines has at least this width, of its height: more than one digit. */
    private static final double LEAST_WIDTH = 1.3;

    /** Least paper beside a line of one piece, of the lesser line's height: a part of an 8 is nearer to the other. */
    private static final double LEAST_LEADING_OF_ONE = 0.2;

    /** Least paper between rings and other rings, one under each, which may be the loops of eights. */
    private static final double LEAST_LEADING_OF_LOOPS = 0.4;

    /** How much of the narrower line lies under or over the wider. */
    private static final double LEAST_OVERLAP = 0.5;

    /**
     * Where there is another line, two that are as narrow as a digit have this share of its height: no loops of an 8.
     */
    private static final double LEAST_HEIGHT_OF_NARROW = 0.7;

    /** All strips that cross these pieces at a slope, given as a tangent. */
    static List<Strip> across(List<Line.Placed> pieces, double slope) {
        List<Line.Placed> sorted = new ArrayList<>();
        List<Piece.Reach> reaches = new ArrayList<>();
        for (Line.Placed placed : pieces) {
            // In its place by its top: there are few, and a comparator would ask for tops again and again.
            Piece.Reach reach = placed.piece().reach(slope);
            int at = sorted.size();
            while (at > 0 && Double.compare(reaches.get(at - 1).top(), reach.top()) > 0) {
                at--;
            }
            sorted.add(at, placed);
            reaches.add(at, reach);
        }
        List<Strip> strips = new ArrayList<>();
        double bottom = reaches.isEmpty() ? 0 : reaches.get(0).bottom();
        for (int i = 1; i < sorted.size(); i++) {
            double gap = reaches.get(i).top() - bottom;
            if (gap > 0) {
                strips.add(new Strip(Lists.first(sorted, i), Lists.part(sorted, i, sorted.size()), gap));
            }
            bottom = Math.max(bottom, reaches.get(i).bottom());
        }
        return strips;
    }

    /** Paper between the lines, of the lesser line's height. */
    double leading() {
        return gap / Math.min(height(above), height(below));
    }

    /**
     * Whether there is a line on both sides, rather than two parts of the same digits.
     *
     * @param known the height of another line of the same writing, in px; NaN as long as there may be no other
     */
    boolean parts(double known) {
        double upper = height(above);
        double lower = height(below);
        double lesser = Math.min(upper, lower);
        return gap >= LEAST_LEADING * lesser
                && lesser >= LEAST_HEIGHT * Math.max(upper, lower)
                && (lesser >= LEAST_HEIGHT_OF_NARROW * known || isBetweenNumbers(upper, lower));
    }

    /**
     * One of them has two pieces or more, and is wide, and over or under the other: two loops above each other are an
     * 8.
     */
    private boolean isBetweenNumbers(double upper, double lower) {
        Bounds up = box(above);
        Bounds low = box(below);
        double shared = Math.min(up.right(), low.right()) - Math.max(up.left(), low.left());
        return Math.max(above.size(), below.size()) > 1
                && Math.max(up.width() / upper, low.width() / lower) >= LEAST_WIDTH
                && leading() >= Math.max(leastLeading(above, below), leastLeading(below, above))
                && shared >= LEAST_OVERLAP * Math.min(up.width(), low.width());
    }

    private static double leastLeading(List<Line.Placed> side, List<Line.Placed> others) {
        for (Line.Placed placed : side) {
            if (!isLoop(placed.piece(), others)) {
                return side.size() == 1 ? LEAST_LEADING_OF_ONE : LEAST_LEADING;
            }
        }
        return LEAST_LEADING_OF_LOOPS;
    }

    /** Whether it is a ring that has one of these over or under its middle, another ring. */
    private static boolean isLoop(Piece piece, List<Line.Placed> others) {
        for (Line.Placed placed : others) {
            Bounds box = placed.piece().bounds();
            if (placed.piece().isRing() && box.left() < piece.centreX() && piece.centreX() < box.right()) {
                return piece.isRing();
            }
        }
        return false;
    }

    /** With one more piece, which the strip does not keep apart, on the side of the digits that it is in line with. */
    Strip with(Line.Placed tall) {
        List<Line.Placed> more = new ArrayList<>();
        if (outOfLine(tall.piece(), below) < outOfLine(tall.piece(), above)) {
            more.addAll(below);
            more.add(tall);
            return new Strip(above, more, gap);
        }
        more.addAll(above);
        more.add(tall);
        return new Strip(more, below, gap);
    }

    /** How far the piece's top or its base is from that of a digit beside it, at least, in px. */
    private static double outOfLine(Piece tall, List<Line.Placed> side) {
        double least = Double.POSITIVE_INFINITY;
        double large = height(side) / 2;
        for (Line.Placed placed : side) {
            Bounds box = placed.piece().bounds();
            Bounds of = tall.bounds();
            if (box.height() >= large && box.bottom() >= of.top() && box.top() <= of.bottom()) {
                least = Math.min(least, Math.min(Math.abs(box.top() - of.top()), Math.abs(box.bottom() - of.bottom())));
            }
        }
        return least;
    }

    /** The highest piece's height, in px. */
    static double height(List<Line.Placed> pieces) {
        double most = 0;
        for (Line.Placed placed : pieces) {
            most = Math.max(most, placed.piece().bounds().height());
        }
        return most;
    }

    private static Bounds box(List<Line.Placed> placed) {
        List<Piece> pieces = new ArrayList<>();
        for (Line.Placed one : placed) {
            pieces.add(one.piece());
        }
        return Group.boundsOf(pieces);
    }
}
