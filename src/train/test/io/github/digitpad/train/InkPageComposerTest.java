package io.github.digitpad.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class InkPageComposerTest {

    private static InkPageComposer composer() {
        List<LabelledInk> digits = new ArrayList<>();
        for (int label = 0; label < 10; label++) {
            Ink ink = Ink.of(new Stroke(List.of(new Point(0, 0, 0), new Point(5 + label, 40, 90))));
            digits.add(new LabelledInk(label, 1, ink));
        }
        return new InkPageComposer(digits, 300, 9, NoteHand.FOR_CHOOSING, 0.5, List.of());
    }

    @Test
    void aPageHasItsNumbersAmongStrokesApartFromEachOther() {
        InkPageComposer.ComposedPage page = composer().compose(new SplittableRandom(3));
        assertEquals(9, page.numbers().size());
        assertTrue(
                page.ink().size() >= 300 && page.ink().size() < 340, page.ink().size() + " strokes");
        for (InkPageComposer.Placed one : page.numbers()) {
            assertTrue(one.text().matches("[0-9]{1,6}"), one.text());
            int inside = 0;
            for (Stroke stroke : page.ink().strokes()) {
                inside += Bounds.of(Ink.of(stroke)).distanceTo(one.box()) == 0 ? 1 : 0;
            }
            assertTrue(inside >= one.text().length(), one + " has " + inside);
            for (InkPageComposer.Placed other : page.numbers()) {
                assertTrue(one.equals(other) || one.box().distanceTo(other.box()) > 0, one + " meets " + other);
            }
        }
    }

    @Test
    void theSameRandomNumbersGiveTheSamePage() {
        assertEquals(
                composer().compose(new SplittableRandom(8)).ink(),
                composer().compose(new SplittableRandom(8)).ink());
    }
}
