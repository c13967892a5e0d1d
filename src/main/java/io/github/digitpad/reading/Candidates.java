package io.github.digitpad.reading;

import io.github.digitpad.ink.Bounds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The groups of a line's pieces that may be digits: each piece alone, and with up to {@value #MOST_PIECES} pieces in
 * all that are near it, among the next {@value #REACH} of the line. So a line of n pieces has at most
 * {@value #MOST_PER_PIECE} n groups, whatever was written.
 */
final class Candidates {

    /** Pieces of one digit; the data has three at most. */
    static final int MOST_PIECES = 4;

    /** How many places further on a piece of the same digit may be. */
    static final int REACH = 5;

    /** Groups that begin with the same piece. */
    static final int MOST_PER_PIECE = 12;

    /** Pieces of one digit are at most so far apart, ink to ink, of the digit's extent. */
    private static final double FARTHEST = 0.4;

    /** Paper from top to bottom inside a digit, of the digit's extent. */
    private static final double WIDEST_GAP = 0.3;

    /** A digit of several pieces is at most so wide, of the extent of its largest piece. */
    private static final double WIDEST = 1.7;

    /** The same of one with a bar, as of a 5, which the pen draws out to the right. */
    private static final double WIDEST_WITH_BAR = 2;

    /** A bar is at most so high, of its width, and at least so wide, of the digit's. */
    private static final double HIGHEST_BAR = 0.35;

    private static final double NARROWEST_BAR = 0.4;

    /** A pin's pieces are at most so far apart in the line, which is what a mask of 31 bits can say. */
    private static final int FARTHEST_PINNED = 30;

    private static final int[] MASKS = masks();

    /** Says which digit pieces are. */
    interface Classifier {
        /** All of these at once, each taken for one digit; the answers in the same order. */
        List<Prediction> classify(List<List<Piece>> groups);
    }

    private final Line line;
    private final Decisions decisions;
    private final List<List<Group>> groups = new ArrayList<>();

    /** @param before of a line of which nothing was decided, as nothing is of this one; nothing, if there is none */
    Candidates(Line line, Decisions decisions, Classifier classifier, @Nullable Candidates before) {
        this.line = line;
        this.decisions = decisions;
        List<List<Piece>> asked = new ArrayList<>();
        List<List<Integer>> masks = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            List<Integer> from = before != null && line.isSame(before.line, i, REACH + 1) ? List.of() : from(i);
            masks.add(from);
            for (int mask : from) {
                asked.add(pieces(i, mask));
            }
        }
        List<Prediction> read = classifier.classify(asked);
        int next = 0;
        for (int i = 0; i < line.size(); i++) {
            if (before != null && masks.get(i).isEmpty()) {
                groups.add(before.groups.get(i));
                continue;
            }
            List<Group> from = new ArrayList<>();
            for (int mask : masks.get(i)) {
                List<Integer> ranks = ranks(i, mask);
                from.add(new Group(i, mask, asked.get(next), ranks, ends(ranks), read.get(next)));
                next++;
            }
            groups.add(from);
        }
    }

    /** For each place of the line, the groups whose first piece it is. */
    List<List<Group>> groups() {
        return groups;
    }

    /** The masks of the groups whose first piece is at this place. */
    private List<Integer> from(int first) {
        List<Integer> found = new ArrayList<>();
        Decisions.Pinned pin = decisions.with(line.rank(first));
        if (pin != null) {
            int mask = maskOf(pin, first);
            if (mask != 0) {
                found.add(mask);
            }
            return found;
        }
        for (int mask : MASKS) {
            if (found.size() < MOST_PER_PIECE && isFree(first, mask) && isPlausible(first, mask)) {
                found.add(mask);
            }
        }
        return found;
    }

    /** Every choice of the first of the line's next pieces and others; few pieces first, near ones first. */
    private static int[] masks() {
        int[] masks = new int[1 << REACH];
        int found = 0;
        for (int count = 1; count <= REACH + 1; count++) {
            for (int mask = 1; mask < 2 << REACH; mask += 2) {
                if (Integer.bitCount(mask) == count) {
                    masks[found] = mask;
                    found++;
                }
            }
        }
        return Arrays.copyOf(masks, found);
    }

    /** Whether these places are in the line, and none but the first could be in a pin. */
    private boolean isFree(int first, int mask) {
        for (int i = 1; mask >> i != 0; i++) {
            boolean taken = first + i >= line.size() || decisions.with(line.rank(first + i)) != null;
            if ((mask >> i & 1) != 0 && taken) {
                return false;
            }
        }
        return true;
    }

    private boolean isPlausible(int first, int mask) {
        if (mask == 1) {
            return true;
        }
        if (isTooWide(first, mask)) {
            return false;
        }
        List<Piece> pieces = pieces(first, mask);
        if (pieces.size() == 1) {
            return !decisions.forbid(ranks(first, mask));
        }
        if (pieces.size() > MOST_PIECES) {
            return false;
        }
        Bounds bounds = Group.boundsOf(pieces);
        double largest = 0;
        double widest = WIDEST;
        for (Piece piece : pieces) {
            Bounds box = piece.bounds();
            largest = Math.max(largest, box.extent());
            boolean bar = box.height() <= HIGHEST_BAR * box.width() && box.width() >= NARROWEST_BAR * bounds.width();
            widest = bar ? WIDEST_WITH_BAR : widest;
        }
        return bounds.width() <= widest * largest
                && GroupFeatures.innerGaps(pieces) <= WIDEST_GAP * bounds.extent()
                && GroupFeatures.longestLink(pieces) <= FARTHEST * bounds.extent()
                && !decisions.forbid(ranks(first, mask));
    }

    /** Whether these pieces, none of which was cut from another, are wider than any digit: as most are, in passing. */
    private boolean isTooWide(int first, int mask) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double largest = 0;
        for (int i = 0; mask >> i != 0; i++) {
            if ((mask >> i & 1) != 0) {
                if (line.placed(first + i).goesOn()) {
                    return false;
                }
                Bounds box = line.piece(first + i).bounds();
                left = Math.min(left, box.left());
                right = Math.max(right, box.right());
                largest = Math.max(largest, box.extent());
            }
        }
        return right - left > WIDEST_WITH_BAR * largest;
    }

    /** The pieces in the order of writing, which tells the pen's movements; those cut apart are one again. */
    private List<Piece> pieces(int first, int mask) {
        List<Piece> pieces = new ArrayList<>();
        List<Integer> ranks = ranks(first, mask);
        for (int rank : ranks) {
            Piece piece = line.pieceOfRank(rank);
            if (line.goesOn(rank) && Lists.contains(ranks, rank - 1)) {
                pieces.set(pieces.size() - 1, pieces.get(pieces.size() - 1).with(piece));
            } else {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    /** How many ends of these pieces are where a stroke may be cut. */
    private int ends(List<Integer> ranks) {
        int ends = 0;
        for (int rank : ranks) {
            ends += (line.goesOn(rank) ? 1 : 0) + (line.goesOn(rank + 1) ? 1 : 0);
        }
        return ends;
    }

    private List<Integer> ranks(int first, int mask) {
        List<Integer> ranks = new ArrayList<>();
        for (int i = 0; mask >> i != 0; i++) {
            if ((mask >> i & 1) != 0) {
                ranks.add(line.rank(first + i));
            }
        }
        ranks.sort(null);
        return ranks;
    }

    /** The pin's pieces as seen from its first one; 0 from any other. */
    private int maskOf(Decisions.Pinned pin, int first) {
        int mask = 0;
        for (int i = 0; i < line.size(); i++) {
            if (Lists.contains(pin.ranks(), line.rank(i))) {
                if (i < first) {
                    return 0;
                }
                mask |= i - first <= FARTHEST_PINNED ? 1 << (i - first) : 0;
            }
        }
        return mask;
    }
}
