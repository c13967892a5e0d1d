package io.github.digitpad.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How people write digits and numbers, one way after the other; with the published network. */
class WaysOfWritingTest {

    private final Reader reader;

    WaysOfWritingTest() throws IOException {
        reader = Written.reader();
    }

    @Test
    void aFourOfTwoStrokes() {
        assertReads(
                "41",
                new Written()
                        .stroke(20, 0, 0, 62, 72, 60)
                        .stroke(52, 22, 48, 110)
                        .stroke(110, 0, 108, 105)
                        .ink());
    }

    @Test
    void aSevenWithABar() {
        assertReads(
                "17",
                new Written()
                        .stroke(0, 0, 0, 100)
                        .stroke(40, 0, 95, 0, 60, 100)
                        .stroke(48, 50, 92, 48)
                        .ink());
    }

    @Test
    void aCrossedZero() {
        double[] ring = ring(40, 50, 34, 48);
        assertReads(
                "10",
                new Written()
                        .stroke(-40, 0, -40, 100)
                        .stroke(ring)
                        .stroke(58, 12, 22, 88)
                        .ink());
    }

    /** The top comes last, when the next digit is there already. */
    @Test
    void aFiveWhoseTopComesLater() {
        Written written = new Written()
                .stroke(5, 2, 2, 42, 30, 36, 52, 50, 56, 72, 42, 94, 20, 100, 0, 94)
                .stroke(100, 0, 98, 100);
        assertReads("51", written.stroke(6, 2, 54, 0).ink());
    }

    /** The bar begins at the top of a slanted body and goes far to the right. */
    @Test
    void aFiveWithAFarBar() {
        assertReads(
                "15",
                new Written()
                        .stroke(-60, 0, -62, 100)
                        .stroke(62, 4, 45, 42, 60, 36, 72, 50, 68, 72, 50, 94, 10, 100, -18, 96)
                        .stroke(64, 6, 168, 0)
                        .ink());
    }

    /** Loops apart, the zeros as large as they are, or smaller, or all on a slope. */
    @ParameterizedTest
    @CsvSource({"800, 60, 0", "800, 45, 0", "800, 95, 0", "80, 55, 0", "880, 60, 0", "808, 50, 0", "800, 55, 0.1"})
    void eightsOfTwoLoopsAndZeros(String number, double zeroHeight, double slope) {
        for (double apart : new double[] {-2, 3, 15}) {
            Written written = new Written();
            for (int i = 0; i < number.length(); i++) {
                double x = 40 + 95 * i;
                double base = 100 + slope * x;
                if (number.charAt(i) == '8') {
                    written.stroke(ring(x - 2, base - 77 - apart, 24, 22)).stroke(ring(x, base - 28, 29, 27));
                } else {
                    written.stroke(ring(x, base - zeroHeight / 2, 0.4 * zeroHeight, zeroHeight / 2));
                }
            }
            assertReads(number, written.ink());
        }
    }

    /** The longest stroke of each is broken in its middle, where the pen left the paper for a moment. */
    @Test
    void digitsInPieces() throws IOException {
        for (int hand = 1; hand <= 3; hand++) {
            for (int digit = 0; digit < 10; digit++) {
                assertReads(String.valueOf(digit), broken(Written.digit(hand, digit, 0, 0, 100)));
            }
        }
    }

    /** Gaps of 0 and less: boxes that touch and overlap, which at −8 px of 100 is ink over ink for most pairs. */
    @ParameterizedTest
    @CsvSource({"1, 2026, 0", "2, 2026, 0", "3, 2026, 0", "1, 385, -8", "2, 385, -8", "3, 385, -8"})
    void digitsThatTouch(int hand, String number, double gap) throws IOException {
        assertReads(number, Written.number(hand, number, gap));
    }

    @ParameterizedTest
    @CsvSource({"1, 123456789012", "2, 900817263544", "3, 555000111222"})
    void twelveDigits(int hand, String number) throws IOException {
        assertReads(number, Written.number(hand, number, 25));
    }

    private void assertReads(String text, Ink ink) {
        assertEquals(text, reader.read(ink).text());
    }

    private static double[] ring(double x, double y, double radiusX, double radiusY) {
        double[] ring = new double[50];
        for (int i = 0; i < 25; i++) {
            double turn = 2 * Math.PI * i / 24;
            ring[2 * i] = x + radiusX * Math.sin(turn);
            ring[2 * i + 1] = y - radiusY * Math.cos(turn);
        }
        return ring;
    }

    private static Ink broken(Ink ink) {
        int longest = 0;
        for (int i = 1; i < ink.size(); i++) {
            longest = length(ink, i) > length(ink, longest) ? i : longest;
        }
        Ink broken = Ink.EMPTY;
        for (int i = 0; i < ink.size(); i++) {
            Stroke stroke = ink.strokes().get(i);
            List<Point> points = stroke.points();
            int middle = points.size() / 2;
            broken = i == longest
                    ? broken.plus(new Stroke(points.subList(0, middle + 1)))
                            .plus(new Stroke(points.subList(middle, points.size())))
                    : broken.plus(stroke);
        }
        return broken;
    }

    private static int length(Ink ink, int stroke) {
        return ink.strokes().get(stroke).points().size();
    }
}
