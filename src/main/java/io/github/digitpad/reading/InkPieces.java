package io.github.digitpad.reading;

import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;

/** The pieces of ink. A part of a stroke is the same piece as long as the stroke is read again and again. */
final class InkPieces {

    /** @param end index of the last point that is the piece's ink; what follows up to the part's end is a way on */
    private record Known(Stroke stroke, int from, int end, int to, InkPiece piece) {}

    private List<Known> known = new ArrayList<>();
    private int count;

    /**
     * These parts of the strokes as pieces, in their order.
     *
     * @param cuts of the strokes: where a part ends as one does, the way to the next digit is no ink of it
     */
    List<Line.Placed> of(List<Stroke> strokes, List<StrokePart> parts, List<List<Cut>> cuts) {
        List<Line.Placed> placed = new ArrayList<>();
        for (StrokePart part : parts) {
            int end = part.to();
            for (Cut cut : part.stroke() < cuts.size() ? cuts.get(part.stroke()) : List.<Cut>of()) {
                end = cut.begin() == part.to() && cut.end() > part.from() ? cut.end() : end;
            }
            boolean goesOn = !placed.isEmpty() && parts.get(placed.size() - 1).stroke() == part.stroke();
            placed.add(new Line.Placed(
                    piece(strokes.get(part.stroke()), part.from(), end, part.to()), placed.size(), goesOn));
        }
        return placed;
    }

    private InkPiece piece(Stroke stroke, int from, int end, int to) {
        for (Known one : known) {
            if (isSame(one.stroke, stroke) && one.from == from && one.end == end && one.to == to) {
                return one.piece;
            }
        }
        count++;
        InkPiece piece = new InkPiece(count, StrokePart.of(stroke, from, end), next -> with(stroke, from, next));
        known.add(new Known(stroke, from, end, to, piece));
        return piece;
    }

    // Pieces are told apart as objects: who keeps one hands out the same again.
    @SuppressWarnings("ReferenceEquality")
    private Piece with(Stroke stroke, int from, Piece next) {
        for (Known one : known) {
            if (one.piece == next) {
                return piece(stroke, from, one.end, one.to);
            }
        }
        return next;
    }

    /** Forgets all pieces but those of these strokes. */
    void keep(List<Stroke> strokes) {
        List<Known> kept = new ArrayList<>();
        for (Known one : known) {
            for (Stroke stroke : strokes) {
                if (isSame(one.stroke, stroke)) {
                    kept.add(one);
                    break;
                }
            }
        }
        known = kept;
    }

    // Comparing by value would compare every point.
    @SuppressWarnings("ReferenceEquality")
    static boolean isSame(Stroke one, Stroke other) {
        return one == other;
    }
}
