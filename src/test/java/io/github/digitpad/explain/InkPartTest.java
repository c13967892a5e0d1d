package io.github.digitpad.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.data.UnipenReader;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InkPartTest {

    private static Stroke stroke(double... coordinates) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < coordinates.length; i += 2) {
            points.add(new Point(coordinates[i], coordinates[i + 1], i));
        }
        return new Stroke(points);
    }

    private static Point last(InkPart part) {
        return part.points().get(part.points().size() - 1);
    }

    @Test
    void aHookAndAStemAreParts() {
        List<InkPart> parts = InkPart.of(Ink.of(stroke(0, 0, 20, 0, 20, 100)));
        assertEquals(3, parts.size(), "the hook, and the stem in two");
        assertEquals(new Point(0, 0, 0), parts.get(0).points().get(0));
        assertEquals(20, last(parts.get(0)).x(), 1e-9);
        assertEquals(0, last(parts.get(0)).y(), 1e-9);
        assertEquals(50, last(parts.get(1)).y(), 2.1, "cut in the middle");
        assertEquals(100, last(parts.get(2)).y(), 1e-9);
        for (int i = 0; i < 3; i++) {
            assertEquals(0, parts.get(i).stroke());
            assertEquals(i, parts.get(i).number());
            assertEquals(3, parts.get(i).of());
        }
    }

    @Test
    void aRoundingOfCornersIsStillACorner() {
        List<InkPart> parts = InkPart.of(Ink.of(stroke(0, 0, 25, 0, 29, 2, 30, 6, 30, 50)));
        assertEquals(3, parts.size());
        assertTrue(last(parts.get(0)).x() > 24 && last(parts.get(0)).y() < 7, "" + last(parts.get(0)));
    }

    @Test
    void theWiggleAtAnEndIsNoPart() {
        assertEquals(2, InkPart.of(Ink.of(stroke(0, 0, 3, 0, 3, 100))).size(), "a stem in two");
        assertEquals(2, InkPart.of(Ink.of(stroke(3, 0, 3, 100, 0, 100))).size(), "a stem in two");
    }

    @Test
    void aBowHasNoCorner() {
        List<Point> bow = new ArrayList<>();
        for (int i = 0; i <= 60; i++) {
            bow.add(new Point(50 * Math.cos(i * Math.PI / 30), 50 * Math.sin(i * Math.PI / 30), i));
        }
        List<InkPart> parts = InkPart.of(Ink.of(new Stroke(bow)));
        assertEquals(5, parts.size(), "314 px in stretches of about 60");
        for (InkPart part : parts) {
            double[] along = Handles.lengths(part.points());
            assertEquals(314 / 5.0, along[along.length - 1], 2.5);
        }
    }

    @Test
    void whatHasNoExtentIsAPart() {
        assertEquals(List.of(), InkPart.of(Ink.EMPTY));
        List<InkPart> dot = InkPart.of(Ink.of(stroke(5, 5)));
        assertEquals(1, dot.size());
        assertEquals(List.of(new Point(5, 5, 0)), dot.get(0).points());
        assertEquals(1, InkPart.of(Ink.of(stroke(5, 5, 5, 5))).size());
    }

    /** Together they are the ink: each begins where the one before ends. */
    @Test
    void nothingOfHandwrittenDigitsIsMissing() throws Exception {
        for (var written : UnipenReader.read(Path.of("src/test/resources/strokes/thirty-digits.unipen"))) {
            List<InkPart> parts = InkPart.of(written.ink());
            assertTrue(parts.size() <= 12, written.label() + " has " + parts.size() + " parts");
            for (int i = 0; i < parts.size(); i++) {
                InkPart part = parts.get(i);
                List<Point> stroke = written.ink().strokes().get(part.stroke()).points();
                if (part.number() == 0) {
                    assertEquals(stroke.get(0), part.points().get(0));
                } else {
                    assertEquals(last(parts.get(i - 1)), part.points().get(0));
                }
                if (part.number() == part.of() - 1) {
                    assertEquals(stroke.get(stroke.size() - 1), last(part));
                }
            }
        }
    }

    @Test
    void manyStrokesAreNotCut() {
        List<Stroke> strokes = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            strokes.add(stroke(10 * i, 0, 10 * i, 100, 10 * i + 5, 0));
        }
        assertEquals(9, InkPart.of(Ink.of(strokes)).size());
    }
}
