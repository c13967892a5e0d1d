package io.github.digitpad.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of one line of writing, from left to right by the middle of their boxes: the writing direction. Whatever
 * was written late stands where it belongs.
 */
final class Line {

    /**
     * A piece.
     *
     * @param rank its place in the order of writing, counted from 0
     * @param goesOn whether it goes on with the stroke that the piece before it, in that order, was cut from
     */
    record Placed(Piece piece, int rank, boolean goesOn) {}

    private final List<Placed> order;

    /** By rank; nothing, where another line has it. */
    private final @Nullable Placed[] ranked;

    Line(List<Placed> pieces) {
        List<Placed> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparingDouble(placed -> placed.piece().centreX()));
        this.order = sorted;
        int most = -1;
        for (Placed placed : sorted) {
            most = Math.max(most, placed.rank());
        }
        this.ranked = new Placed[most + 1];
        for (Placed placed : sorted) {
            ranked[placed.rank()] = placed;
        }
    }

    int size() {
        return order.size();
    }

    Placed placed(int place) {
        return order.get(place);
    }

    Piece piece(int place) {
        return order.get(place).piece();
    }

    /** The pieces of a group: bit {@code i} of the mask stands for the piece at {@code first + i}. */
    List<Piece> pieces(int first, int mask) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; mask >> i != 0; i++) {
            if ((mask >> i & 1) != 0) {
                pieces.add(piece(first + i));
            }
        }
        return pieces;
    }

    int rank(int place) {
        return order.get(place).rank();
    }

    /** Its pieces' places in the order of writing, ascending. */
    List<Integer> ranks() {
        List<Integer> ranks = new ArrayList<>();
        for (Placed placed : order) {
            ranks.add(placed.rank());
        }
        ranks.sort(null);
        return ranks;
    }

    /** Whether the line has a piece of this rank that goes on with the one before it. */
    boolean goesOn(int rank) {
        Placed placed = ofRank(rank);
        return placed != null && placed.goesOn();
    }

    /** The piece of the line that has this place in the order of writing. */
    Piece pieceOfRank(int rank) {
        Placed placed = ofRank(rank);
        if (placed == null) {
            throw new IllegalArgumentException("rank " + rank + " is not of this line");
        }
        return placed.piece();
    }

    /**
     * Whether from this place on, so many places further, both lines have the very same pieces with the same ranks, cut
     * from the same strokes.
     */
    @SuppressWarnings("ReferenceEquality") // Pieces are told apart as objects: who keeps one hands out the same again.
    boolean isSame(Line other, int from, int count) {
        for (int i = from; i < from + count && (i < size() || i < other.size()); i++) {
            if (i >= size() || i >= other.size() || piece(i) != other.piece(i) || rank(i) != other.rank(i)) {
                return false;
            }
            int rank = rank(i);
            if (goesOn(rank) != other.goesOn(rank) || goesOn(rank + 1) != other.goesOn(rank + 1)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Placed ofRank(int rank) {
        return rank < ranked.length ? ranked[rank] : null;
    }
}
