package io.github.digitpad.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.digitpad.ink.Point;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines in ink of 100 px. */
class PartShapeTest {

    private static final double EXTENT = 100;

    private static List<Point> line(double... coordinates) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < coordinates.length; i += 2) {
            points.add(new Point(coordinates[i], coordinates[i + 1], i));
        }
        return Handles.dense(points, 2);
    }

    /** An arc of a circle, from an angle on, in degrees; 0 is to the right, 90 below. */
    private static List<Point> arc(double radius, double from, double degrees) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= 60; i++) {
            double angle = Math.toRadians(from + degrees * i / 60);
            points.add(new Point(radius * Math.cos(angle), radius * Math.sin(angle), i));
        }
        return points;
    }

    @ParameterizedTest
    @CsvSource({
        "0, 80, UPRIGHT",
        "0, -80, UPRIGHT",
        "30, -80, UPRIGHT",
        "40, 80, SLANTING",
        "-80, 80, SLANTING",
        "80, 40, SLANTING",
        "80, 30, ACROSS",
        "-80, 0, ACROSS"
    })
    void aStraightLineGoesAlongAnAxisOrBetween(double right, double down, PartShape shape) {
        assertEquals(shape, PartShape.of(line(0, 0, right, down), EXTENT));
    }

    /** Open is the side where it would be closed. */
    @ParameterizedTest
    @CsvSource({
        "90, 180, OPEN_RIGHT",
        "-90, 180, OPEN_LEFT",
        "90, -180, OPEN_LEFT",
        "0, 180, OPEN_ABOVE",
        "180, 180, OPEN_BELOW",
        "0, 90, BOW",
        "110, 120, OPEN_RIGHT",
        "45, 270, OPEN_RIGHT"
    })
    void aBowIsOpenToOneSide(double from, double degrees, PartShape shape) {
        assertEquals(shape, PartShape.of(arc(30, from, degrees), EXTENT));
    }

    @Test
    void aLineThatIsHardlyBentIsStraightAndOneThatComesBackIsALoop() {
        assertEquals(PartShape.UPRIGHT, PartShape.of(arc(150, -15, 30), EXTENT));
        assertEquals(PartShape.LOOP, PartShape.of(arc(30, 0, 360), EXTENT));
        assertEquals(PartShape.LOOP, PartShape.of(arc(30, 0, 345), EXTENT), "not quite closed");
        assertEquals(PartShape.OPEN_RIGHT, PartShape.of(arc(30, 20, 320), EXTENT), "open");
    }

    /** A line that goes to and fro is none of what has a name. */
    @Test
    void whatIsUnclearIsNotNamed() {
        assertEquals(PartShape.UNCLEAR, PartShape.of(line(0, 0, 30, 30, 0, 60, 30, 90), EXTENT));
    }

    @Test
    void onlyAWholeStrokeIsADot() {
        assertEquals(PartShape.DOT, PartShape.ofStroke(line(0, 0, 5, 5), EXTENT));
        assertEquals(PartShape.DOT, PartShape.ofStroke(line(0, 0), EXTENT));
        assertEquals(PartShape.ACROSS, PartShape.ofStroke(line(0, 0, 15, 0), EXTENT));
    }

    @Test
    void aHookIsAShortEndBeforeACorner() {
        List<Point> stem = line(20, 0, 20, 100);
        assertEquals(PartShape.HOOK, PartShape.ofEnd(line(0, 0, 20, 0), stem, EXTENT));
        assertEquals(PartShape.HOOK, PartShape.ofEnd(line(10, 10, 20, 0), stem, EXTENT));
        assertEquals(PartShape.ACROSS, PartShape.ofEnd(line(-30, 0, 20, 0), stem, EXTENT), "too long");
        assertEquals(PartShape.SLANTING, PartShape.ofEnd(line(0, -20, 20, 0), stem, EXTENT), "no corner");
        assertEquals(
                PartShape.ACROSS, PartShape.ofEnd(line(0, 0, 20, 0), line(20, 0, 20, 10), EXTENT), "next is shorter");
    }
}
