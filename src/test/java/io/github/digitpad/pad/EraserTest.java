package io.github.digitpad.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The eraser end of a pen. */
class EraserTest {

    private final TestPad test = TestPad.started();
    private final Pad pad = test.pad;
    private final Drawing drawing = pad.drawing();
    private final FakeField field = test.field;

    private static Point at(double x, double y) {
        return new Point(x, y, 0);
    }

    private Bounds box(int stroke) {
        return Bounds.of(Ink.of(drawing.ink().strokes().get(stroke)));
    }

    private Point on(int stroke) {
        return drawing.ink().strokes().get(stroke).points().get(0);
    }

    @Test
    void theStrokeUnderItIsGoneAtOnceAndToldAsAnEdit() {
        test.writes("16");
        drawing.beginErasing(on(1));
        assertEquals(List.of("read 1", "changed 1 by user"), field.log());
        assertEquals(1, drawing.strokeCount());
        assertFalse(drawing.isDrawing());
        drawing.end();
        assertEquals(List.of(), field.log());
        assertEquals("1", pad.value());
        test.clock.pass(1000);
        assertEquals(List.of("settled"), field.log());
    }

    @Test
    void allThatItMeetsUntilItIsLiftedIsOneStepToUndo() {
        test.writes("161");
        drawing.beginErasing(at(box(0).left() - 100, 50));
        assertEquals(3, drawing.strokeCount());
        drawing.extend(List.of(at(box(0).right() + 5, 50)));
        assertEquals(2, drawing.strokeCount());
        drawing.extend(List.of(at(box(0).right() + 100, 50), at(900, 50)));
        drawing.end();
        assertTrue(drawing.isEmpty());
        assertEquals("", pad.value());
        pad.undo(true);
        assertEquals("161", pad.value());
        pad.redo(true);
        assertTrue(drawing.isEmpty());
        pad.undo(true);
        pad.undo(true);
        assertEquals("16", pad.value(), "before it, as it was");
    }

    @Test
    void nothingSettlesBeforeItIsLifted() {
        test.writes("16");
        drawing.beginErasing(on(1));
        field.log();
        test.clock.pass(5000);
        test.clock.pass(5000);
        assertEquals(List.of(), field.log());
        drawing.end();
        test.clock.pass(1000);
        assertEquals(List.of("settled"), field.log());
        test.clock.pass(5000);
        assertEquals(List.of(), field.log());
    }

    @Test
    void itMeetsWhatLiesOnTheWayBetweenTwoSamples() {
        test.draw(TestPad.stroke(100, 0, 100, 100));
        drawing.beginErasing(at(0, 50));
        drawing.extend(List.of(at(400, 50)));
        assertTrue(drawing.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"14.9, true", "15, true", "15.1, false"})
    void itReachesSoFar(double distance, boolean erased) {
        test.draw(TestPad.stroke(100, 0, 100, 100));
        drawing.beginErasing(at(100 + distance, 50));
        assertEquals(erased, drawing.isEmpty());
    }

    @Test
    void aDotIsAStroke() {
        test.draw(new Stroke(List.of(at(100, 100))));
        drawing.beginErasing(at(110, 100));
        assertTrue(drawing.isEmpty());
    }

    @Test
    void onlyThatStrokeGoesAndTheOthersKeepWhatWasDecidedOfThem() {
        test.writes("116");
        pad.choose(0, '7');
        field.log();
        drawing.beginErasing(on(1));
        drawing.end();
        assertEquals("76", pad.value());
    }

    @Test
    void whatItDoesNotMeetIsNoStep() {
        test.writes("1");
        drawing.beginErasing(at(300, 300));
        drawing.extend(List.of(at(350, 300)));
        drawing.end();
        assertEquals(List.of(), field.log());
        pad.undo(true);
        assertTrue(drawing.isEmpty(), "the stroke is undone");
    }

    @Test
    void textStays() {
        pad.restart("4");
        test.writes("1");
        drawing.beginErasing(on(0));
        assertEquals("4", pad.value());
    }

    @Test
    void afterItsEndItErasesNoMore() {
        test.writes("16");
        drawing.beginErasing(at(300, 300));
        drawing.end();
        drawing.extend(List.of(on(0)));
        assertEquals(2, drawing.strokeCount());
    }

    @Test
    void aCommandEndsIt() {
        test.writes("16");
        drawing.beginErasing(on(1));
        pad.undo(true);
        drawing.extend(List.of(on(0)));
        assertEquals(2, drawing.strokeCount());
    }

    @Test
    void aPageThatSetsAnotherValueEndsIt() {
        test.writes("16");
        field.whenRead = () -> {
            field.whenRead = () -> {};
            pad.set("5");
        };
        drawing.beginErasing(on(1));
        assertEquals("5", pad.value());
        test.draw(TestPad.stroke(100, 0, 100, 100));
        drawing.extend(List.of(at(100, 50)));
        assertEquals(1, drawing.strokeCount());
    }

    @Test
    void aStrokeThatIsBeingDrawnEndsFirst() {
        test.begin(TestPad.stroke(100, 0, 100, 100));
        drawing.beginErasing(at(200, 50));
        assertFalse(drawing.isDrawing());
        drawing.extend(List.of(at(100, 50)));
        assertTrue(drawing.isEmpty());
        pad.undo(true);
        assertEquals(1, drawing.strokeCount());
    }

    /** As what is scribbled out. */
    @ParameterizedTest
    @EnumSource(Trigger.class)
    void whatIsErasedIsReadAtOnceButWhereOnlyThePageAsks(Trigger trigger) {
        field.trigger = trigger;
        test.writes("16");
        List<Drawing.Change> changes = new ArrayList<>();
        pad.onChange(changes::add);
        drawing.beginErasing(on(1));
        assertEquals(List.of(Drawing.Change.ERASED), changes);
        assertEquals(
                trigger == Trigger.MANUAL ? List.of("changed  by user") : List.of("read 1", "changed 1 by user"),
                field.log());
    }
}
