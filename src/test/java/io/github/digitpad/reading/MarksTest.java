package io.github.digitpad.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Points, commas and minus signs by their place and shape, among digits 100 px high. */
class MarksTest {

    private static final ReadingOptions MARKS = ReadingOptions.allowing("0-9.,-");

    private final Reader reader;

    MarksTest() throws IOException {
        reader = Written.reader();
    }

    /** From as short as a heel to longer than half a digit, and however far below the base. */
    @ParameterizedTest
    @CsvSource({"88, 108", "92, 125", "85, 135", "95, 150", "100, 165"})
    void commasOfAllLengths(double from, double to) throws IOException {
        for (int hand = 1; hand <= 3; hand++) {
            double x = gap(hand, "7");
            double lean = 0.3 * (to - from);
            assertReads("7,2", Written.number(hand, "72", 50), mark(x + lean / 2, from, x - lean / 2, to));
        }
    }

    @ParameterizedTest
    @CsvSource({"18, 0", "30, 2", "45, -4", "60, 6"})
    void minusSignsOfAllLengths(double width, double drop) throws IOException {
        for (int hand = 1; hand <= 3; hand++) {
            double x = gap(hand, "35") - width / 2 + 15;
            assertReads(
                    "35-41", Written.number(hand, "35", 30), mark(x, 50, x + width, 50 + drop), later(hand, "41", 80));
            assertReads("-35", Written.number(hand, "35", 30), mark(-30 - width, 50, -30, 50 + drop));
        }
    }

    @Test
    void aMinusDrawnTwiceIsOne() throws IOException {
        for (int hand = 1; hand <= 3; hand++) {
            assertReads("-70", Written.number(hand, "70", 30), mark(-60, 50, -20, 50), mark(-58, 54, -19, 53));
        }
    }

    @Test
    void aMinusDrawnThereAndBackIsOne() throws IOException {
        for (int hand = 1; hand <= 3; hand++) {
            double x = gap(hand, "35");
            Ink minus = new Written()
                    .stroke(x - 25, 52, x + 15, 50, x + 10, 54, x - 20, 54)
                    .ink();
            assertReads("35-41", Written.number(hand, "35", 30), minus, later(hand, "41", 80));
        }
    }

    /** Boxes overlap, ink does not: a slanted stem leans over what follows it, and the bar of a 5 is far above. */
    @ParameterizedTest
    @ValueSource(doubles = {8, 12, 16})
    void aMinusUnderWhatLeansOverIt(double far) throws IOException {
        for (int hand = 1; hand <= 3; hand++) {
            Ink one = new Written().stroke(45, 0, 22, 52, 0, 105).ink();
            assertReads("1-41", one, mark(22 + far, 56, 50 + far, 54), later(hand, "41", 20));
            Ink five = new Written()
                    .stroke(5, 8, 2, 42, 30, 36, 52, 50, 56, 72, 42, 94, 20, 100, 0, 94)
                    .stroke(8, 4, 100, -4)
                    .ink();
            assertReads("5-41", five, mark(68 + far, 54, 92 + far, 56), later(hand, "41", 60));
        }
    }

    /** What is flat and short is no minus, if it lies at the top, or beside the digit that it is the bar of. */
    @Test
    void barsAreNoMinusSigns() throws IOException {
        Ink sevens = new Written()
                .stroke(0, 0, 55, 0, 20, 100)
                .stroke(12, 50, 55, 48)
                .stroke(100, 0, 160, 0, 125, 100)
                .stroke(112, 50, 158, 48)
                .ink();
        assertReads("77", sevens);
        for (int far = 0; far <= 10; far += 5) {
            Written five = new Written().stroke(5, 8, 2, 42, 30, 36, 52, 50, 56, 72, 42, 94, 20, 100, 0, 94);
            assertReads(
                    "51",
                    five.stroke(8 + far, 4, 56 + far, 1).stroke(100, 0, 98, 100).ink());
        }
    }

    /** Where the other digits are larger. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "7"})
    void aSmallDigitIsNoMark(String small) throws IOException {
        Ink large = Written.number(1, "86", 60);
        double x = gap(1, "8") - 10;
        Ink digit = Written.digit(1, small.charAt(0) - '0', x, 30, 60);
        assertReads(
                "8" + small + "6",
                Written.joined(Written.number(1, "8", 0), digit),
                Written.moved(Written.number(1, "6", 0), 1, Bounds.of(large).right() - 20, 0));
    }

    /** Two side by side, or a comma before all digits, are rather something else. */
    @Test
    void pointsAndCommasFollowDigits() throws IOException {
        assertReads(
                "31.5", Written.number(1, "31", 30), mark(gap(1, "31"), 97, gap(1, "31") + 3, 98), later(1, "5", 60));
        assertEquals(
                '1',
                reader.read(Written.joined(mark(-25, 40, -32, 100), Written.number(1, "35", 30)), MARKS)
                        .text()
                        .charAt(0));
    }

    private static Ink mark(double... xy) {
        return new Written().stroke(xy).ink();
    }

    /** The middle of a gap of 50 px after these digits. */
    private static double gap(int hand, String digits) throws IOException {
        return Bounds.of(Written.number(hand, digits, digits.length() > 1 ? 30 : 0))
                        .right()
                + 25;
    }

    /** More digits, so far after the first two, which are 35 or 31. */
    private static Ink later(int hand, String digits, double gap) throws IOException {
        double right =
                Bounds.of(Written.number(hand, gap == 80 ? "35" : "31", 30)).right();
        return Written.moved(Written.number(hand, digits, 30), 1, right + gap, 0);
    }

    private void assertReads(String text, Ink... inks) {
        Ink all = Ink.EMPTY;
        for (Ink ink : inks) {
            all = Written.joined(all, ink);
        }
        assertEquals(text, reader.read(all, MARKS).text());
    }
}
