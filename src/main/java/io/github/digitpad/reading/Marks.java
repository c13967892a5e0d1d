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

    /** Paper around a mark, of the line's height: less speaks for a part of a digit, as the bar of a 7 or a 5. */
    private static final double FREE = 0.1;

    /**
     * Ink so far above or below a mark is over or under it, of the line's height: a bar of the next digit is farther.
     */
    private static final double BESIDE = 0.4;

    /** A minus so high, of its width, is bent if its line is; a flatter one was drawn there and back. */
    private static final double FLAT = 0.25;

    /** A mark that scores less is none. */
    private static final double LEAST_SCORE = -8;

    /** A dot that scores less as any mark is a tap. */
    private static final double LEAST_LIKELY = -1.05;

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

    /** The marks that the group may be: one piece, or two for a minus of two strokes. */
    List<Group> of(Group group) {
        List<Group> marks = new ArrayList<>();
        for (int i = 0; i < allowed.length(); i++) {
            if (score(group.first(), group.mask(), allowed.charAt(i)) > LEAST_SCORE) {
                marks.add(group.asMark(allowed.charAt(i)));
            }
        }
        return marks;
    }

    /** Whether the piece at this place is rather a mark that is allowed than none. */
    boolean isLikely(int place) {
        for (int i = 0; i < allowed.length(); i++) {
            if (score(place, 1, allowed.charAt(i)) > LEAST_LIKELY) {
                return true;
            }
        }
        return false;
    }

    /** How well a group is this mark: like a digit's score, a logarithm of odds. */
    double score(Group group, char mark) {
        return score(group.first(), group.mask(), mark);
    }

    /*
     * The weights were fitted as the lattice's are, with those as they were, to UNIPEN's 617 whole numbers and to the
     * unmarked ones with marks put in, halves of the writers tried on the other half; then rounded. Of real marks most
     * were minus signs. Three are by hand: what a point costs at another height, where taps are, how far down a comma
     * goes, and that a minus before a number is no dot.
     */
    private double score(int first, int mask, char sign) {
        Bounds left = large(first, mask, -1);
        Bounds right = large(first, mask, 1);
        Bounds a = left != null ? left : right;
        Bounds b = right != null ? right : left;
        if (Integer.bitCount(mask) > (sign == '-' ? 2 : 1) || a == null || b == null) {
            return Double.NEGATIVE_INFINITY;
        }
        List<Piece> pieces = line.pieces(first, mask);
        Bounds box = Group.boundsOf(pieces);
        double top = (a.top() + b.top()) / 2;
        double lineHeight = (a.bottom() + b.bottom()) / 2 - top;
        // 0 at the line's top, 1 at its base.
        double from = (box.top() - top) / lineHeight;
        double to = (box.bottom() - top) / lineHeight;
        double middle = (from + to) / 2;
        double width = box.width() / lineHeight;
        double high = box.height() / lineHeight;
        double steep = high / Math.max(width, 0.02);
        double covered = covered(first, mask, box, lineHeight);
        double close = close(first, mask, pieces, lineHeight);
        double bent = 0;
        for (Piece piece : pieces) {
            bent = Math.max(bent, piece.bent());
        }
        return switch (sign) {
            case '.' ->
                1
                        - 16 * over(Math.max(width, high), 0.1)
                        - 12 * over(0.85, middle)
                        - 10 * over(middle, 1.1)
                        - 2 * covered
                        - close;
            case ',' ->
                1.2
                        - 3.5 * over(high, 0.4)
                        - 14 * over(0.12, high)
                        - 5 * over(width, high)
                        - 6 * over(0.6, from)
                        - 7 * over(1.05, to)
                        - 3 * over(to, 1.4)
                        - 5 * covered
                        - 0.5 * close
                        - 2.5 * bent;
            default ->
                1.5
                        - 6 * Math.min(2, over(steep, FLAT))
                        - (left == null || right == null ? 17 : 2) * over(0.2, width)
                        - 5.5 * over(width, 0.6)
                        - 13 * over(Math.abs(middle - 0.5), 0.15)
                        - 4 * (covered + close + bent * Math.min(1, steep / FLAT));
        };
    }

    /** 1 where it touches another piece, 0 where there is paper around it. */
    private double close(int first, int mask, List<Piece> pieces, double lineHeight) {
        double free = FREE * lineHeight;
        double nearest = free;
        for (int i = 0; i < line.size(); i++) {
            for (Piece piece : pieces) {
                if (!has(first, mask, i) && line.piece(i).boxDistanceTo(piece) < nearest) {
                    nearest = Math.min(nearest, line.piece(i).distanceTo(piece));
                }
            }
        }
        return 1 - nearest / free;
    }

    private static boolean has(int first, int mask, int place) {
        return place >= first && place - first < Integer.SIZE && (mask >> (place - first) & 1) != 0;
    }

    private static double over(double value, double most) {
        return Math.max(0, value - most);
    }

    /** The greatest share of the mark's width that lies over or under one other piece's ink near it. */
    private double covered(int first, int mask, Bounds box, double lineHeight) {
        double most = 0;
        double beside = BESIDE * lineHeight;
        for (int i = 0; i < line.size(); i++) {
            double shared = line.piece(i).sharedWidth(box, box.top() - beside, box.bottom() + beside);
            if (!has(first, mask, i)) {
                most = Math.max(most, box.width() > 0 ? shared / box.width() : shared >= 0 ? 1 : 0);
            }
        }
        return most;
    }

    /** The nearest large piece that way, with all that lies over or under it: a digit written in pieces. */
    private @Nullable Bounds large(int first, int mask, int way) {
        for (int i = first + way; i >= 0 && i < line.size(); i += way) {
            Bounds box = line.piece(i).bounds();
            if (box.height() >= LARGE * height && !has(first, mask, i)) {
                double top = box.top();
                double bottom = box.bottom();
                for (int j = 0; j < line.size(); j++) {
                    Bounds other = line.piece(j).bounds();
                    if (!has(first, mask, j) && other.left() <= box.right() && other.right() >= box.left()) {
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
