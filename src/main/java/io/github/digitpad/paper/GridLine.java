package io.github.digitpad.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a printed grid: rules that go on where the one before ends, and beyond the last as they went. Or one that
 * must be there, because all others are as far apart as it is from those beside it.
 */
final class GridLine {

    /** The slope of a rule is that of so much of it, in px. */
    private static final int END = 80;

    private final List<Rule> pieces = new ArrayList<>();

    /** What an unseen line lies between, and how far from the first. */
    private final @Nullable GridLine one;

    private final @Nullable GridLine other;
    private final double share;

    /** How thick its thickest piece is, in px; 0 of one that was not seen. */
    double thickness;

    /** The most contrast that is its own; writing on it has more. Of one that was not seen nobody knows. */
    double most;

    GridLine(Rule first) {
        add(first);
        one = null;
        other = null;
        share = 0;
    }

    GridLine(GridLine one, GridLine other, double share) {
        this.one = one;
        this.other = other;
        this.share = share;
        most = Double.POSITIVE_INFINITY;
    }

    void add(Rule piece) {
        pieces.add(piece);
        thickness = Math.max(thickness, piece.thickness);
        most = Math.max(most, piece.most);
    }

    /** Where it is across its way, at a place along it. */
    double at(double along) {
        if (one != null && other != null) {
            return (1 - share) * one.at(along) + share * other.at(along);
        }
        double least = Double.POSITIVE_INFINITY;
        double across = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Rule piece = pieces.get(i);
            double away = Math.max(0, Math.max(piece.from - along, along - piece.end()));
            if (away < least) {
                least = away;
                across = at(piece, along);
            }
        }
        return across;
    }

    private static double at(Rule rule, double along) {
        int last = rule.end() - 1;
        int some = Math.min(END, last - rule.from);
        if (along < rule.from) {
            return rule.at(rule.from)
                    - (rule.from - along) * (rule.at(rule.from + some) - rule.at(rule.from)) / Math.max(1, some);
        }
        if (along > last) {
            return rule.at(last) + (along - last) * (rule.at(last) - rule.at(last - some)) / Math.max(1, some);
        }
        return rule.at(along);
    }
}
