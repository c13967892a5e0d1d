package io.github.digitpad.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InkTest {

    private static final Stroke TAP = stroke(3, 4);
    private static final Stroke LINE = stroke(0, 0, 10, 20);

    @ParameterizedTest
    @CsvSource({
        "NaN, not a number",
        "Infinity, infinite",
        "-Infinity, infinite",
        "1.1e9, beyond that",
        "-1.1e9, beyond that",
    })
    void pointRefusesPositionsThatAreNowhere(double bad, String what) {
        String x = assertThrows(IllegalArgumentException.class, () -> new Point(bad, 2, 3))
                .getMessage();
        assertEquals("point: x is " + what + ", needs a finite number within ±1e9 px", x);
        String y = assertThrows(IllegalArgumentException.class, () -> new Point(1, bad, 3))
                .getMessage();
        assertEquals("point: y is " + what + ", needs a finite number within ±1e9 px", y);
    }

    @Test
    void pointRefusesATimeThatIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new Point(1, 2, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Point(1, 2, Double.POSITIVE_INFINITY));
    }

    @Test
    void strokeNeedsAPointAndKeepsItsOwn() {
        assertEquals(
                "stroke: needs at least one point, has none",
                assertThrows(IllegalArgumentException.class, () -> new Stroke(List.of()))
                        .getMessage());
        List<Point> points = new ArrayList<>(List.of(new Point(1, 2, 3)));
        Stroke stroke = new Stroke(points);
        points.clear();
        assertEquals(1, stroke.points().size());
    }

    @Test
    void plusLeavesTheInkBeforeAsItWas() {
        Ink one = Ink.EMPTY.plus(TAP);
        Ink two = one.plus(LINE);
        assertTrue(Ink.EMPTY.isEmpty());
        assertEquals(List.of(TAP), one.strokes());
        assertEquals(List.of(TAP, LINE), two.strokes());
        assertEquals(2, two.size());
    }

    @Test
    void inkIsEqualByItsStrokes() {
        assertEquals(Ink.of(TAP, LINE), Ink.EMPTY.plus(TAP).plus(LINE));
        assertEquals(
                Ink.of(TAP, LINE).hashCode(), Ink.EMPTY.plus(TAP).plus(LINE).hashCode());
        assertNotEquals(Ink.of(TAP, LINE), Ink.of(LINE, TAP));
        assertNotEquals(Ink.of(TAP), Ink.EMPTY);
        assertNotEquals(Ink.of(TAP, LINE).hashCode(), Ink.of(LINE, TAP).hashCode());
    }

    @Test
    void inkShowsItsStrokes() {
        assertEquals(
                "Ink[Stroke[points=[Point[x=3.0, y=4.0, timeMillis=0.0]]]]",
                Ink.of(TAP).toString());
    }

    @Test
    void boundsAreThoseOfAllPoints() {
        Bounds bounds = Bounds.of(Ink.of(LINE, TAP, stroke(-5, 7)));
        assertEquals(new Bounds(-5, 0, 10, 20), bounds);
        assertEquals(15, bounds.width());
        assertEquals(20, bounds.height());
        assertEquals(20, bounds.extent());
        assertThrows(IllegalArgumentException.class, () -> Bounds.of(Ink.EMPTY));
    }

    @Test
    void aBoxMayBeginAnywhere() {
        Bounds bounds = Bounds.of(Ink.of(stroke(3, 7, 5, 12)));
        assertEquals(2, bounds.width());
        assertEquals(5, bounds.height());
        assertEquals(5, bounds.extent());
    }

    @ParameterizedTest
    @CsvSource({
        "13, 1, 14, 2, 3",
        "-9, 1, -4, 2, 4",
        "1, 24, 2, 30, 4",
        "1, -9, 2, -7, 7",
        "13, 24, 14, 30, 5",
        "-8, -20, -6, -8, 10",
        "10, 20, 30, 40, 0",
        "2, 3, 4, 5, 0",
    })
    void boxesAreApartByTheirNearestPoints(double left, double top, double right, double bottom, double distance) {
        Bounds box = new Bounds(0, 0, 10, 20);
        Bounds other = new Bounds(left, top, right, bottom);
        assertEquals(distance, box.distanceTo(other));
        assertEquals(distance, other.distanceTo(box));
    }

    @Test
    void pointsMayBeAsFarAsTheLimit() {
        assertEquals(1e9, new Point(1e9, -1e9, 0).x());
    }

    private static Stroke stroke(double... xy) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            points.add(new Point(xy[i], xy[i + 1], i));
        }
        return new Stroke(points);
    }
}
