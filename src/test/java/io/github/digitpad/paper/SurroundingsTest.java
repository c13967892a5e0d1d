package io.github.digitpad.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.digitpad.reading.Certainty;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What readings are worth among words. */
class SurroundingsTest {

    private final List<Place> places = new ArrayList<>();
    private final List<LineReading> readings = new ArrayList<>();

    /** A place 40 px high and 30 px wide for each sign, with a reading. */
    private void add(double x, double y, String text, double confidence, Certainty certainty, double other) {
        float width = 30 * Math.max(1, text.length());
        places.add(new Place(
                new int[0], new Slot(x, y, 0, width, 40), (float) x, (float) y, (float) x + width, (float) y + 40));
        readings.add(new LineReading(text, new double[0], confidence, certainty, other, List.of(), List.of()));
    }

    private void addWords(int count) {
        for (int i = 0; i < count; i++) {
            add(0, 200 * i, "", 0.9, Certainty.NOT_SURE, 1);
        }
    }

    private Certainty certaintyOfTheLast() {
        List<Place> numbers = Surroundings.numbers(places, readings);
        LineReading reading = numbers.get(numbers.size() - 1).reading;
        return reading == null ? Certainty.NOT_SURE : reading.certainty();
    }

    /** Odds of 19 to 1 that it is what was read, and so many words to one number. */
    @ParameterizedTest
    @CsvSource({"0, 0, 7, LIKELY", "5, 0, 7, LIKELY", "8, 0, 7, NOT_SURE", "25, 9, 7, LIKELY", "12, 0, 725, LIKELY"})
    void amongManyWordsOneMayBeThereByChance(int words, int sure, String text, Certainty certainty) {
        addWords(words);
        for (int i = 0; i < sure; i++) {
            add(5000, 200 * i, "12", 0.999, Certainty.CERTAIN, 0);
        }
        add(9000, 0, text, 0.95, Certainty.LIKELY, 0.1);
        assertEquals(certainty, certaintyOfTheLast());
    }

    /** Pieces of lines and letters look like digits: what is not sure itself makes others rare. */
    @Test
    void amongManyThatAreNotSureOneMayBeThereByChance() {
        for (int i = 0; i < 8; i++) {
            add(0, 200 * i, "1", 0.4, Certainty.NOT_SURE, 0.1);
        }
        add(9000, 0, "7", 0.95, Certainty.LIKELY, 0.1);
        assertEquals(Certainty.NOT_SURE, certaintyOfTheLast());
    }

    /** Odds of 99 to 1: with 40 words for one number it takes 120, for two 60. */
    @ParameterizedTest
    @CsvSource({"1, NOT_SURE", "2, CERTAIN"})
    void whatIsCertainIsNoEvidenceForItself(int certain, Certainty certainty) {
        addWords(40);
        for (int i = 0; i < certain; i++) {
            add(9000, 200 * i, "0", 0.99, Certainty.CERTAIN, 0);
        }
        assertEquals(certainty, certaintyOfTheLast());
    }

    @ParameterizedTest
    @CsvSource({"-, 0", "'.-', 0", "-7, 1"})
    void marksAloneAreNoNumber(String text, int numbers) {
        add(0, 0, text, 0.99, Certainty.CERTAIN, 0);
        assertEquals(numbers, Surroundings.numbers(places, readings).size());
    }

    /** The gap between letters of an even font is as wide as they are high. */
    @ParameterizedTest
    @CsvSource({"20, NOT_SURE", "45, NOT_SURE", "60, LIKELY"})
    void whatIsBesideAWordIsOfIt(int gap, Certainty certainty) {
        addWords(1);
        add(30 + gap, 0, "0", 0.95, Certainty.LIKELY, 0.1);
        assertEquals(certainty, certaintyOfTheLast());
    }

    @Test
    void inACellOfATableIsNoWord() {
        addWords(1);
        add(40, 0, "0", 0.95, Certainty.LIKELY, 0.1);
        places.get(1).grid = 0;
        assertEquals(Certainty.LIKELY, certaintyOfTheLast());
    }
}
