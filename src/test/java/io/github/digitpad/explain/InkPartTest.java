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
import java.util.Set;
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
        assertEquals(List.of(PartShape.HOOK, PartShape.UPRIGHT), shapes(parts));
        assertEquals(new Point(0, 0, 0), parts.get(0).points().get(0));
        assertEquals(20, last(parts.get(0)).x(), 1e-9);
        assertEquals(0, last(parts.get(0)).y(), 1e-9);
        assertEquals(100, last(parts.get(1)).y(), 1e-9);
        for (int i = 0; i < 2; i++) {
            assertEquals(0, parts.get(i).stroke());
            assertEquals(i, parts.get(i).number());
            assertEquals(2, parts.get(i).of());
        }
    }

    @Test
    void aRoundingOfCornersIsStillACorner() {
        List<InkPart> parts = InkPart.of(Ink.of(stroke(0, 0, 25, 0, 29, 2, 30, 6, 30, 50)));
        assertEquals(2, parts.size());
        assertTrue(last(parts.get(0)).x() > 24 && last(parts.get(0)).y() < 7, "" + last(parts.get(0)));
    }

    @Test
    void theWiggleAtAnEndIsNoPart() {
        assertEquals(1, InkPart.of(Ink.of(stroke(0, 0, 3, 0, 3, 100))).size(), "a stem");
        assertEquals(1, InkPart.of(Ink.of(stroke(3, 0, 3, 100, 0, 100))).size(), "a stem");
    }

    /** Half round one way, then the other. */
    @Test
    void whatIsNeitherStraightNorOneBowIsCutIntoStretches() {
        List<Point> wave = new ArrayList<>();
        for (int i = 0; i <= 60; i++) {
            double angle = i * Math.PI / 30;
            double y = i <= 30 ? 1 - Math.cos(angle) : 3 + Math.cos(angle);
            wave.add(new Point(30 * Math.sin(angle), 30 * y, i));
        }
        List<InkPart> parts = InkPart.of(Ink.of(new Stroke(wave)));
        assertEquals(3, parts.size(), "188 px of 120");
        for (InkPart part : parts) {
            double[] along = Handles.lengths(part.points());
            assertEquals(188 / 3.0, along[along.length - 1], 3);
        }
    }

    @Test
    void oneBowIsOnePart() {
        List<Point> bow = new ArrayList<>();
        for (int i = 0; i <= 30; i++) {
            bow.add(new Point(50 * Math.sin(i * Math.PI / 30), -50 * Math.cos(i * Math.PI / 30), i));
        }
        assertEquals(List.of(PartShape.OPEN_LEFT), shapes(InkPart.of(Ink.of(new Stroke(bow)))));
    }

    /** One stroke that crosses itself in the middle and ends where it began. */
    @Test
    void anEightHasTwoLoopsThoughOneOfThemIsBothItsEnds() {
        List<Point> eight = new ArrayList<>();
        for (int i = 3; i <= 63; i++) {
            double angle = i * Math.PI / 30 + 0.8;
            eight.add(new Point(50 * Math.sin(2 * angle), 100 * Math.cos(angle), i));
        }
        List<InkPart> parts = InkPart.of(Ink.of(new Stroke(eight)));
        assertEquals(List.of(PartShape.LOOP, PartShape.LOOP), shapes(parts));
        for (InkPart part : parts) {
            double top = part.points().stream().mapToDouble(Point::y).min().orElseThrow();
            double bottom = part.points().stream().mapToDouble(Point::y).max().orElseThrow();
            assertTrue(top > -12 || bottom < 12, "of one half: " + top + " to " + bottom);
        }
        List<Point> around = parts.get(0).points();
        assertTrue(
                around.contains(eight.get(0)) && around.contains(eight.get(60)), "its end goes on with its beginning");
    }

    /** Written by the same person in three ways; where a line does not tell, nothing is said. */
    @Test
    void handwrittenDigitsHaveTheShapesThatPeopleWouldName() throws Exception {
        List<String> expected = List.of(
                "0 LOOP",
                "1 SLANTING UPRIGHT",
                "2 OPEN_BELOW OPEN_LEFT SLANTING ACROSS",
                "3 OPEN_LEFT OPEN_LEFT",
                "4 SLANTING ACROSS UPRIGHT",
                "5 UPRIGHT OPEN_LEFT ACROSS",
                "6 OPEN_RIGHT LOOP",
                "7 ACROSS UPRIGHT",
                "8 LOOP LOOP",
                "9 LOOP UPRIGHT",
                "0 LOOP",
                "1 SLANTING UPRIGHT",
                "2 BOW OPEN_LEFT SLANTING LOOP OPEN_ABOVE",
                "3 ACROSS SLANTING OPEN_LEFT",
                "4 UPRIGHT ACROSS UPRIGHT",
                "5 ACROSS UPRIGHT OPEN_LEFT",
                "6 OPEN_RIGHT LOOP",
                "7 ACROSS SLANTING ACROSS",
                "8 LOOP LOOP",
                "9 LOOP UPRIGHT",
                "0 LOOP",
                "1 UPRIGHT",
                "2 OPEN_BELOW OPEN_LEFT SLANTING ACROSS",
                "3 OPEN_LEFT OPEN_LEFT",
                "4 UPRIGHT ACROSS UPRIGHT",
                "5 UPRIGHT OPEN_LEFT ACROSS",
                "6 UPRIGHT LOOP",
                "7 ACROSS UPRIGHT",
                "8 LOOP LOOP",
                "9 LOOP UPRIGHT");
        List<String> found = new ArrayList<>();
        for (var written : UnipenReader.read(Path.of("src/test/resources/strokes/thirty-digits.unipen"))) {
            StringBuilder line = new StringBuilder().append(written.label());
            shapes(InkPart.of(written.ink())).forEach(shape -> line.append(' ').append(shape));
            found.add(line.toString());
        }
        assertEquals(expected, found);
    }

    private static List<PartShape> shapes(List<InkPart> parts) {
        return parts.stream().map(InkPart::shape).toList();
    }

    @Test
    void whatHasNoExtentIsAPart() {
        assertEquals(List.of(), InkPart.of(Ink.EMPTY));
        List<InkPart> dot = InkPart.of(Ink.of(stroke(5, 5)));
        assertEquals(1, dot.size());
        assertEquals(List.of(new Point(5, 5, 0)), dot.get(0).points());
        assertEquals(1, InkPart.of(Ink.of(stroke(5, 5, 5, 5))).size());
    }

    /** Together they are the ink, and nothing of it is twice but the point where one ends and the next begins. */
    @Test
    void nothingOfHandwrittenDigitsIsMissing() throws Exception {
        for (var written : UnipenReader.read(Path.of("src/test/resources/strokes/thirty-digits.unipen"))) {
            List<InkPart> parts = InkPart.of(written.ink());
            assertTrue(parts.size() <= 12, written.label() + " has " + parts.size() + " parts");
            for (int stroke = 0; stroke < written.ink().size(); stroke++) {
                int number = stroke;
                List<Point> points = new ArrayList<>();
                parts.stream().filter(part -> part.stroke() == number).forEach(part -> points.addAll(part.points()));
                List<Point> all = written.ink().strokes().get(stroke).points();
                assertTrue(points.containsAll(all), written.label() + ", stroke " + stroke);
                int cuts = points.size() - Set.copyOf(points).size();
                int repeated = all.size() - Set.copyOf(all).size();
                int of = (int)
                        parts.stream().filter(part -> part.stroke() == number).count();
                assertTrue(cuts - repeated <= of, cuts + " of " + of + " parts");
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
