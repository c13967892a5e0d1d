package io.github.digitpad.reading;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Stroke;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A stroke, or a part of one, as a piece: with the ink to draw it with, which is the stroke itself unless that has more
 * points than a picture of 28×28 can show.
 */
final class InkPiece extends Piece {

    /** Points that a stroke is drawn with at most; a written digit has some 30 to 200. */
    private static final int DRAWN_POINTS = 512;

    private final Stroke drawn;
    private final UnaryOperator<Piece> with;

    /** A stroke of which no part is another piece. */
    InkPiece(int id, Stroke stroke) {
        this(id, stroke, next -> next);
    }

    /** @param with gives this and the next part of the same stroke as one */
    InkPiece(int id, Stroke stroke, UnaryOperator<Piece> with) {
        super(id, stroke);
        this.drawn = drawn(stroke);
        this.with = with;
    }

    /** The stroke with no more points than are drawn. */
    static Stroke drawn(Stroke stroke) {
        return stroke.points().size() > DRAWN_POINTS ? new Stroke(everyNth(stroke.points(), DRAWN_POINTS)) : stroke;
    }

    @Override
    Piece with(Piece next) {
        return with.apply(next);
    }

    /** The ink of several pieces. */
    static Ink ink(List<Piece> pieces) {
        Ink ink = Ink.EMPTY;
        for (Piece piece : pieces) {
            ink = ink.plus(((InkPiece) piece).drawn);
        }
        return ink;
    }
}
