package io.github.digitpad.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberOddsTest {

    /** Two signs of a line of six more, all 100 high and 50 wide. */
    private static double ofPlace(Bounds... signs) {
        List<Bounds> boxes = new ArrayList<>();
        List<Integer> group = new ArrayList<>();
        for (Bounds sign : signs) {
            group.add(boxes.size());
            boxes.add(sign);
        }
        for (int i = 0; i < 6; i++) {
            boxes.add(new Bounds(300 + 60 * i, 0, 350 + 60 * i, 100));
        }
        return odds(boxes).ofPlace(group);
    }

    /** Of a stroke from corner to corner of each box. */
    private static NumberOdds odds(List<Bounds> boxes) {
        List<Stroke> strokes = new ArrayList<>();
        for (Bounds box : boxes) {
            strokes.add(
                    new Stroke(List.of(new Point(box.left(), box.top(), 0), new Point(box.right(), box.bottom(), 0))));
        }
        return new NumberOdds(new StrokeGroups(strokes));
    }

    private static Bounds sign(double left, double top, double bottom) {
        return new Bounds(left, top, left + 50, bottom);
    }

    private static final double EVEN = ofPlace(sign(0, 0, 100), sign(60, 0, 100));

    @ParameterizedTest
    @CsvSource({
        // a word's tall letter before a low one, low letters, one that hangs below the line, a low one that does
        "0, 100, 38, 100",
        "38, 100, 38, 100",
        "0, 100, 0, 135",
        "38, 100, 38, 135",
        // far above and far below the others
        "-100, 0, -100, 0",
    })
    void lettersStandInOtherWaysThanDigits(double top, double bottom, double otherTop, double otherBottom) {
        double odds = ofPlace(sign(0, top, bottom), sign(60, otherTop, otherBottom));
        if (top < 0) {
            // Nothing else is on their line.
            assertEquals(EVEN, odds, 1e-9);
        } else {
            assertTrue(odds < EVEN - 0.6, odds + " after " + EVEN);
        }
    }

    @Test
    void aLittleUnevenTheyMayBe() {
        assertEquals(EVEN, ofPlace(sign(0, 0, 105), sign(60, 0, 100)), 0.1);
        assertEquals(EVEN, ofPlace(sign(0, 4, 100), sign(60, 4, 104)), 0.3);
    }

    @Test
    void aDotIsNotCompared() {
        assertEquals(EVEN, ofPlace(sign(0, 0, 100), sign(60, 0, 100), new Bounds(115, 95, 120, 100)), 1e-9);
    }

    @Test
    void wordsAndNumbersStandAlikeInAnyUnit() {
        for (double scale : new double[] {1e-6, 1e6}) {
            List<Bounds> boxes = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                boxes.add(new Bounds(scale * 60 * i, i == 0 ? scale * 40 : 0, scale * (60 * i + 50), scale * 100));
            }
            NumberOdds odds = odds(boxes);
            assertEquals(EVEN, odds.ofPlace(List.of(4, 5)), 1e-4);
            assertTrue(odds.ofPlace(List.of(0)) < EVEN - 3);
        }
        NumberOdds dots = odds(List.of(new Bounds(0, 0, 0, 0), new Bounds(1, 1, 1, 1)));
        assertEquals(EVEN, dots.ofPlace(List.of(0, 1)), 1e-9);
    }

    @Test
    void signsAreStrokesAboveEachOther() {
        List<Bounds> boxes = List.of(
                sign(0, 0, 100), // crossed by the next but one
                sign(60, 0, 100),
                new Bounds(40, 40, 55, 60),
                new Bounds(120, 0, 320, 100), // too wide for one
                new Bounds(330, 90, 335, 100)); // a dot
        NumberOdds odds = odds(boxes);
        assertEquals(List.of(List.of(0, 2), List.of(1)), odds.readable(List.of(0, 1, 2, 3, 4)));
        assertEquals(List.of(), odds.readable(List.of(0, 2)));
    }

    @Test
    void doubtLettersAndFewDigitsTellAgainstIt() {
        double best = NumberOdds.ofReading("37837", 1, 1);
        assertEquals(0, best, 1e-12);
        assertTrue(NumberOdds.ofReading("37837", 0.9, 1) < best);
        assertTrue(NumberOdds.ofReading("37837", 0.5, 1) < NumberOdds.ofReading("37837", 0.9, 1));
        assertTrue(NumberOdds.ofReading("37837", 1, 2) < best);
        assertTrue(NumberOdds.ofReading("37", 1, 1) < best);
        assertTrue(NumberOdds.ofReading("37801", 1, 1) < best);
        assertTrue(NumberOdds.ofReading("10", 1, 1) < NumberOdds.ofReading("69", 1, 1));
        assertTrue(NumberOdds.ofReading("69", 1, 1) < NumberOdds.ofReading("37", 1, 1));
        assertEquals(NumberOdds.ofReading("37837", 1, 1), NumberOdds.ofReading("37.8,37", 1, 1), 1e-12);
    }

    @Test
    void whereMoreAreNumbersOthersAreToo() {
        assertTrue(shift(10, 0) > 3);
        assertEquals(0, shift(10, 45), 0.1);
        assertTrue(shift(10, 500) < -1.5);
        assertTrue(shift(0, 1) < -2);
        assertTrue(NumberOdds.shift(new double[] {Double.POSITIVE_INFINITY}) > 5);
    }

    private static double shift(int good, int none) {
        double[] odds = new double[good + none];
        Arrays.fill(odds, 0, good, 4);
        Arrays.fill(odds, good, odds.length, Double.NEGATIVE_INFINITY);
        return NumberOdds.shift(odds);
    }
}
