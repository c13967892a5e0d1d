package io.github.digitpad.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.conformance.HandMade;
import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.data.UnipenReader;
import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.nn.portable.PortableEngine;
import io.github.digitpad.raster.MnistFrame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Strokes where the pen only rested or slipped, which belong to no digit. */
class TapsTest {

    private static final ReadingOptions MARKS = ReadingOptions.allowing("0-9.,-");

    private final Reader reader;

    TapsTest() throws IOException {
        reader = Written.reader();
    }

    /** All around every digit of three hands, before it and after it. */
    @Test
    void aTapBesideADigitChangesNothing() throws IOException {
        for (LabelledInk written : UnipenReader.read(Path.of("src/test/resources/strokes/thirty-digits.unipen"))) {
            Ink digit = written.ink();
            Reading alone = reader.read(digit);
            Reading one = reader.read(digit, ReadingOptions.ONE_DIGIT);
            for (Stroke tap : tapsAround(Bounds.of(digit))) {
                String what = written.label() + " by " + written.writer() + ", tap at "
                        + tap.points().get(0);
                for (Ink ink : List.of(digit.plus(tap), Written.joined(Ink.of(tap), digit))) {
                    Reading reading = reader.read(ink);
                    assertEquals(alone.text(), reading.text(), what);
                    assertEquals(
                            alone.digits().get(0).box(), reading.digits().get(0).box(), what);
                    Reading oneReading = reader.read(ink, ReadingOptions.ONE_DIGIT);
                    assertEquals(one.text(), oneReading.text(), what);
                    assertEquals(one.confidence(), oneReading.confidence(), 1e-6, what);
                    assertEquals(
                            one.digits().get(0).box(),
                            oneReading.digits().get(0).box(),
                            what);
                }
            }
        }
    }

    private static List<Stroke> tapsAround(Bounds box) {
        double size = box.extent();
        List<Stroke> taps = new ArrayList<>();
        for (double[] place : new double[][] {{-0.4, 0.1}, {-0.2, 0.9}, {1.15, 0}, {1.3, 0.5}, {1.5, 0.7}}) {
            double x = place[0] < 0 ? box.left() + place[0] * size : box.right() + (place[0] - 1) * size;
            double y = box.top() + place[1] * box.height();
            taps.add(new Stroke(List.of(new Point(x, y, 0))));
            taps.add(new Stroke(
                    List.of(new Point(x, y, 0), new Point(x + 0.04 * size, y + 0.02 * size, 9), new Point(x, y, 20))));
        }
        return taps;
    }

    @Test
    void tapsBetweenDigitsAreInNone() throws IOException {
        Ink number = Written.number(2, "2026", 40);
        double first = Bounds.of(Written.number(2, "2", 0)).right() + 20;
        double third = Bounds.of(Written.number(2, "202", 40)).right() + 20;
        Ink taps = dots(first, 30, third, 10);
        Reading reading = reader.read(Written.joined(number, taps));
        assertEquals("2026", reading.text());
        assertEquals(reader.read(number).certainty(), reading.certainty());
        for (ReadDigit digit : reading.digits()) {
            for (int stroke : digit.strokes()) {
                assertTrue(stroke < number.size(), digit.toString());
            }
        }
    }

    /** Nothing tells them from digits that somebody writes small. */
    @Test
    void dotsAloneStayDigits() {
        assertEquals(1, reader.read(dots(10, 10)).digits().size());
        assertEquals(3, reader.read(dots(10, 10, 60, 12, 110, 9)).digits().size());
        assertEquals(
                1, reader.read(dots(10, 10), ReadingOptions.ONE_DIGIT).digits().size());
    }

    /** It will be a digit, and the reading waits for it. */
    @Test
    void aStrokeThatHasJustBegunIsNoDigitYet() throws IOException {
        Grouping eight = Grouping.of(Written.digit(1, 8, 0, 0, 100));
        Stroke one = new Written().stroke(120, 0, 118, 100).ink().strokes().get(0);
        Stroke begun = new Stroke(one.points().subList(0, 1));
        assertEquals("8", read(eight.plusGrowing(begun)).text());
        assertEquals("81", read(eight.plusGrowing(one)).text());
        assertEquals("81", read(eight.plus(one)).text());
    }

    @Test
    void whatAPersonDecidedStays() throws IOException {
        Grouping dot = Grouping.of(dots(10, 50));
        Grouping chosen = dot.choose(read(dot).digits().get(0), '1');
        Grouping more = chosen;
        for (Stroke stroke : Written.digit(1, 8, 60, 0, 100).strokes()) {
            more = more.plus(stroke);
        }
        assertEquals("18", read(more).text());
    }

    /** Nobody wants to remove what was no digit. */
    @Test
    void theLastDigitGoesWithTheTapsBesideIt() throws IOException {
        Grouping grouping = Grouping.of(Written.joined(Written.number(1, "80", 40), dots(-60, 50)));
        Grouping eight = grouping.delete(read(grouping).digits().get(1));
        assertEquals("8", read(eight).text());
        assertEquals(2, eight.ink().size());
        assertTrue(eight.delete(read(eight).digits().get(0)).ink().isEmpty());
        Grouping small = Grouping.of(Written.joined(Written.digit(1, 8, 0, 0, 100), Written.digit(1, 6, 100, 80, 15)));
        assertEquals(1, small.delete(read(small).digits().get(0)).ink().size(), "a small digit is none");
    }

    /** Where points are allowed they are read; where not, what may have been one is not passed over for certain. */
    @Test
    void aPointIsNoTap() throws IOException {
        Ink ink = Written.joined(Written.number(1, "35", 40), dots(gapAfterFirst(), 97));
        assertEquals("3.5", reader.read(ink, MARKS).text());
        Reading digits = reader.read(ink);
        assertEquals("35", digits.text());
        assertNotEquals(Certainty.CERTAIN, digits.certainty());
        Ink high = Written.joined(Written.number(1, "35", 40), dots(-40, 20));
        assertEquals("35", reader.read(high, MARKS).text());
    }

    /** An i has a dot. */
    @Test
    void otherClassesKeepTheirDots() {
        Ink i = Written.joined(new Written().stroke(0, 30, 0, 100).ink(), dots(0, 5));
        Reading ofDigits = Reader.of(HandMade.always(3, 1), HandMade.learned()).read(i, ReadingOptions.ONE_DIGIT);
        assertNotEquals(
                MnistFrame.of(i), ofDigits.digits().get(0).prediction().picture(), "the same ink, if digits are read");
        List<String> letters = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
        Reader ofLetters =
                new Reader(new PortableEngine(Probabilities.of(HandMade.always(3, 1))), letters, HandMade.learned());
        assertEquals(
                MnistFrame.of(i),
                ofLetters
                        .read(i, ReadingOptions.DIGITS)
                        .digits()
                        .get(0)
                        .prediction()
                        .picture());
    }

    private static double gapAfterFirst() throws IOException {
        return Bounds.of(Written.number(1, "3", 0)).right() + 20;
    }

    private static Ink dots(double... xy) {
        List<Stroke> dots = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            dots.add(new Stroke(List.of(new Point(xy[i], xy[i + 1], 0))));
        }
        return Ink.of(dots);
    }

    private Reading read(Grouping grouping) {
        return reader.read(grouping, ReadingOptions.DIGITS);
    }
}
