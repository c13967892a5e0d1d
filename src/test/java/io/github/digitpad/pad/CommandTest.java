package io.github.digitpad.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command comes in by one way: the field is told once, by whom, and a person's settles. */
class CommandTest {

    private final TestPad test = TestPad.started();
    private final Pad pad = test.pad;
    private final FakeField field = test.field;

    private static long changes(List<String> log) {
        return log.stream().filter(line -> line.startsWith("changed")).count();
    }

    private void assertToldOnce(Consumer<Pad> command, String value, boolean byUser) {
        field.log();
        test.clock.pass(5000);
        field.log();
        command.accept(pad);
        List<String> log = field.log();
        assertEquals(1, changes(log), log.toString());
        assertTrue(log.contains("changed " + value + (byUser ? " by user" : "")), log.toString());
        test.clock.frame();
        test.clock.pass(5000);
        assertEquals(byUser ? List.of("settled") : List.of(), field.log());
        assertEquals(value, pad.value());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void undoRedoAndClear(boolean byUser) {
        test.writes("16");
        assertToldOnce(pad -> pad.undo(byUser), "1", byUser);
        assertToldOnce(pad -> pad.redo(byUser), "16", byUser);
        assertToldOnce(pad -> pad.clear(byUser), "", byUser);
        assertToldOnce(pad -> pad.undo(byUser), "16", byUser);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trigger.class,
            names = {"STROKE", "PAUSE"})
    void theyAreReadAtOnceWheneverStrokesAre(Trigger trigger) {
        field.trigger = trigger;
        test.writes("16");
        assertToldOnce(pad -> pad.undo(true), "1", true);
    }

    @Test
    void whatIsReadOnlyWhenAskedIsNotReadAfterACommandEither() {
        field.trigger = Trigger.MANUAL;
        test.writes("16");
        pad.undo(true);
        assertEquals(List.of("changed  by user"), field.log());
    }

    @Test
    void whereNothingCanBeUndoneNothingHappens() {
        assertFalse(pad.canUndo() || pad.canRedo() || pad.canClear());
        pad.undo(true);
        pad.redo(true);
        pad.clear(true);
        test.clock.pass(5000);
        assertEquals(List.of(), field.log());
        test.writes("1");
        assertTrue(pad.canUndo() && pad.canClear() && !pad.canRedo());
        pad.undo(true);
        assertTrue(pad.canRedo() && !pad.canUndo() && !pad.canClear());
    }

    @Test
    void aTextIsWrittenInThePlaceOfAll() {
        test.writes("1");
        assertToldOnce(pad -> pad.write("57"), "57", true);
        assertToldOnce(pad -> pad.undo(true), "1", true);
    }

    @Test
    void inkIsPutInThePlaceOfAll() {
        test.writes("1");
        assertToldOnce(pad -> pad.put(new TestPad().ink("64")), "64", false);
        assertToldOnce(pad -> pad.undo(false), "1", false);
    }

    @Test
    void beginningAnewLeavesNothingToUndo() {
        test.writes("1");
        assertToldOnce(pad -> pad.restart("8"), "8", false);
        assertFalse(pad.canUndo());
    }

    @Test
    void aReadingThatIsPickedKeepsTheInkIfItHasAsManyDigits() {
        test.writes("16");
        assertToldOnce(pad -> pad.pick("17"), "17", true);
        assertEquals(2, pad.drawing().strokeCount());
        assertToldOnce(pad -> pad.undo(true), "16", true);
        assertToldOnce(pad -> pad.pick("176"), "176", true);
        assertTrue(pad.drawing().isEmpty());
    }

    @Test
    void aReadingThatIsPickedComesAfterTheText() {
        pad.restart("4");
        test.writes("16");
        assertToldOnce(pad -> pad.pick("7"), "47", true);
        field.maxLength = 2;
        test.writes("16");
        assertToldOnce(pad -> pad.pick("7"), "7", true);
    }

    @Test
    void aDigitIsChosenRemovedSplitAndJoined() {
        test.writes("164");
        assertToldOnce(pad -> pad.choose(1, '7'), "174", true);
        assertToldOnce(pad -> pad.remove(0), "74", true);
        assertToldOnce(pad -> pad.undo(true), "174", true);
        assertToldOnce(pad -> pad.undo(true), "164", true);
        field.log();
        pad.join(0);
        assertEquals(1, changes(field.log()));
        assertEquals(2, pad.value().length(), pad.value());
        pad.undo(true);
        field.log();
        pad.split(2);
        assertEquals(1, changes(field.log()));
        assertEquals(1, pad.drawing().grouping().apart().size());
    }

    @Test
    void whatIsNoDigitOfTheReadingIsNotCorrected() {
        test.writes("16");
        pad.choose(2, '7');
        pad.choose(-1, '7');
        pad.remove(2);
        pad.split(-1);
        pad.join(1);
        assertEquals(List.of(), field.log());
        assertEquals("16", pad.value());
    }

    @Test
    void aCommandEndsTheStrokeBeingDrawn() {
        test.writes("1");
        test.begin(test.ink("6").strokes().get(0));
        pad.undo(true);
        assertEquals("1", pad.value());
        assertFalse(pad.drawing().isDrawing());
        pad.redo(true);
        assertEquals("16", pad.value());
    }

    @Test
    void whatIsCorrectedIsReadBeforeIfItWaits() {
        field.trigger = Trigger.PAUSE;
        test.writes("16");
        pad.choose(0, '7');
        assertEquals("76", pad.value());
        pad.restart("");
        field.log();
        test.writes("1");
        pad.pick("7");
        assertEquals("7", pad.value());
        assertFalse(pad.drawing().isEmpty());
    }
}
