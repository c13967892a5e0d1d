package io.github.digitpad.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When ink is read, and with which network. */
class ReadingScheduleTest {

    private final TestPad test = new TestPad();
    private final Pad pad = test.pad;
    private final FakeField field = test.field;
    private final FakeClock clock = test.clock;
    private final FakeReaders readers = test.readers;

    private void move(double x) {
        pad.drawing().extend(List.of(new Point(x, 50, 0)));
    }

    private long readings() {
        return field.log().stream().filter(line -> line.startsWith("read")).count();
    }

    @Test
    void whileAStrokeIsDrawnItIsReadOnceAFrame() {
        pad.start();
        pad.drawing().begin(new Point(0, 0, 0));
        assertEquals(0, readings(), "never at a pointer event");
        for (int i = 1; i < 5; i++) {
            move(10 * i);
            move(10 * i + 5);
            clock.frame();
            assertEquals(1, readings());
        }
        assertFalse(clock.frame(), "nothing has changed");
    }

    /** As many characters as frames in which the pen moves: how many readings there have been. */
    private String readingsAFrame(int frames) {
        StringBuilder seen = new StringBuilder();
        for (int i = 1; i <= frames; i++) {
            move(100 + 10 * (i + seen.length()));
            move(105 + 10 * (i + seen.length()));
            clock.frame();
            seen.append((char) ('0' + readings()));
        }
        return seen.toString();
    }

    /** A reading of 8 ms, and for 56 ms none: 4 frames. */
    @Test
    void readingTakesAnEighthOfTheTimeAtMost() {
        pad.start();
        field.maxLength = 1;
        readers.millisAReading = 8;
        pad.drawing().begin(new Point(0, 0, 0));
        assertEquals("1000100", readingsAFrame(7));
    }

    /** What a reading changes is painted, and that takes time too. */
    @Test
    void paintingCountsAsReadingDoes() {
        pad.start();
        field.maxLength = 1;
        readers.millisAReading = 2;
        clock.millisAPaint = 6;
        pad.drawing().begin(new Point(0, 0, 0));
        assertEquals("1000100", readingsAFrame(7));
    }

    /**
     * A reading of 30 ms, and for 450 ms none: 29 frames and until it is looked again; for twice as long after the
     * next.
     */
    @Test
    void aReadingThatDoesNotFitIntoAFrameGivesWayToThePen() {
        pad.start();
        field.maxLength = 1;
        readers.millisAReading = 30;
        pad.drawing().begin(new Point(0, 0, 0));
        String seen = readingsAFrame(100);
        assertEquals("1" + "0".repeat(30) + "1" + "0".repeat(60) + "1" + "0".repeat(7), seen);
    }

    @Test
    void wherePenAndReadingFitIntoAFrameAgainItIsReadAgain() {
        pad.start();
        field.maxLength = 1;
        readers.millisAReading = 30;
        pad.drawing().begin(new Point(0, 0, 0));
        readingsAFrame(1);
        readers.millisAReading = 1;
        assertEquals("0".repeat(30) + "111", readingsAFrame(33));
    }

    @Test
    void aPenThatRestsIsReadHoweverLongThatTakes() {
        pad.start();
        field.maxLength = 1;
        readers.millisAReading = 30;
        pad.drawing().begin(new Point(0, 0, 0));
        assertEquals("10", readingsAFrame(2));
        StringBuilder resting = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            clock.frame();
            resting.append(readings());
        }
        assertEquals("000010000000", resting.toString(), "after 80 ms, once");
    }

    /** Nor does it ask for frames that nobody needs. */
    @Test
    void whileThePenMovesNothingIsAskedOfEveryFrame() {
        pad.start();
        field.maxLength = 1;
        readers.millisAReading = 30;
        pad.drawing().begin(new Point(0, 0, 0));
        readingsAFrame(1);
        int asked = 0;
        for (int i = 1; i <= 25; i++) {
            move(100 + 10 * i);
            asked += clock.frame() ? 1 : 0;
        }
        assertTrue(asked <= 6, asked + " of 25");
    }

    @Test
    void aFinishedStrokeIsReadAtOnceHoweverLongThatTakes() {
        pad.start();
        readers.millisAReading = 500;
        test.draw(test.ink("1").strokes().get(0));
        test.draw(test.ink("6").strokes().get(0));
        assertEquals(2, readings());
        assertEquals("16", pad.value());
    }

    @Test
    void whatANetworkThatTakesLongIsNotThroughWithIsReadInTheNextFrames() {
        pad.start();
        readers.slices = 3;
        test.draw(test.ink("1").strokes().get(0));
        assertEquals(0, readings());
        clock.frame();
        clock.frame();
        assertEquals(0, readings());
        clock.frame();
        assertEquals(1, readings());
        assertFalse(clock.frame(), "nothing has changed");
        assertEquals("1", pad.value());
        assertEquals(0, readings(), "no more");
    }

    @Test
    void whatIsTakenAwayBeforeItIsReadIsNotReadOn() {
        pad.start();
        readers.slices = 3;
        test.draw(test.ink("1").strokes().get(0));
        pad.clear(true);
        clock.frame();
        assertFalse(clock.frame(), "nothing is left to read");
        pad.pick("7");
        assertEquals("7", pad.value());
    }

    @Test
    void whoAsksForTheValueGetsAllOfIt() {
        pad.start();
        readers.slices = 1000;
        test.draw(test.ink("1").strokes().get(0));
        assertEquals("1", pad.value());
        assertEquals(1, readings());
    }

    @Test
    void noStrokeIsReadWhileItIsDrawnWithANetworkThatTakesLong() {
        pad.start();
        readers.slices = 1;
        pad.drawing().begin(new Point(0, 0, 0));
        for (int i = 1; i < 5; i++) {
            move(10 * i);
            clock.frame();
        }
        assertEquals(0, readings());
        pad.drawing().end();
        assertEquals(1, readings());
    }

    @Test
    void nothingSettlesBeforeItIsRead() {
        pad.start();
        field.pauseMillis = 100;
        readers.slices = 1000;
        test.draw(test.ink("1").strokes().get(0));
        clock.pass(150);
        assertFalse(field.log().contains("settled"), field.log().toString());
        readers.slices = 0;
        clock.frame();
        clock.pass(150);
        assertTrue(field.log().contains("settled"), field.log().toString());
    }

    @Test
    void aStrokeThatEndsWhileItsReadingIsPutOffIsReadOnce() {
        pad.start();
        readers.millisAReading = 30;
        Stroke one = test.ink("1").strokes().get(0);
        test.begin(one);
        clock.frame();
        move(40);
        clock.frame();
        assertEquals(1, readings());
        pad.drawing().end();
        assertEquals(1, readings());
        clock.frame();
        clock.frame();
        assertEquals(0, readings());
    }

    @Test
    void itSaysHowLongReadingTookAndOnWhat() {
        field.maxLength = 1;
        readers.millisAReading = 30;
        test.writes("1");
        Answer answer = pad.prediction();
        assertNotNull(answer);
        assertEquals(30, answer.millis());
        assertEquals("fake", answer.engine());
    }

    @Test
    void beforeTheNetworkIsThereNothingIsReadWhileAStrokeIsDrawn() {
        test.begin(test.ink("1").strokes().get(0));
        clock.frame();
        clock.frame();
        assertEquals(List.of(), field.log());
        assertEquals(0, readers.made);
        pad.start();
        clock.frame();
        assertEquals(List.of("read 1 drawing"), field.log());
    }

    @Test
    void aFinishedStrokeFetchesTheNetwork() {
        test.draw(test.ink("1").strokes().get(0));
        assertEquals(List.of("read 1", "changed 1 by user", "ended"), field.log());
        pad.start();
        clock.frame();
        assertEquals(List.of(), field.log());
    }

    @ParameterizedTest
    @EnumSource(Trigger.class)
    void aPadWithoutInkNeedsNoNetwork(Trigger trigger) {
        field.trigger = trigger;
        pad.restart("12");
        pad.write("7");
        pad.undo(true);
        assertEquals("12", pad.value());
        pad.settle();
        pad.readAgain();
        clock.frame();
        assertEquals(0, readers.made);
    }

    @ParameterizedTest
    @CsvSource({"STROKE, 1", "PAUSE, 1", "MANUAL, ''"})
    void whoAsksForTheValueFetchesTheNetworkToo(Trigger trigger, String value) {
        field.trigger = trigger;
        pad.put(test.ink("1"));
        assertEquals(value, pad.value());
    }

    @Test
    void withoutANetworkThereIsTextAndInkAlone() {
        readers.isDamaged = true;
        pad.write("4");
        field.log();
        test.draw(test.ink("1").strokes().get(0));
        assertEquals(List.of("changed 4 by user", "ended"), field.log());
        assertEquals("4", pad.value());
        pad.remove(0);
        assertEquals(1, pad.drawing().strokeCount());
        field.trigger = Trigger.PAUSE;
        assertEquals("4", pad.value());
        pad.settle();
        assertEquals(List.of("settled"), field.log());
        readers.isDamaged = false;
        assertEquals("41", pad.value(), "what was not read is read as soon as it can be");
    }

    @Test
    void anotherNetworkReadsFromNowOn() {
        pad.start();
        test.writes("1");
        int made = readers.made;
        pad.readAgain();
        clock.frame();
        assertEquals(made, readers.made, "one reader lasts");
        readers.labels = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
        readers.changes++;
        field.log();
        pad.readAgain();
        assertEquals(List.of(), field.log());
        clock.frame();
        assertEquals(List.of("read b", "changed b by user"), field.log());
        assertEquals("b", pad.value());
    }

    @Test
    void whatWaitsForThePauseWaitsOnWhenItIsToBeReadAgain() {
        pad.start();
        field.trigger = Trigger.PAUSE;
        test.writes("1");
        pad.readAgain();
        clock.frame();
        assertEquals(List.of(), field.log());
        clock.pass(1000);
        assertEquals(List.of("read 1", "changed 1 by user", "settled"), field.log());
        pad.readAgain();
        clock.frame();
        assertEquals(List.of("read 1", "changed 1 by user"), field.log());
    }

    @Test
    void whatIsReadWhenAskedIsReadAgainWhenAsked() {
        pad.start();
        field.trigger = Trigger.MANUAL;
        test.writes("1");
        pad.prediction();
        field.log();
        pad.readAgain();
        clock.frame();
        assertEquals(List.of(), field.log());
        pad.prediction();
        assertEquals(1, readings());
        pad.prediction();
        assertEquals(0, readings());
    }

    @Test
    void digitsFarFromTheStrokeBeingDrawnStayWhatTheyAre() {
        pad.start();
        test.writes("160");
        // A bar through the 1 may change it, and the 6 beside it, but not the 0, which is far away.
        test.begin(TestPad.stroke(-10, 50, 20, 50));
        clock.frame();
        Answer answer = shown();
        assertTrue(answer.text().endsWith("0"), answer.text());
        assertEquals(4, answer.grouping().ink().size());
        assertEquals(1, answer.grouping().pins().size(), "the 0 is one digit, whatever comes");
        pad.drawing().end();
        assertEquals(0, shown().grouping().pins().size());
    }

    @Test
    void noDigitIsKeptOfWhatIsOneDigit() {
        pad.start();
        field.maxLength = 1;
        test.writes("1");
        test.begin(TestPad.stroke(300, 50, 320, 50));
        clock.frame();
        assertEquals(0, shown().grouping().pins().size());
    }

    private Answer shown() {
        Answer[] shown = new Answer[1];
        pad.onRead((answer, digit) -> shown[0] = answer);
        pad.show();
        return shown[0];
    }
}
