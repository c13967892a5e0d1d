package io.github.digitpad.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.paper.InkPageReading.Found;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InkPageReadingTest {

    /** What is read so well is a number among words, too. */
    private static final String NUMBER = "37837";

    private static Stroke stroke(double scale, double x, double y) {
        return new Stroke(
                List.of(new Point(scale * x, scale * y, 0), new Point(scale * (x + 12), scale * (y + 30), 0)));
    }

    /** Numbers of two strokes each. */
    static Ink page(double scale, double[]... places) {
        Ink ink = Ink.EMPTY;
        for (double[] place : places) {
            ink = ink.plus(stroke(scale, place[0], place[1])).plus(stroke(scale, place[0] + 16, place[1]));
        }
        return ink;
    }

    /** As many places far from each other. */
    static double[][] places(int count) {
        double[][] places = new double[count][];
        for (int i = 0; i < count; i++) {
            places[i] = new double[] {0, 400.0 * i};
        }
        return places;
    }

    private static InkPageReading reading(Ink page) {
        return new InkPageReading(page, NumberOddsTest.WEIGHTS);
    }

    /** All of its digits are as high as the strokes of {@link #page}, and side by side. */
    private static void take(InkPageReading reading, String text, double confidence, int mostOfAStroke) {
        Bounds box = Bounds.of(reading.nextInk());
        double[] signs = new double[SignReading.NUMBERS * text.length()];
        for (int i = 0; i < signs.length; i += SignReading.NUMBERS) {
            signs[i] = confidence;
            signs[i + 1] = box.top();
            signs[i + 2] = box.bottom();
        }
        reading.take(new SignReading(text, confidence, mostOfAStroke, signs));
    }

    /** All signs alike. */
    private static void readSigns(InkPageReading reading, String text, double confidence) {
        while (reading.isOfSigns()) {
            assertEquals(1, reading.nextInk().size());
            take(reading, text, confidence, 1);
        }
    }

    private static List<List<Integer>> left(InkPageReading reading) {
        List<List<Integer>> left = new ArrayList<>();
        for (; !reading.next().isEmpty(); take(reading, "", 1, 1)) {
            left.add(reading.next());
        }
        return left;
    }

    private static List<Integer> readings(InkPageReading reading) {
        List<Integer> readings = new ArrayList<>();
        for (Found found : reading.numbers()) {
            readings.add(found.reading());
        }
        return readings;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0001, 1, 3000})
    void aTableInAnyUnitHasRowsAndColumns(double scale) {
        InkPageReading reading = reading(page(scale, new double[][] {{200, 100}, {0, 0}, {0, 102}, {201, 3}}));
        readSigns(reading, "3", 1);
        for (String text : List.of("12", "34", "56", "78")) {
            assertEquals(2, reading.nextInk().size());
            assertTrue(reading.share() < 1);
            take(reading, text, 1, 1);
        }
        assertTrue(reading.next().isEmpty());
        assertEquals(1, reading.share());
        assertEquals(
                List.of(
                        new Found(8, 0, 0, 0, true),
                        new Found(9, 0, 0, 1, true),
                        new Found(10, 1, 1, 0, true),
                        new Found(11, 1, 1, 1, true)),
                reading.numbers());
    }

    @Test
    void whatIsReadBadlyIsNoNumberBesideOthers() {
        InkPageReading reading = reading(page(1, places(4)));
        readSigns(reading, "3", 1);
        take(reading, NUMBER, 1, 1);
        take(reading, NUMBER, 0.09, 1);
        take(reading, "", 1, 1);
        take(reading, NUMBER, 1, 3);
        assertEquals(List.of(8), readings(reading));
        for (int most : new int[] {1, 3}) {
            InkPageReading alone = reading(page(1, new double[] {0, 0}));
            assertFalse(alone.isOfSigns());
            take(alone, "7", 0.3, most);
            assertEquals(List.of(new Found(0, 0, -1, -1, true)), alone.numbers());
        }
    }

    @Test
    void amongWordsANumberIsSureFromLessDoubtOn() {
        InkPageReading reading = reading(page(1, places(16)));
        readSigns(reading, "3", 1);
        List<Boolean> sure = new ArrayList<>();
        take(reading, NUMBER, 1, 1);
        take(reading, NUMBER, 0.99, 1);
        take(reading, "60", 1, 1);
        take(reading, "60", 0.985, 1);
        take(reading, "60", 0.8, 1);
        while (!reading.next().isEmpty()) {
            take(reading, "", 1, 1);
        }
        assertEquals(List.of(32, 33, 34, 35), readings(reading));
        for (Found found : reading.numbers()) {
            sure.add(found.isSure());
        }
        assertEquals(List.of(true, true, true, false), sure);
    }

    @Test
    void whatHasASignThatIsNoDigitIsNotReadWhole() {
        InkPageReading reading = reading(page(1, places(8)));
        // The first of each group comes first.
        for (int i = 0; i < 16; i++) {
            int sign = 2 * i % 16 + i / 8;
            assertTrue(reading.isOfSigns());
            assertEquals(List.of(sign), reading.next());
            take(reading, sign == 5 ? "0" : "3", sign == 5 ? 0.3 : 1, 1);
        }
        assertFalse(reading.isOfSigns());
        for (int group = 0; group < 8; group++) {
            if (group != 2) {
                assertEquals(List.of(2 * group, 2 * group + 1), reading.next());
                take(reading, "", 1, 1);
            }
        }
        assertEquals(List.of(), reading.next());
    }

    @Test
    void butWhereMostAreNumbersItIs() {
        InkPageReading reading = reading(page(1, places(8)));
        while (reading.isOfSigns()) {
            boolean isDoubtful = reading.next().equals(List.of(5));
            take(reading, isDoubtful ? "0" : "3", isDoubtful ? 0.3 : 1, 1);
        }
        for (int group = 0; group < 7; group++) {
            take(reading, "10", 1, 1);
        }
        assertEquals(List.of(4, 5), reading.next());
        take(reading, "16", 0.95, 1);
        assertEquals(List.of(16, 17, 23, 18, 19, 20, 21, 22), readings(reading));
    }

    @Test
    void whatItsFirstSignsTellToBeNoneIsAskedNoFurther() {
        Ink page = Ink.EMPTY;
        for (int group = 0; group < 6; group++) {
            for (int sign = 0; sign < 4; sign++) {
                page = page.plus(stroke(1, 16 * sign, 400.0 * group));
            }
        }
        InkPageReading reading = reading(page);
        List<Integer> asked = new ArrayList<>();
        while (reading.isOfSigns()) {
            int sign = reading.next().get(0);
            asked.add(sign);
            // Of the second group the first, of the third the first two together.
            double confidence = sign == 4 ? 0.1 : sign == 8 || sign == 9 ? 0.4 : 1;
            take(reading, "3", confidence, 1);
        }
        assertEquals(List.of(0, 4, 8, 12, 16, 20, 1, 2, 9, 10, 13, 14, 17, 18, 21, 22, 3, 15, 19, 23), asked);
        assertEquals(
                List.of(List.of(0, 1, 2, 3), List.of(12, 13, 14, 15), List.of(16, 17, 18, 19), List.of(20, 21, 22, 23)),
                left(reading));
    }

    /** Humps side by side. */
    private static Stroke word(double x, double y, int humps) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= 10 * humps; i++) {
            points.add(new Point(x + 1.5 * i, y + 15 - 15 * Math.cos(i * Math.PI / 5), 0));
        }
        return new Stroke(points);
    }

    @Test
    void whatWindsOnIsReadOnlyWhereItIsAlone() {
        Ink number = page(1, new double[] {0, 0});
        for (int humps : new int[] {2, 5, 12}) {
            InkPageReading beside = reading(number.plus(word(0, 300, humps)));
            readSigns(beside, "3", 1);
            assertEquals(humps == 2 ? List.of(List.of(0, 1), List.of(2)) : List.of(List.of(0, 1)), left(beside));
            assertEquals(List.of(0), reading(Ink.of(word(0, 300, humps))).next());
        }
    }

    /** Up and down, so often, so high. */
    private static Stroke zigzag(int ways, double height) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= ways; i++) {
            points.add(new Point(3 * i, 300 + (i % 2 == 0 ? 0 : height), 0));
        }
        return new Stroke(points);
    }

    @Test
    void whatGoesUpAndDownOrIsLongForItsHeightIsNone() {
        Ink numbers = page(1, places(4));
        for (Stroke word : List.of(zigzag(8, 30), zigzag(8, 15), zigzag(7, 14))) {
            InkPageReading reading = reading(numbers.plus(word));
            readSigns(reading, "3", 1);
            assertEquals(4, left(reading).size(), word::toString);
        }
        for (Stroke digits : List.of(zigzag(6, 30), zigzag(5, 20))) {
            InkPageReading reading = reading(numbers.plus(digits));
            readSigns(reading, "3", 1);
            assertEquals(5, left(reading).size(), digits::toString);
        }
    }

    @Test
    void theHeadOfAnArrowIsNone() {
        Ink numbers = page(1, places(4));
        Stroke shaft = new Stroke(List.of(new Point(0, 3000, 0), new Point(600, 3000, 0)));
        // The tip beyond the shaft, at its end, and a little short of it.
        for (double end : new double[] {601, 600, 599, 560}) {
            Stroke head = new Stroke(
                    List.of(new Point(end - 20, 2985, 0), new Point(end, 3000, 0), new Point(end - 20, 3015, 0)));
            InkPageReading reading = reading(numbers.plus(shaft).plus(head));
            readSigns(reading, "3", 1);
            assertEquals(end == 560 ? 5 : 4, left(reading).size());
        }
    }

    private static Stroke ring(double x, double y) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= 12; i++) {
            points.add(new Point(x + 7 * Math.cos(i * Math.PI / 6), y + 8 * Math.sin(i * Math.PI / 6), 0));
        }
        return new Stroke(points);
    }

    @Test
    void ringsOnEachOtherAreOneSignAndNotInTheNextLine() {
        Ink numbers = page(1, places(4));
        InkPageReading eight = reading(numbers.plus(ring(0, 2000)).plus(ring(1, 2018)));
        readSigns(eight, "3", 1);
        assertEquals(List.of(8, 9), left(eight).get(4));
        for (Stroke other : List.of(ring(1, 2026), ring(11, 2018), stroke(1, 0, 2010), stroke(1, 0, 2050))) {
            InkPageReading apart = reading(numbers.plus(ring(0, 2000)).plus(other));
            readSigns(apart, "3", 1);
            List<List<Integer>> left = left(apart);
            boolean isOne = other.points().get(0).y() == 2010;
            assertEquals(isOne ? 5 : 6, left.size(), other::toString);
        }
    }

    @Test
    void aFewStrokesOnALineAreOneNumberThoughTheyStandApart() {
        double[][] places = {{0, 0}, {60, 0}, {120, 0}};
        assertEquals(6, reading(page(1, places)).next().size());
        Ink many = page(1, places);
        for (int i = 1; i < 12; i++) {
            many = many.plus(stroke(1, 0, 300 * i)).plus(stroke(1, 16, 300 * i));
        }
        InkPageReading reading = reading(many);
        readSigns(reading, "3", 1);
        assertEquals(2, reading.next().size());
    }

    /** Two numbers near each other, and more below. */
    private static InkPageReading near(double... lefts) {
        Ink page = Ink.EMPTY;
        for (double left : lefts) {
            page = page.plus(stroke(1, left, 0));
        }
        for (int i = 1; i < 12; i++) {
            page = page.plus(stroke(1, 0, 300 * i)).plus(stroke(1, 16, 300 * i));
        }
        InkPageReading reading = reading(page);
        readSigns(reading, "3", 1);
        return reading;
    }

    private static final int SIGNS_OF_NEAR = 26;

    @Test
    void numbersThatStandNearAreReadTogetherToo() {
        for (double confidence : new double[] {1, 0.3}) {
            InkPageReading reading = near(0, 30, 66, 96);
            List<List<Integer>> read = new ArrayList<>();
            while (!reading.next().isEmpty()) {
                read.add(reading.next());
                boolean isBoth = reading.next().size() == 4;
                take(reading, isBoth ? "1234" : "12", isBoth ? confidence : 1, 1);
            }
            assertEquals(14, read.size());
            assertEquals(List.of(0, 1, 2, 3), read.get(13));
            int first = SIGNS_OF_NEAR;
            assertEquals(
                    confidence < 1 ? List.of(first, first + 1, first + 2) : List.of(first + 13, first + 2, first + 3),
                    readings(reading).subList(0, 3));
        }
    }

    @Test
    void aWordIsNotAndWhatIsFurtherApartThanItsDigits() {
        InkPageReading beside = near(0, 30, 66, 96);
        int read = 0;
        for (; !beside.next().isEmpty(); read++) {
            take(beside, "12", 1, read == 1 ? 3 : 1);
        }
        assertEquals(13, read);
        for (InkPageReading apart : List.of(near(0, 16, 52, 68), near(0, 30, 68, 98))) {
            for (read = 0; !apart.next().isEmpty(); read++) {
                take(apart, "12", 1, 1);
            }
            assertEquals(13, read);
        }
    }

    @Test
    void norWhatComesNextFarToTheLeft() {
        // In reading order the second is left of the first, and beside it.
        Ink page = page(1, new double[][] {{600, 0}, {0, 4}, {300, -16}});
        for (int i = 1; i < 12; i++) {
            page = page.plus(stroke(1, 0, 300 * i)).plus(stroke(1, 16, 300 * i));
        }
        InkPageReading reading = reading(page);
        readSigns(reading, "3", 1);
        List<List<Integer>> read = new ArrayList<>();
        while (!reading.next().isEmpty()) {
            read.add(reading.next());
            take(reading, "12", 1, 1);
        }
        assertEquals(List.of(List.of(4, 5), List.of(0, 1), List.of(2, 3)), read.subList(0, 3));
        for (List<Integer> group : read) {
            assertTrue(group.size() <= 2, group::toString);
        }
    }

    @Test
    void whatComesLaterIsKnownBefore() {
        InkPageReading reading = reading(page(1, new double[] {0, 0}, new double[] {0, 400}));
        assertEquals(List.of(2), reading.next(1));
        assertEquals(List.of(), reading.next(2));
        readSigns(reading, "3", 1);
        assertEquals(List.of(2, 3), reading.next(1));
        assertEquals(List.of(), reading.next(2));
        take(reading, "12", 1, 1);
        assertEquals(List.of(2, 3), reading.next());
        assertEquals(List.of(), reading.next(1));
    }

    @Test
    void aPageWithoutInkIsDone() {
        InkPageReading reading = reading(Ink.EMPTY);
        assertTrue(reading.next().isEmpty());
        assertEquals(1, reading.share());
        assertEquals(List.of(), reading.numbers());
    }

    /** As a 4 is written whose upright comes first: its other stroke begins further left. */
    @Test
    void aSignsStrokesAreAskedForInTheirOrder() {
        Ink ink = Ink.EMPTY;
        for (double[] place : places(20)) {
            for (double x : new double[] {place[0], place[0] + 20}) {
                ink = ink.plus(stroke(1, x + 4, place[1])).plus(stroke(1, x, place[1]));
            }
        }
        InkPageReading reading = reading(ink);
        assertTrue(reading.isOfSigns());
        while (reading.isOfSigns()) {
            List<Integer> sign = reading.next();
            assertEquals(2, sign.size());
            assertEquals(sign.get(0) + 1, sign.get(1));
            take(reading, "4", 1, 1);
        }
    }
}
