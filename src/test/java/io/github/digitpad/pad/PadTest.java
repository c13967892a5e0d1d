package io.github.digitpad.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The value, what the field is told of it, and when it settles. */
class PadTest {

    private final TestPad test = TestPad.started();
    private final Pad pad = test.pad;
    private final FakeField field = test.field;
    private final FakeClock clock = test.clock;

    private Stroke one() {
        return test.ink("1").strokes().get(0);
    }

    @Test
    void aStrokeIsReadAndToldOnce() {
        test.draw(one());
        assertEquals(List.of("read 1", "changed 1 by user", "ended"), field.log());
        clock.frame();
        assertEquals(List.of(), field.log());
        clock.pass(1000);
        assertEquals(List.of("settled"), field.log());
        assertEquals("1", pad.value());
    }

    @Test
    void withTheTriggerPauseItIsReadOnceThePauseIsOver() {
        field.trigger = Trigger.PAUSE;
        test.draw(one());
        assertEquals(List.of("changed  by user", "will be 1", "ended"), field.log());
        clock.frame();
        clock.pass(980);
        assertEquals(List.of(), field.log());
        assertEquals("1", pad.value(), "a page that asks gets it before");
        clock.pass(10);
        assertEquals(List.of("read 1", "changed 1 by user", "settled"), field.log());
    }

    @Test
    void withTheTriggerManualItIsReadWhenAskedAndNeverTaken() {
        field.trigger = Trigger.MANUAL;
        test.draw(one());
        clock.frame();
        assertEquals("", pad.value());
        clock.pass(1000);
        assertEquals(List.of("changed  by user", "ended", "settled"), field.log());
        Answer answer = pad.prediction();
        assertEquals("1", answer == null ? "none" : answer.text());
        assertEquals(List.of("read 1", "changed  by user"), field.log());
        assertEquals("", pad.value());
    }

    @Test
    void doubtfulReadingsAreShownButNotTaken() {
        field.minConfidence = 1;
        test.draw(one());
        assertEquals(List.of("read 1", "changed  by user", "ended"), field.log());
        field.trigger = Trigger.PAUSE;
        test.draw(test.ink("6").strokes().get(0));
        assertEquals(List.of("changed  by user", "will be ", "ended"), field.log());
        field.minConfidence = 0;
        pad.settle();
        assertEquals(List.of("read 16", "changed 16 by user", "settled"), field.log());
    }

    @Test
    void aReadingOfJustTheLeastConfidenceIsTaken() {
        test.draw(one());
        Answer answer = pad.prediction();
        assertNotNull(answer);
        field.minConfidence = answer.confidence();
        pad.readAgain();
        clock.frame();
        assertEquals("1", pad.value());
    }

    @Test
    void inkComesAfterTextAndMustMakeAWholeThatFits() {
        pad.restart("4");
        field.log();
        field.maxLength = 2;
        test.draw(one());
        assertEquals("41", pad.value());
        assertTrue(field.asked.stream().allMatch(text -> text.startsWith("4")), field.asked.toString());
        test.draw(test.ink("6").strokes().get(0));
        assertEquals(2, pad.value().length());
    }

    @Test
    void aFullFieldIsBegunAnew() {
        field.maxLength = 1;
        pad.restart("4");
        test.draw(one());
        assertEquals("1", pad.value());
        pad.undo(true);
        assertEquals("4", pad.value());
    }

    @Test
    void whatTheFieldRefusesIsNotRead() {
        field.refused = "1";
        test.draw(one());
        assertFalse(pad.value().equals("1"), pad.value());
    }

    @Test
    void whileAStrokeIsDrawnTheValueIsThatBeforeIt() {
        test.writes("1");
        test.begin(test.ink("6").strokes().get(0));
        clock.frame();
        assertEquals(List.of("read 16 drawing"), field.log());
        assertEquals("1", pad.value());
        pad.drawing().end();
        assertEquals(List.of("read 16", "changed 16 by user", "ended"), field.log());
    }

    @ParameterizedTest
    @EnumSource(Trigger.class)
    void whatThePageWasToldChangesNothing(Trigger trigger) {
        field.trigger = trigger;
        test.writes("1");
        test.begin(test.ink("6").strokes().get(0));
        assertFalse(pad.set(trigger == Trigger.STROKE ? "1" : ""));
        assertTrue(pad.drawing().isDrawing());
        pad.drawing().end();
        field.log();
        String told = trigger == Trigger.STROKE ? "16" : "";
        assertFalse(pad.set(told));
        assertFalse(pad.set(pad.value()));
        assertEquals(2, pad.drawing().strokeCount());
        assertTrue(pad.canUndo());
        assertEquals(List.of(), field.log());
    }

    @Test
    void whatWaitsForItsReadingMayBeSetWithoutHavingBeenTold() {
        field.trigger = Trigger.PAUSE;
        test.writes("1");
        assertFalse(pad.set("1"));
        assertEquals(1, pad.drawing().strokeCount());
    }

    @Test
    void aPageThatHasAskedCanTakeAwayWhatWaits() {
        field.trigger = Trigger.PAUSE;
        test.writes("1");
        assertEquals("1", pad.value());
        assertTrue(pad.set(""));
        assertTrue(pad.drawing().isEmpty());
        assertEquals(List.of("read nothing", "changed "), field.log());
    }

    @Test
    void anotherTextBeginsAnew() {
        test.writes("1");
        assertTrue(pad.set("7"));
        assertEquals(List.of("read nothing", "changed 7"), field.log());
        assertFalse(pad.canUndo());
        assertEquals("7", pad.value());
        clock.pass(2000);
        assertEquals(List.of(), field.log(), "nothing settles that the page has set");
        test.draw(test.ink("6").strokes().get(0));
        assertEquals("76", pad.value());
    }

    @ParameterizedTest
    @CsvSource({"STROKE, 1", "PAUSE, 1", "MANUAL, ''"})
    void whatIsWrittenSettlesAfterThePause(Trigger trigger, String value) {
        field.trigger = trigger;
        test.writes("1");
        clock.pass(999);
        assertFalse(field.log().contains("settled"));
        clock.pass(1);
        assertTrue(field.log().contains("settled"));
        assertEquals(value, pad.value());
        clock.pass(5000);
        assertEquals(List.of(), field.log());
    }

    @Test
    void drawingPutsSettlingOff() {
        test.writes("1");
        clock.pass(900);
        test.begin(test.ink("6").strokes().get(0));
        clock.pass(5000);
        pad.settle();
        assertFalse(field.log().contains("settled"), "not in the middle of a stroke");
        pad.drawing().end();
        clock.pass(999);
        assertFalse(field.log().contains("settled"));
        clock.pass(1);
        assertTrue(field.log().contains("settled"));
    }

    @Test
    void aDroppedStrokeOnlyPutsSettlingOff() {
        test.writes("1");
        test.begin(one());
        pad.drawing().drop();
        assertEquals(List.of("read 1", "changed 1 by user"), field.log());
        clock.pass(1000);
        assertEquals(List.of("settled"), field.log());
    }

    @Test
    void aDroppedStrokeLeavesWhatWaitsWaiting() {
        field.trigger = Trigger.PAUSE;
        test.writes("1");
        test.begin(one());
        pad.drawing().drop();
        assertEquals(List.of("changed  by user"), field.log());
        clock.pass(1000);
        assertEquals(List.of("read 1", "changed 1 by user", "settled"), field.log());
    }

    @Test
    void aPauseOfNothingNeverSettlesByItself() {
        field.pauseMillis = 0;
        test.writes("1");
        clock.pass(100_000);
        assertEquals(List.of(), field.log());
        pad.settle();
        assertEquals(List.of("settled"), field.log());
    }

    @Test
    void aPadThatIsTakenAwayDoesNotSettle() {
        test.writes("1");
        pad.rest();
        clock.pass(5000);
        assertEquals(List.of(), field.log());
    }

    @Test
    void aPadThatIsPutElsewhereSettlesThere() {
        test.writes("1");
        pad.rest();
        clock.pass(5000);
        pad.resume();
        clock.pass(999);
        assertEquals(List.of(), field.log());
        clock.pass(1);
        assertEquals(List.of("settled"), field.log());
        pad.rest();
        pad.resume();
        clock.pass(5000);
        assertEquals(List.of(), field.log(), "once is enough");
    }

    @Test
    void whatThePageHasSetDoesNotSettleElsewhere() {
        test.writes("1");
        pad.set("5");
        field.log();
        pad.rest();
        pad.resume();
        clock.pass(5000);
        assertEquals(List.of(), field.log());
    }

    @Test
    void aFrameThatNeverCameIsAskedForAgain() {
        test.begin(one());
        clock.lose();
        pad.rest();
        pad.resume();
        assertTrue(clock.frame());
        assertEquals(List.of("read 1 drawing"), field.log());
    }

    @Test
    void settlingAtOnceDoesNotSettleAgain() {
        field.trigger = Trigger.PAUSE;
        test.writes("1");
        pad.settle();
        assertEquals(List.of("read 1", "changed 1 by user", "settled"), field.log());
        clock.pass(5000);
        assertEquals(List.of(), field.log());
    }

    @Test
    void anEmptyPadHasNoPrediction() {
        assertNull(pad.prediction());
        test.writes("1");
        pad.clear(true);
        assertNull(pad.prediction());
    }

    @Test
    void listenersHearWhatIsReadAndWhichDigitIsShown() {
        List<String> shown = new ArrayList<>();
        List<Drawing.Change> changes = new ArrayList<>();
        pad.onRead((answer, digit) -> shown.add((answer == null ? "nothing" : answer.text()) + " " + digit));
        pad.onChange(changes::add);
        test.draw(one());
        pad.select(0);
        pad.show();
        pad.clear(true);
        assertEquals(List.of("1 -1", "1 0", "1 0", "nothing 0"), shown);
        assertEquals(
                List.of(Drawing.Change.GROWN, Drawing.Change.GROWN, Drawing.Change.FINISHED, Drawing.Change.REPLACED),
                changes);
    }

    @Test
    void aPageMayChangeThePadWhenItHearsWhatIsRead() {
        field.whenRead = () -> {
            field.whenRead = () -> {};
            pad.set("5");
        };
        test.draw(one());
        assertEquals("5", pad.value());
        assertTrue(pad.drawing().isEmpty());
    }
}
