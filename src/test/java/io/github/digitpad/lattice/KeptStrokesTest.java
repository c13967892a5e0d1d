package io.github.digitpad.lattice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptStrokesTest {

    private final KeptStrokes strokes = new KeptStrokes();

    @Test
    void theStrokesAreThosePoints() {
        assertTrue(strokes.ink(new int[0], new double[0]).isEmpty());
        Ink ink = strokes.ink(new int[] {1, 2}, new double[] {1, 2, 3, 4, 5, 6});
        assertEquals(
                Ink.of(
                        new Stroke(List.of(new Point(1, 2, 0))),
                        new Stroke(List.of(new Point(3, 4, 0), new Point(5, 6, 0)))),
                ink);
    }

    @Test
    void whatWasThereBeforeIsTheSameObject() {
        List<Stroke> before =
                strokes.ink(new int[] {1, 2}, new double[] {1, 2, 3, 4, 5, 6}).strokes();
        List<Stroke> longer = strokes.ink(new int[] {1, 3}, new double[] {1, 2, 3, 4, 5, 6, 7, 8})
                .strokes();
        assertSame(before.get(0), longer.get(0));
        assertEquals(3, longer.get(1).points().size());
        List<Stroke> moved = strokes.ink(new int[] {1, 3}, new double[] {1, 2.5, 3, 4, 5, 6, 7, 8})
                .strokes();
        assertNotSame(longer.get(0), moved.get(0));
        assertEquals(2.5, moved.get(0).points().get(0).y());
        assertSame(longer.get(1), moved.get(1));
    }
}
