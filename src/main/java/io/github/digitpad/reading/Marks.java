package io.github.digitpad.reading;

import io.github.digitpad.ink.Bounds;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which pieces may be a decimal point, a comma or a minus sign: by size, shape and place in the line, which is all that
 * they have. What a line's height and base are is taken from the nearest large pieces on both sides, so that the line
 * may slope.
 */
final class Marks {

    /** Pieces of at least this share of the line's greatest height tell where the line is. */
    private static final double LARGE = 0.5;

    /** A point is at most so large, of the line's height. */
    private static final double LARGEST_POINT = 0.2;

    /** A comma is at most so high, of the line's height. */
    private static final double LARGEST_COMMA = 0.45;

    /** A minus is from so wide, to so wide, of the line's height. */
    private static final double NARROWEST_MINUS = 0.15;

    private static final double WIDEST_MINUS = 1.2;

    /** A minus is at most so high, of its width. */
    private static final double STEEPEST_MINUS = 0.35;

    /** Paper around a minus, of the line's height. */
    private static final double FREE = 0.08;

    /** The score of a piece that is a mark beyond doubt, and what any doubt costs at most. */
    private static final double BEST = 4;

    private static final double DOUBT = 8;

    private final Line line;
    private final String allowed;
    private final double height;

    Marks(Line line, String allowed) {
        this.line = line;
        this.allowed = allowed;
        double most = 0;
        for (int i = 0; i < line.size(); i++) {
            most = Math.max(most, line.piece(i).bounds().height());
        }
        this.height = most;
    }

    /** The marks that the group of one piece may be. */
    List<Group> of(Group group) {
        List<Group> marks = new ArrayList<>();
        for (int i = 0; i < allowed.length(); i++) {
            if (score(group, allowed.charAt(i)) > BEST - DOUBT) {
                marks.add(group.asMark(allowed.charAt(i)));
            }
        }
        return marks;
    }

    /** How well the group of one piece is this mark: like a digit's score, a logarithm of odds. */
    double score(Group group, char mark) {
        Bounds box = group.bounds();
        Bounds left = large(group.first(), -1);
        Bounds right = large(group.first(), 1);
        Bounds a = left != null ? left : right;
        Bounds b = right != null ? right : left;
        if (group.ranks().size() != 1 || a == null || b == null) {
            return BEST - DOUBT;
        }
        double top = (a.top() + b.top()) / 2;
        double bottom = (a.bottom() + b.bottom()) / 2;
        double lineHeight = bottom - top;
        // 0 at the line's top, 1 at its base.
        double from = (box.top() - top) / lineHeight;
        double to = (box.bottom() - top) / lineHeight;
        double middle = (from + to) / 2;
        double width = box.width() / lineHeight;
        double high = box.height() / lineHeight;
        double doubt = switch (mark) {
            case '.' -> over(Math.max(width, high), LARGEST_POINT) + under(middle, 0.75) + over(middle, 1.25);
            case ',' ->
                over(high, LARGEST_COMMA)
                        + over(width, 0.3)
                        + under(high, 0.1)
                        + under(from, 0.6)
                        + under(to, 1)
                        + over(to, 1.6);
            default ->
                over(high, Math.max(0.08, STEEPEST_MINUS * width))
                        + under(width, NARROWEST_MINUS)
                        + over(width, WIDEST_MINUS)
                        + under(middle, 0.25)
                        + over(middle, 0.75);
        };
        return BEST - Math.min(DOUBT, 20 * doubt + (mark == '-' ? 10 : 6) * covered(group) + touching(group, mark));
    }

    /** A bar that touches something is a part of it, as the bar of a 7 or a 4. */
    private double touching(Group group, char mark) {
        if (mark != '-') {
            return 0;
        }
        double nearest = FREE * height;
        for (int i = 0; i < line.size(); i++) {
            if (i != group.first() && line.piece(i).boxDistanceTo(line.piece(group.first())) < nearest) {
                nearest = Math.min(nearest, line.piece(i).distanceTo(line.piece(group.first())));
            }
        }
        return DOUBT * (1 - nearest / (FREE * height));
    }

    private static double over(double value, double most) {
        return Math.max(0, value - most);
    }

    private static double under(double value, double least) {
        return Math.max(0, least - value);
    }

    /** The greatest share of the mark's width that lies over or under one other piece. */
    private double covered(Group group) {
        Bounds mark = group.bounds();
        double most = 0;
        for (int i = 0; i < line.size(); i++) {
            Bounds other = line.piece(i).bounds();
            double shared = Math.min(mark.right(), other.right()) - Math.max(mark.left(), other.left());
            if (i != group.first()) {
                most = Math.max(most, mark.width() > 0 ? shared / mark.width() : shared >= 0 ? 1 : 0);
            }
        }
        return most;
    }

    /** The nearest large piece that way, with all that lies over or under it: a digit written in pieces. */
    private @Nullable Bounds large(int place, int way) {
        for (int i = place + way; i >= 0 && i < line.size(); i += way) {
            Bounds box = line.piece(i).bounds();
            if (box.height() >= LARGE * height) {
                double top = box.top();
                double bottom = box.bottom();
                for (int j = 0; j < line.size(); j++) {
                    Bounds other = line.piece(j).bounds();
                    if (j != place && other.left() <= box.right() && other.right() >= box.left()) {
                        top = Math.min(top, other.top());
                        bottom = Math.max(bottom, other.bottom());
                    }
                }
                return new Bounds(box.left(), top, box.right(), bottom);
            }
        }
        return null;
    }
}
