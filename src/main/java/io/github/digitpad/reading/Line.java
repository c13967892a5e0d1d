package io.github.digitpad.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The pieces of one line of writing, from left to right by the middle of their boxes: the writing direction. Whatever
 * was written late stands where it belongs.
 */
final class Line {

    /**
     * A piece.
     *
     * @param rank its place in the order of writing, counted from 0
     */
    record Placed(Piece piece, int rank) {}

    private final List<Placed> order;

    Line(List<Placed> pieces) {
        List<Placed> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparingDouble(placed -> placed.piece().centreX()));
        this.order = sorted;
    }

    int size() {
        return order.size();
    }

    Piece piece(int place) {
        return order.get(place).piece();
    }

    int rank(int place) {
        return order.get(place).rank();
    }

    /** The piece of the line that has this place in the order of writing. */
    Piece pieceOfRank(int rank) {
        for (Placed placed : order) {
            if (placed.rank() == rank) {
                return placed.piece();
            }
        }
        throw new IllegalArgumentException("rank " + rank + " is not of this line");
    }
}
