package io.github.digitpad.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts pieces into lines of writing: between them a strip of paper crosses all of the ink, straight at one of some
 * slopes; above it and below it there may be more lines. A digit so tall that it reaches into the next line does not
 * keep the two together.
 */
final class Lines {

    /** Slopes, as tangents, that strips are looked for along. */
    private static final double[] SLOPES = {0, -0.1, 0.1, -0.2, 0.2, -0.3, 0.3};

    /** A digit that reaches into the next line is from so high, to so high, of the height of each of the two. */
    private static final double LEAST_TALL = 1.4;

    private static final double MOST_TALL = 4;

    /** At most one piece in so many reaches into the next line. */
    private static final int PIECES_PER_TALL = 4;

    /**
     * Least paper between two lines that a digit reaches across, of the lesser line's height: loops of an 8 are nearer.
     */
    private static final double LEAST_LEADING_BESIDE_TALL = 0.2;

    private Lines() {}

    /** The lines, from top to bottom, at least one, that these pieces are, at least one. */
    static List<Line> of(List<Line.Placed> pieces) {
        List<Line> lines = new ArrayList<>();
        add(pieces, Double.NaN, lines);
        return lines;
    }

    /** @param known the height of another line of the same writing, in px; NaN as long as there may be no other */
    private static void add(List<Line.Placed> pieces, double known, List<Line> lines) {
        Strip strip = widest(pieces, known, 0);
        strip = strip == null ? besideTall(pieces, known) : strip;
        if (strip == null) {
            lines.add(new Line(pieces));
        } else {
            add(strip.above(), Strip.height(strip.below()), lines);
            add(strip.below(), Strip.height(strip.above()), lines);
        }
    }

    private static @Nullable Strip widest(List<Line.Placed> pieces, double known, double leastLeading) {
        Strip widest = null;
        for (double slope : SLOPES) {
            for (Strip strip : Strip.across(pieces, slope)) {
                if (strip.leading() >= leastLeading
                        && (widest == null || strip.leading() > widest.leading())
                        && strip.parts(known)) {
                    widest = strip;
                }
            }
        }
        return widest;
    }

    /** The widest strip that the tallest pieces alone reach across. */
    private static @Nullable Strip besideTall(List<Line.Placed> pieces, double known) {
        List<Line.Placed> others = new ArrayList<>(pieces);
        List<Line.Placed> tall = new ArrayList<>();
        others.sort(Comparator.comparingDouble(Lines::height));
        while (PIECES_PER_TALL * (tall.size() + 1) <= pieces.size()) {
            tall.add(others.remove(others.size() - 1));
            if (height(tall.get(tall.size() - 1)) < LEAST_TALL * height(others.get(others.size() - 1))) {
                // Whatever strip there were, this piece would not be tall beside its lines, the higher of which has
                // that one.
                continue;
            }
            Strip strip = widest(others, known, LEAST_LEADING_BESIDE_TALL);
            if (strip != null && reachAcross(tall, strip)) {
                for (Line.Placed one : tall) {
                    strip = strip.with(one);
                }
                return strip;
            }
        }
        return null;
    }

    private static boolean reachAcross(List<Line.Placed> tall, Strip strip) {
        double higher = Math.max(Strip.height(strip.above()), Strip.height(strip.below()));
        double lower = Math.min(Strip.height(strip.above()), Strip.height(strip.below()));
        for (Line.Placed one : tall) {
            if (height(one) < LEAST_TALL * higher || height(one) > MOST_TALL * lower) {
                return false;
            }
        }
        return true;
    }

    private static double height(Line.Placed placed) {
        return placed.piece().bounds().height();
    }
}
