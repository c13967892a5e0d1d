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
            reading.take(text, text.startsWith("?") ? Certainty.NOT_SURE : Certainty.LIKELY);
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
                List.of(new Found(0, 0, 0, 0), new Found(1, 0, 0, 1), new Found(2, 1, 1, 0), new Found(3, 1, 1, 1)),
                read(new InkPageReading(page), "1", "2", "3", "4"));
    }

    @Test
    void whatIsNotSureIsNoNumberBesideOthers() {
        Ink page = page(1, new double[][] {{0, 0}, {0, 400}, {400, 800}});
        List<Integer> kept = new ArrayList<>();
        for (Found found : read(new InkPageReading(page), "12", "?7", "")) {
            kept.add(found.reading());
        }
        assertEquals(List.of(0), kept);
        assertEquals(
                1, read(new InkPageReading(page(1, new double[] {0, 0})), "?7").size());
    }

    @Test
    void aPageWithoutInkIsDone() {
        InkPageReading reading = new InkPageReading(Ink.EMPTY);
        assertTrue(reading.next().isEmpty());
        assertEquals(1, reading.share());
        assertEquals(List.of(), reading.numbers());
    }
}
