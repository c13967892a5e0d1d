package io.github.digitpad.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.data.ComposerSettings;
import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.data.NumberComposer;
import io.github.digitpad.data.Spacing;
import io.github.digitpad.data.UnipenReader;
import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Traps, one by one, and properties; with the published network. */
class ReaderTest {

    private static final Path OWN = Path.of("src/test/resources/strokes/thirty-digits.unipen");

    private final Reader reader;

    ReaderTest() throws IOException {
        reader = Written.reader();
    }

    @Test
    void aSignIsWhatOneDigitIs() throws IOException {
        List<Ink> signs = new ArrayList<>();
        for (LabelledInk digit : UnipenReader.read(OWN)) {
            signs.add(digit.ink());
        }
        // With a tap beside it, which is none of the digit's.
        signs.add(Written.digit(1, 4, 0, 0, 100).plus(new Stroke(List.of(new Point(200, 50, 5000)))));
        for (Ink sign : signs) {
            Reading whole = reader.read(sign, ReadingOptions.ONE_DIGIT);
            assertEquals(whole.text(), reader.sign(sign).text());
            assertEquals(whole.confidence(), reader.sign(sign).confidence(), 1e-6);
        }
    }

    @Test
    void noInkNoReading() {
        Reading reading = reader.read(Ink.EMPTY);
        assertEquals("", reading.text());
        assertTrue(reading.digits().isEmpty() && reading.alternatives().isEmpty());
        assertTrue(reading.unsure());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2026",
        "2, 2026",
        "3, 2026",
        "1, 1234567890",
        "2, 1234567890",
        "3, 1234567890",
        "1, 11",
        "2, 111",
        "3, 1111",
        "1, 10",
        "2, 100",
        "3, 00",
        "1, 71",
        "2, 717",
        "3, 177",
        "1, 44",
        "2, 55",
        "3, 45",
        "1, 41",
        "2, 54",
        "3, 14"
    })
    void readsNumbers(int hand, String number) throws IOException {
        for (double gap : new double[] {15, 40}) {
            Reading reading = reader.read(Written.number(hand, number, gap));
            assertEquals(number, reading.text(), "gap " + gap);
            assertEquals(number.length(), reading.digits().size());
            assertFalse(reading.unsure());
        }
    }

    /** Every digit of the collection alone is one digit, and the one that it is read as where one is asked for. */
    @Test
    void singleDigitsAreReadAsBefore() throws IOException {
        for (LabelledInk digit : UnipenReader.read(OWN)) {
            assertEquals(
                    reader.read(digit.ink(), ReadingOptions.ONE_DIGIT).text(),
                    reader.read(digit.ink()).text());
        }
    }

    @Test
    void aBarAtTheEndBelongsToTheSevenBefore() {
        Written written = new Written()
                .stroke(0, 0, 55, 0, 20, 100)
                .stroke(85, 0, 85, 100)
                .stroke(120, 0, 175, 0, 140, 100);
        assertEquals("717", reader.read(written.ink()).text());
        Reading reading = reader.read(
                written.stroke(12, 50, 55, 48).stroke(130, 50, 172, 48).ink());
        assertEquals("717", reading.text());
        assertEquals(List.of(0, 3), reading.digits().get(0).strokes());
        assertEquals(List.of(2, 4), reading.digits().get(2).strokes());
    }

    @Test
    void anEightOfTwoLoopsIsNoTwoZeros() {
        double[] upper = new double[50];
        double[] lower = new double[50];
        for (int i = 0; i < 25; i++) {
            double turn = 2 * Math.PI * i / 24;
            upper[2 * i] = 40 + 34 * Math.sin(turn);
            upper[2 * i + 1] = 25 - 24 * Math.cos(turn);
            lower[2 * i] = 40 + 38 * Math.sin(turn);
            lower[2 * i + 1] = 80 - 28 * Math.cos(turn);
        }
        assertEquals(
                "8",
                reader.read(new Written().stroke(upper).stroke(lower).ink()).text());
    }

    @Test
    void digitsOfOtherSizesAndASlopingLine() throws IOException {
        Ink ink = Ink.EMPTY;
        double[] heights = {100, 70, 130, 90, 75};
        for (int i = 0; i < heights.length; i++) {
            ink = Written.joined(ink, Written.digit(1, i + 2, 130 * i, 30 * i, heights[i]));
        }
        assertEquals("23456", reader.read(ink).text());
    }

    @Test
    void twoLinesAreReadOneAfterTheOther() throws IOException {
        Ink ink = Written.joined(Written.number(1, "305", 30), Written.moved(Written.number(1, "472", 30), 1, 20, 140));
        Reading reading = reader.read(ink);
        assertEquals("305472", reading.text());
        assertEquals(0, reading.digits().get(2).line());
        assertEquals(1, reading.digits().get(3).line());
    }

    @ParameterizedTest
    @CsvSource({"305 472 18", "12 305 7 46", "90 21 53", "1 7 305", "2026 11 29 8", "44 17 71 10"})
    void manyLinesAreReadFromTheTop(String lines) throws IOException {
        String[] texts = lines.split(" ", -1);
        for (int hand = 1; hand <= 3; hand++) {
            Reading reading = reader.read(lines(hand, texts, 140));
            assertEquals(lines.replace(" ", ""), reading.text(), "hand " + hand);
            int sign = 0;
            for (int line = 0; line < texts.length; line++) {
                for (int i = 0; i < texts[line].length(); i++) {
                    assertEquals(line, reading.digits().get(sign).line(), "hand " + hand + ", sign " + sign);
                    sign++;
                }
            }
            assertFalse(reading.unsure() && sign <= 12, "hand " + hand);
        }
    }

    /** A column of four numbers with marks, each line with its own height and base. */
    @Test
    void marksAreReadInEveryLine() throws IOException {
        Ink ink = lines(1, new String[] {"35", "17", "42", "60"}, 150);
        Written marks = new Written()
                .stroke(-60, 52, -20, 50)
                .stroke(-60, 352, -20, 350)
                .stroke(-60, 502, -20, 500);
        double[] gaps = {gapAfterFirst(1, "35"), gapAfterFirst(1, "17"), gapAfterFirst(1, "42")};
        marks.stroke(gaps[0], 95, gaps[0] + 3, 99).stroke(gaps[1] + 4, 240, gaps[1] - 3, 268);
        Reading reading = reader.read(Written.joined(ink, marks.ink()), ReadingOptions.allowing("0-9.,-"));
        assertEquals("-3.51,7-42-60", reading.text());
    }

    /** A seven with a long tail down into the next line, and a six that comes from the line above. */
    @Test
    void aTallDigitAcrossLinesStaysInItsOwn() throws IOException {
        Ink number = lines(1, new String[] {"305", "4", "18"}, 140);
        Ink seven = new Written().stroke(90, 140, 160, 140, 120, 330).ink();
        Ink ones = Written.moved(Written.number(1, "22", 30), 1, 220, 140);
        Reading reading = reader.read(Written.joined(Written.joined(number, seven), ones));
        assertEquals("305472218", reading.text());
        assertEquals(1, reading.digits().get(4).line());
    }

    /** One number under another, as high as 100, their tops so far apart. */
    private static Ink lines(int hand, String[] numbers, double leading) throws IOException {
        Ink ink = Ink.EMPTY;
        for (int i = 0; i < numbers.length; i++) {
            ink = Written.joined(ink, Written.moved(Written.number(hand, numbers[i], 34), 1, 3 * i, i * leading));
        }
        return ink;
    }

    /** The middle of the gap that {@link #lines} leaves after a number's first digit. */
    private static double gapAfterFirst(int hand, String number) throws IOException {
        return Bounds.of(Written.number(hand, number.substring(0, 1), 0)).right() + 15;
    }

    @Test
    void movingAndScalingChangesNothing() throws IOException {
        for (NumberComposer.Composed composed : composed(Spacing.TIGHT, 8, 11)) {
            Ink ink = composed.number().ink();
            Reading reading = reader.read(ink);
            Reading moved = reader.read(Written.moved(ink, 0.37, -5000, 1234));
            assertEquals(reading.text(), moved.text());
            for (int i = 0; i < reading.digits().size(); i++) {
                assertEquals(
                        reading.digits().get(i).confidence(),
                        moved.digits().get(i).confidence(),
                        1e-3);
            }
        }
    }

    @Test
    void theOrderOfStrokesHardlyMatters() throws IOException {
        int same = 0;
        int all = 0;
        for (NumberComposer.Composed composed : composed(Spacing.DEFAULT, 20, 12)) {
            List<Stroke> strokes = new ArrayList<>(composed.number().ink().strokes());
            Collections.shuffle(strokes, new Random(all));
            all++;
            same += reader.read(Ink.of(strokes)).text().equals(composed.number().text()) ? 1 : 0;
        }
        assertTrue(same >= 0.95 * all, same + " of " + all);
    }

    @Test
    void readsNearlyAllComposedNumbers() throws IOException {
        for (Spacing spacing : Spacing.values()) {
            int right = 0;
            List<NumberComposer.Composed> numbers = composed(spacing, 15, 13);
            for (NumberComposer.Composed composed : numbers) {
                boolean exact = reader.read(composed.number().ink())
                        .text()
                        .equals(composed.number().text());
                right += exact ? 1 : 0;
            }
            assertTrue(right >= 0.9 * numbers.size(), spacing + ": " + right + " of " + numbers.size());
        }
    }

    /** Stroke by stroke, only groups with the new stroke are read; and the answer is that of reading all at once. */
    @Test
    void oneMoreStrokeCostsFewPictures() throws IOException {
        List<Integer> costs = new ArrayList<>();
        for (NumberComposer.Composed composed : composed(Spacing.DEFAULT, 10, 14)) {
            Ink ink = Ink.EMPTY;
            for (Stroke stroke : composed.number().ink().strokes()) {
                ink = ink.plus(stroke);
                int before = reader.picturesRead();
                reader.read(ink);
                costs.add(reader.picturesRead() - before);
            }
            assertEquals(Written.reader().read(ink).text(), reader.read(ink).text());
        }
        costs.sort(null);
        assertTrue(costs.get(costs.size() / 2) <= 4, "median " + costs.get(costs.size() / 2));
        assertTrue(costs.get(costs.size() * 95 / 100) <= 10, "95th percentile " + costs.get(costs.size() * 95 / 100));
    }

    @Test
    void readingAgainReadsNoPicture() throws IOException {
        Ink ink = Written.number(1, "2026", 20);
        Reading first = reader.read(ink);
        int before = reader.picturesRead();
        Reading second = reader.read(ink);
        assertEquals(before, reader.picturesRead());
        assertSame(first.digits().get(0).prediction(), second.digits().get(0).prediction());
    }

    /**
     * How many pictures each takes is exact: one more is a change of the bound. What goes to and fro is nowhere cut.
     */
    @Test
    void hostileInkIsBoundedWorkAndNotSure() {
        assertUnsure("10,000 strokes", 0, scattered(10_000, 5));
        assertUnsure("a page of dots", 0, scattered(400, 0));
        assertUnsure("one stroke more than are read", 0, scattered(Reader.MOST_STROKES + 1, 5));
        assertUnsure("as many dots as are read", 48, scattered(Reader.MOST_STROKES, 0));
        assertUnsure("long strokes across each other", 543, scattered(Reader.MOST_STROKES, 900));
        assertUnsure("a scribble", 1, new Written().stroke(scribble(400)).ink());
        assertUnsure(
                "a stroke of 100,000 points",
                1,
                new Written().stroke(scribble(12_000)).ink());
    }

    /** The most pictures that any ink can take: each stroke begins twelve groups, the last ones fewer. */
    @Test
    void strokesInOnePlaceTakeTheMostPictures() {
        Ink ink = Ink.EMPTY;
        for (int i = 0; i < Reader.MOST_STROKES; i++) {
            ink = ink.plus(new Stroke(List.of(new Point(i, 0, 0), new Point(100 - i, 100, 9))));
        }
        assertUnsure("strokes in one place", 543, ink);
    }

    @Test
    void aStrokeAcrossEverythingIsNotSure() throws IOException {
        Ink number = Written.number(1, "2026", 20);
        reader.read(number);
        Ink ink = Written.joined(number, new Written().stroke(-40, 60, 600, 30).ink());
        assertUnsure("a stroke across everything", 25, ink);
    }

    /** Of a house with a diagonal, the outline looks like a 0, what is inside like a 7. */
    @Test
    void digitsOverEachOtherAreADrawing() {
        Reading reading = reader.read(new Written()
                .stroke(80, 380, 80, 180, 200, 60, 320, 180, 320, 380, 80, 380)
                .stroke(80, 180, 320, 180)
                .stroke(80, 380, 320, 180)
                .ink());
        assertTrue(reading.unsure(), reading.text());
    }

    private void assertUnsure(String what, int crops, Ink ink) {
        int before = reader.picturesRead();
        Reading reading = reader.read(ink);
        assertEquals(Certainty.NOT_SURE, reading.certainty(), what + " is read as " + reading.text());
        assertEquals(crops, reader.picturesRead() - before, what);
    }

    private static Ink scattered(int count, double length) {
        SplittableRandom random = new SplittableRandom(5);
        Ink ink = Ink.EMPTY;
        for (int i = 0; i < count; i++) {
            double x = 1000 * random.nextDouble();
            double y = 1000 * random.nextDouble();
            double angle = 2 * Math.PI * random.nextDouble();
            ink = ink.plus(new Stroke(List.of(
                    new Point(x, y, 0), new Point(x + length * Math.cos(angle), y + length * Math.sin(angle), 9))));
        }
        return ink;
    }

    private static double[] scribble(int corners) {
        SplittableRandom random = new SplittableRandom(6);
        double[] xy = new double[2 * corners];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = 300 * random.nextDouble();
        }
        return xy;
    }

    private static List<NumberComposer.Composed> composed(Spacing spacing, int count, long seed) throws IOException {
        NumberComposer composer =
                new NumberComposer(UnipenReader.read(OWN), new ComposerSettings(1, 8, List.of(spacing), 0.3, 0));
        SplittableRandom random = new SplittableRandom(seed);
        List<NumberComposer.Composed> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(composer.compose(random));
        }
        return numbers;
    }

    @Test
    void confidencesOfDotsAreNumbers() throws IOException {
        Written dots = new Written();
        for (int i = 0; i < 40; i++) {
            dots.stroke(i * 37 % 700, i * 91 % 400);
        }
        Reading reading = Written.reader().read(dots.ink());
        assertEquals(Certainty.NOT_SURE, reading.certainty());
        for (ReadDigit digit : reading.digits()) {
            assertTrue(digit.confidence() >= 0 && digit.confidence() <= 1, digit.toString());
        }
        for (Alternative alternative : reading.alternatives()) {
            assertTrue(alternative.confidence() >= 0 && alternative.confidence() <= 1, alternative.toString());
        }
    }
}
