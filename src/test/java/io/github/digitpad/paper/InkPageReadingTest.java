package io.github.digitpad.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.paper.InkPageReading.Found;
import io.github.digitpad.reading.Certainty;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InkPageReadingTest {

    private static Stroke stroke(double scale, double x, double y) {
        return new Stroke(
                List.of(new Point(scale * x, scale * y, 0), new Point(scale * (x + 12), scale * (y + 30), 0)));
    }

    /** Numbers of two strokes each. */
    private static Ink page(double scale, double[]... places) {
        Ink ink = Ink.EMPTY;
        for (double[] place : places) {
            ink = ink.plus(stroke(scale, place[0], place[1])).plus(stroke(scale, place[0] + 16, place[1]));
        }
        return ink;
    }

    private static List<Found> read(InkPageReading reading, String... texts) {
        int at = 0;
        while (!reading.next().isEmpty()) {
            assertEquals(2, reading.nextInk().size());
            assertTrue(reading.share() < 1);
            String text = texts[at++];
            double confidence = text.startsWith("!") ? 0.8 : text.startsWith("-") ? 0.7 : 0.95;
            reading.take(
                    text,
                    text.startsWith("?") ? Certainty.NOT_SURE : Certainty.LIKELY,
                    confidence,
                    text.startsWith("~") ? 3 : 2);
        }
        assertEquals(texts.length, at);
        assertEquals(1, reading.share());
        return reading.numbers();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0001, 1, 3000})
    void aTableInAnyUnitHasRowsAndColumns(double scale) {
        Ink page = page(scale, new double[][] {{200, 100}, {0, 0}, {0, 102}, {201, 3}});
        assertEquals(
                List.of(
                        new Found(0, 0, 0, 0, true),
                        new Found(1, 0, 0, 1, true),
                        new Found(2, 1, 1, 0, true),
                        new Found(3, 1, 1, 1, false)),
                read(new InkPageReading(page), "1", "2", "3", "!4"));
    }

    @Test
    void whatIsNotSureIsNoNumberBesideOthers() {
        Ink page = page(1, new double[][] {{0, 0}, {0, 400}, {400, 800}, {0, 1200}, {0, 1600}});
        List<Integer> kept = new ArrayList<>();
        for (Found found : read(new InkPageReading(page), "12", "?7", "", "-7", "~111")) {
            kept.add(found.reading());
        }
        assertEquals(List.of(0), kept);
        for (String text : List.of("?7", "-7", "~111")) {
            List<Found> alone = read(new InkPageReading(page(1, new double[] {0, 0})), text);
            assertEquals(List.of(new Found(0, 0, -1, -1, true)), alone, text);
        }
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
            InkPageReading beside = new InkPageReading(number.plus(word(0, 300, humps)));
            List<List<Integer>> read = new ArrayList<>();
            for (; !beside.next().isEmpty(); beside.take("", Certainty.LIKELY, 1, 1)) {
                read.add(beside.next());
            }
            assertEquals(humps == 2 ? List.of(List.of(0, 1), List.of(2)) : List.of(List.of(0, 1)), read);
            assertEquals(List.of(0), new InkPageReading(Ink.of(word(0, 300, humps))).next());
        }
        // A bar is none.
        Stroke bar = new Stroke(List.of(new Point(0, 300, 0), new Point(90, 300, 0)));
        InkPageReading bars = new InkPageReading(number.plus(bar));
        bars.take("", Certainty.LIKELY, 1, 1);
        assertEquals(List.of(2), bars.next());
    }

    @Test
    void aFewStrokesOnALineAreOneNumberThoughTheyStandApart() {
        double[][] places = {{0, 0}, {60, 0}, {120, 0}};
        assertEquals(6, new InkPageReading(page(1, places)).next().size());
        Ink many = page(1, places);
        for (int i = 1; i < 12; i++) {
            many = many.plus(stroke(1, 0, 300 * i)).plus(stroke(1, 16, 300 * i));
        }
        assertEquals(2, new InkPageReading(many).next().size());
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
        return new InkPageReading(page);
    }

    @Test
    void numbersThatStandNearAreReadTogetherToo() {
        for (String both : List.of("1234", "?1234")) {
            InkPageReading reading = near(0, 30, 66, 96);
            List<List<Integer>> read = new ArrayList<>();
            while (!reading.next().isEmpty()) {
                read.add(reading.next());
                boolean isBoth = reading.next().size() == 4;
                reading.take(
                        isBoth ? both : "12",
                        both.startsWith("?") && isBoth ? Certainty.NOT_SURE : Certainty.LIKELY,
                        1,
                        1);
            }
            assertEquals(14, read.size());
            assertEquals(List.of(0, 1, 2, 3), read.get(13));
            List<Integer> kept = new ArrayList<>();
            for (Found found : reading.numbers()) {
                kept.add(found.reading());
            }
            assertEquals(both.startsWith("?") ? List.of(0, 1, 2) : List.of(13, 2, 3), kept.subList(0, 3));
        }
    }

    @Test
    void aWordIsNotAndWhatIsFurtherApartThanItsDigits() {
        InkPageReading beside = near(0, 30, 66, 96);
        int read = 0;
        for (; !beside.next().isEmpty(); read++) {
            beside.take("12", Certainty.LIKELY, 1, read == 1 ? 3 : 1);
        }
        assertEquals(13, read);
        for (InkPageReading apart : List.of(near(0, 16, 52, 68), near(0, 30, 68, 98))) {
            for (read = 0; !apart.next().isEmpty(); read++) {
                apart.take("12", Certainty.LIKELY, 1, 1);
            }
            assertEquals(13, read);
        }
    }

    @Test
    void whatComesLaterIsKnownBefore() {
        InkPageReading reading = new InkPageReading(page(1, new double[] {0, 0}, new double[] {0, 400}));
        assertEquals(List.of(2, 3), reading.next(1));
        assertEquals(List.of(), reading.next(2));
        reading.take("12", Certainty.LIKELY, 1, 1);
        assertEquals(List.of(2, 3), reading.next());
        assertEquals(List.of(), reading.next(1));
    }

    @Test
    void aPageWithoutInkIsDone() {
        InkPageReading reading = new InkPageReading(Ink.EMPTY);
        assertTrue(reading.next().isEmpty());
        assertEquals(1, reading.share());
        assertEquals(List.of(), reading.numbers());
    }
}
