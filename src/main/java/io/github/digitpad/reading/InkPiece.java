package io.github.digitpad.reading;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Stroke;
import java.util.List;

/**
 * A stroke, or a part of one, as a piece: with the ink to draw it with, which is the stroke itself unless that has more
 * points than a picture of 28×28 can show.
 */
final class InkPiece extends Piece {

    /** Points that a stroke is drawn with at most; a written digit has some 30 to 200. */
    private static final int DRAWN_POINTS = 512;

    private final Stroke drawn;

    InkPiece(int id, Stroke stroke) {
        super(id, stroke);
        this.drawn =
                stroke.points().size() > DRAWN_POINTS ? new Stroke(everyNth(stroke.points(), DRAWN_POINTS)) : stroke;
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
