package io.github.digitpad.reading;

import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;

/** The pieces of ink. A part of a stroke is the same piece as long as the stroke is read again and again. */
final class InkPieces {

    private record Known(Stroke stroke, int from, int to, InkPiece piece) {}

    private List<Known> known = new ArrayList<>();
    private int next;

    /** These parts of the strokes as pieces, in their order. */
    List<Line.Placed> of(List<Stroke> strokes, List<StrokePart> parts) {
        List<Line.Placed> placed = new ArrayList<>();
        for (StrokePart part : parts) {
            placed.add(new Line.Placed(piece(strokes.get(part.stroke()), part), placed.size()));
        }
        return placed;
    }

    InkPiece piece(Stroke stroke, StrokePart part) {
        for (Known one : known) {
            if (isSame(one.stroke, stroke) && one.from == part.from() && one.to == part.to()) {
                return one.piece;
            }
        }
        next++;
        InkPiece piece = new InkPiece(next, part.of(stroke));
        known.add(new Known(stroke, part.from(), part.to(), piece));
        return piece;
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
