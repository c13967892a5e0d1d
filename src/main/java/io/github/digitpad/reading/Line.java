package io.github.digitpad.reading;

import io.github.digitpad.ink.Bounds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The strokes of one line of writing, from left to right by the middle of their boxes: the writing direction. Whatever
 * was written late stands where it belongs.
 */
final class Line {

    /** A stroke with its index in the ink. */
    record Placed(Piece piece, int stroke) {}

    /** Slopes, as tangents, that two lines of writing are looked for along. */
    private static final double[] SLOPES = {0, -0.1, 0.1, -0.2, 0.2, -0.3, 0.3};

    /** Least paper between two lines, of the lesser line's height. */
    private static final double LEAST_LEADING = 0.05;

    /** The lesser of two lines has strokes of at least this share of the other's height. */
    private static final double LEAST_HEIGHT = 0.4;

    /** The wider of two lines has at least this width, of its height: more than one digit. */
    private static final double LEAST_WIDTH = 1.3;

    /** How much of the narrower line lies under or over the wider. */
    private static final double LEAST_OVERLAP = 0.5;

    private final List<Placed> order;

    Line(List<Placed> strokes) {
        List<Placed> sorted = new ArrayList<>(strokes);
        sorted.sort(Comparator.comparingDouble(placed -> placed.piece().centreX()));
        this.order = sorted;
    }

    /** The line, or the two lines, the upper one first, that these strokes are. */
    static List<Line> of(List<Placed> strokes) {
        List<Placed> upper = new ArrayList<>();
        List<Placed> lower = new ArrayList<>();
        double widest = 0;
        for (double slope : SLOPES) {
            Split split = new Split(strokes, slope);
            if (split.isTwoLines() && split.leading() > widest) {
                widest = split.leading();
                upper = split.upper;
                lower = split.lower;
            }
        }
        return upper.isEmpty() ? List.of(new Line(strokes)) : List.of(new Line(upper), new Line(lower));
    }

    int size() {
        return order.size();
    }

    Piece piece(int place) {
        return order.get(place).piece();
    }

    int stroke(int place) {
        return order.get(place).stroke();
    }

    /** The strokes above and below the widest strip of paper that crosses all of the ink at one slope. */
    private static final class Split {

        private final double slope;
        private final List<Placed> upper;
        private final List<Placed> lower;
        private double gap = Double.NEGATIVE_INFINITY;

        Split(List<Placed> strokes, double slope) {
            this.slope = slope;
            List<Placed> sorted = new ArrayList<>(strokes);
            sorted.sort(Comparator.comparingDouble(this::top));
            int at = 0;
            double bottom = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < sorted.size(); i++) {
                double between = top(sorted.get(i)) - bottom;
                if (i > 0 && between > gap) {
                    gap = between;
                    at = i;
                }
                bottom = Math.max(bottom, bottom(sorted.get(i)));
            }
            this.upper = sorted.subList(0, at);
            this.lower = sorted.subList(at, sorted.size());
        }

        private double top(Placed placed) {
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < placed.piece().outlineSize(); i++) {
                least = Math.min(
                        least,
                        placed.piece().outlineY(i) - slope * placed.piece().outlineX(i));
            }
            return least;
        }

        private double bottom(Placed placed) {
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < placed.piece().outlineSize(); i++) {
                most = Math.max(
                        most,
                        placed.piece().outlineY(i) - slope * placed.piece().outlineX(i));
            }
            return most;
        }

        /** Paper between the lines, of the lesser line's height. */
        double leading() {
            return gap / Math.min(height(upper), height(lower));
        }

        /** One of them has two strokes or more: two loops above each other are an 8. */
        boolean isTwoLines() {
            if (Math.max(upper.size(), lower.size()) < 2 || Math.min(upper.size(), lower.size()) < 1 || !(gap > 0)) {
                return false;
            }
            double upperHeight = height(upper);
            double lowerHeight = height(lower);
            double lesser = Math.min(upperHeight, lowerHeight);
            Bounds above = box(upper);
            Bounds below = box(lower);
            double shared = Math.min(above.right(), below.right()) - Math.max(above.left(), below.left());
            return gap >= LEAST_LEADING * lesser
                    && lesser >= LEAST_HEIGHT * Math.max(upperHeight, lowerHeight)
                    && Math.max(above.width() / upperHeight, below.width() / lowerHeight) >= LEAST_WIDTH
                    && shared >= LEAST_OVERLAP * Math.min(above.width(), below.width());
        }

        /** The highest stroke's height. */
        private static double height(List<Placed> strokes) {
            double most = 0;
            for (Placed placed : strokes) {
                most = Math.max(most, placed.piece().bounds().height());
            }
            return most;
        }

        private static Bounds box(List<Placed> strokes) {
            List<Piece> pieces = new ArrayList<>();
            for (Placed placed : strokes) {
                pieces.add(placed.piece());
            }
            return Group.boundsOf(pieces);
        }
    }
}
