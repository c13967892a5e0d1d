package io.github.digitpad.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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

    /** By hand, in the order of the features. */
    static final NumberWeights WEIGHTS = new NumberWeights(
            new double[] {7, 7, 10, 11, 10, 9, 9, 11, 11, 9, -4, -5, -5.2, -6.2, -3.3, -1, 0, 0, 0, 0});

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
        return new NumberOdds(new StrokeGroups(strokes), WEIGHTS);
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
        assertEquals(Double.NEGATIVE_INFINITY, dots.ofPlace(List.of(0, 1)));
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

    /** Of signs that are all 100 high, on a line of such. */
    private static double read(String text, double confidence, int mostOfAStroke) {
        double[] signs = new double[SignReading.NUMBERS * text.length()];
        for (int i = 0; i < text.length(); i++) {
            signs[SignReading.NUMBERS * i] = confidence;
            signs[SignReading.NUMBERS * i + 1] = text.charAt(i) < '0' ? 90 : 0;
            signs[SignReading.NUMBERS * i + 2] = 100;
        }
        List<Bounds> boxes = new ArrayList<>();
        List<Integer> group = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            boxes.add(sign(60 * i, 0, 100));
            if (i < 6) {
                group.add(i);
            }
        }
        return odds(boxes).of(group, new SignReading(text, confidence, mostOfAStroke, signs), SignReading.none());
    }

    @Test
    void doubtAndLettersTellAgainstIt() {
        double best = read("37837", 1, 1);
        assertEquals(11, best, 1e-12);
        assertTrue(read("37837", 0.9, 1) < best);
        assertTrue(read("37837", 0.5, 1) < read("37837", 0.9, 1));
        assertTrue(read("37801", 1, 1) < best);
        assertTrue(read("10", 1, 1) < read("69", 1, 1));
        assertTrue(read("69", 1, 1) < read("37", 1, 1));
        assertTrue(read("1", 1, 1) < read("11", 1, 1));
        assertEquals(best, read("37.8,37", 1, 1), 1e-12);
        assertEquals(Double.NEGATIVE_INFINITY, read("-", 1, 1));
    }

    @Test
    void allThatIsSeenIsAFeature() {
        List<Bounds> boxes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            boxes.add(sign(60 * i, 0, 100));
        }
        boxes.set(0, sign(0, 20, 100));
        boxes.set(1, sign(60, 40, 140));
        double[] signs = {0.997, 20, 100, 0.97, 40, 140};
        double[] apart = {0.97, 20, 100, 0.7, 40, 140};
        double[] seen = odds(boxes)
                .features(List.of(0, 1), new SignReading("47", 0.9, 2, signs), new SignReading("17", 0.7, 1, apart));
        double[] expected = {
            0,
            0,
            0,
            0,
            0.5,
            0,
            0,
            0.5,
            0,
            0,
            0,
            0,
            0.4 - 0.08,
            0.2 - 0.05,
            Math.log(10) / 2,
            0,
            0,
            Math.log(0.9),
            Math.log(1000) / 2,
            0.1
        };
        assertArrayEquals(expected, seen, 1e-6);
        double[] lone = odds(boxes)
                .features(List.of(7), new SignReading("1", 1, 1, new double[] {1, 0, 100}), SignReading.none());
        assertEquals(1, lone[NumberFeatures.NAMES.indexOf("lone 1")]);
        assertEquals(1, lone[NumberFeatures.NAMES.indexOf("one sign")]);
        SignReading low = new SignReading("470", 1, 1, new double[] {1, 0, 100, 1, 40, 100, 1, 30, 100});
        double[] ofLow = odds(boxes).features(List.of(5, 6, 7), low, SignReading.none());
        assertEquals(2 / 3.0, ofLow[NumberFeatures.NAMES.indexOf("low signs")], 1e-12);
        assertEquals(NumberFeatures.NAMES.size(), seen.length);
        assertEquals(NumberWeights.COUNT, WEIGHTS.weights().length);
    }

    @Test
    void whereMoreAreNumbersOthersAreToo() {
        assertTrue(shift(10, 0) > 2);
        assertEquals(Math.log(10 / 45.0), shift(10, 45), 0.2);
        assertEquals(Math.log(1 / 99.0), shift(10, 500), 1e-9);
        assertTrue(shift(0, 1) < -3);
        assertTrue(NumberOdds.shift(new double[] {Double.POSITIVE_INFINITY}) > 4);
    }

    private static double shift(int good, int none) {
        double[] odds = new double[good + none];
        Arrays.fill(odds, 0, good, 4);
        Arrays.fill(odds, good, odds.length, Double.NEGATIVE_INFINITY);
        return NumberOdds.shift(odds);
    }
}
