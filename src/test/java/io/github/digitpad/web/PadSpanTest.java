package io.github.digitpad.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.List;
import org.junit.jupiter.api.Test;

class PadSpanTest {

    private static final Ink WIDE = Ink.of(new Stroke(List.of(new Point(-300, 200, 0), new Point(700, 200, 10))));

    @Test
    void aSquarePadShowsItsOwnSystem() {
        PadSpan span = PadSpan.of(1200, 1200, Ink.EMPTY);
        assertEquals(PadSpan.SQUARE, span);
        assertEquals(0, span.x(0));
        assertEquals(PadGeometry.EXTENT, span.y(PadGeometry.EXTENT));
    }

    @Test
    void aWidePadShowsMoreAtBothSidesOfTheSameMiddle() {
        PadSpan span = PadSpan.of(900, 300, Ink.EMPTY);
        assertEquals(new PadSpan(1200, 400), span);
        assertEquals(-400, span.x(0));
        assertEquals(200, span.x(200));
        assertEquals(800, span.x(400));
        assertEquals(0, span.y(0));
    }

    @Test
    void inkFromAWidePadIsAllSeenOnANarrowOne() {
        PadSpan span = PadSpan.of(300, 600, WIDE);
        assertTrue(span.left() <= -300 && span.left() + span.width() >= 700, span.toString());
        assertEquals(2, span.height() / span.width(), 1e-9);
        assertEquals(new PadSpan(1200, 400), PadSpan.of(900, 300, WIDE), "where it fits, nothing is made smaller");
    }
}
