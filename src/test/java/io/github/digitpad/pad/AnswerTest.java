package io.github.digitpad.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.reading.Alternative;
import io.github.digitpad.reading.Certainty;
import io.github.digitpad.reading.Grouping;
import io.github.digitpad.reading.Reading;
import io.github.digitpad.reading.ReadingOptions;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private static final FakeReaders READERS = new FakeReaders(new FakeClock());

    private static Answer read(String number, ReadingOptions options) {
        Grouping grouping = Grouping.of(new TestPad().ink(number));
        return new Answer(grouping, Objects.requireNonNull(READERS.newReader()).read(grouping, options), 1, "fake");
    }

    @Test
    void aNumberHasStrokesOfEachDigitAndTheLastOneIsTheNewest() {
        Answer answer = read("417", ReadingOptions.DIGITS);
        assertEquals("417", answer.text());
        assertEquals(Certainty.CERTAIN, answer.certainty());
        assertTrue(answer.isNumber());
        assertEquals(2, answer.newest());
    }

    @Test
    void theNewestIsTheOneWithTheLastStrokeWhereverItStands() {
        TestPad test = TestPad.started();
        test.ink("6");
        test.writes("1");
        test.pad.put(test.pad.drawing().ink());
        TestPad left = new TestPad();
        test.draw(left.ink("6").strokes().get(0));
        Answer answer = test.pad.prediction();
        assertEquals("61", answer == null ? "" : answer.text());
        assertEquals(0, answer == null ? -1 : answer.newest());
    }

    @Test
    void oneDigitHasNoStrokesOfItsOwn() {
        Answer answer = read("1", ReadingOptions.ONE_DIGIT);
        assertFalse(answer.isNumber());
        assertEquals(0, answer.newest());
    }

    @Test
    void ofNothingThereIsNoDigit() {
        Answer answer = read("", ReadingOptions.DIGITS);
        assertFalse(answer.isNumber());
        assertEquals(-1, answer.newest());
        assertEquals(List.of(), answer.alternatives());
        assertEquals(0, answer.confidence());
    }

    @Test
    void alternativesAreAsLikelyAsTheConfidenceSaysOfTheFirst() {
        Reading of = read("16", ReadingOptions.DIGITS).reading();
        Reading doubtful = new Reading(
                of.text(),
                of.digits(),
                List.of(new Alternative("16", 0.5), new Alternative("10", 0.25)),
                Certainty.LIKELY,
                true);
        Answer answer = new Answer(Grouping.EMPTY, doubtful, 1, "fake");
        assertEquals(0.5, answer.confidence());
        assertEquals(List.of(new Alternative("16", 0.5), new Alternative("10", 0.25)), answer.alternatives());
        Reading other = new Reading(
                of.text(),
                of.digits(),
                List.of(new Alternative("16", 1), new Alternative("10", 0.5)),
                Certainty.LIKELY,
                true);
        Answer least = new Answer(Grouping.EMPTY, other, 1, "fake");
        double confidence = least.confidence();
        assertTrue(confidence < 1, "that of the least certain digit");
        assertEquals(
                List.of(new Alternative("16", confidence), new Alternative("10", confidence / 2)),
                least.alternatives());
    }

    /** Of a network that is sure of another class a constraint may leave only such as it finds impossible. */
    @Test
    void alternativesWithoutAChanceStayNumbers() {
        Reading of = read("1", ReadingOptions.ONE_DIGIT).reading();
        List<Alternative> impossible = List.of(new Alternative("6", 0), new Alternative("8", 0));
        Reading refused = new Reading("6", of.digits(), impossible, Certainty.NOT_SURE, true);
        assertEquals(impossible, new Answer(Grouping.EMPTY, refused, 1, "fake").alternatives());
    }
}
