package io.github.digitpad.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.reading.Grouping;
import io.github.digitpad.reading.StrokePart;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingTest {

    private static final Point A = new Point(1, 1, 0);
    private static final Point B = new Point(2, 5, 8);
    private static final Point B_LATER = new Point(2, 5, 16);

    private final Drawing drawing = new Drawing();
    private final List<Drawing.Change> changes = new ArrayList<>();

    DrawingTest() {
        drawing.onChange(changes::add);
    }

    @Test
    void theStrokeBeingDrawnIsInTheInkAtOnce() {
        drawing.begin(A);
        assertEquals(Ink.of(new Stroke(List.of(A))), drawing.ink());
        assertFalse(drawing.isEmpty());
        assertFalse(drawing.canUndo());
        assertEquals(List.of(Drawing.Change.GROWN), changes);
    }

    @Test
    void pointsWhereThePenRestedAreLeftOut() {
        drawing.begin(A);
        drawing.extend(List.of(B, B_LATER));
        drawing.extend(List.of(B_LATER));
        drawing.end();
        assertEquals(Ink.of(new Stroke(List.of(A, B))), drawing.ink());
        assertEquals(List.of(Drawing.Change.GROWN, Drawing.Change.GROWN, Drawing.Change.FINISHED), changes);
    }

    @Test
    void aDroppedStrokeLeavesNothingToUndo() {
        drawing.begin(A);
        drawing.drop();
        assertTrue(drawing.isEmpty());
        assertFalse(drawing.canUndo());
    }

    @Test
    void aStrokeMayMeanSomethingElseThanInk() {
        drawing.put(Ink.of(new Stroke(List.of(A)), new Stroke(List.of(B))));
        changes.clear();
        drawing.mean((before, stroke) -> stroke.points().size() == 1 ? before : before.delete(whole(before, 0)));
        drawing.begin(A);
        drawing.end();
        assertEquals(2, drawing.strokeCount(), "it left no trace");
        drawing.begin(A);
        drawing.extend(List.of(B));
        drawing.end();
        assertEquals(Ink.of(new Stroke(List.of(B))), drawing.ink());
        assertFalse(changes.contains(Drawing.Change.FINISHED), "nothing was written");
        drawing.undo();
        assertEquals(Ink.of(new Stroke(List.of(A)), new Stroke(List.of(B))), drawing.ink());
    }

    @Test
    void whatIsDecidedOfTheInkCanBeUndone() {
        drawing.put(Ink.of(new Stroke(List.of(A)), new Stroke(List.of(B))));
        Grouping before = drawing.grouping();
        drawing.decide(before.delete(whole(before, 1)));
        drawing.decide(drawing.grouping());
        drawing.undo();
        assertEquals(before, drawing.grouping());
        drawing.redo();
        assertEquals(1, drawing.strokeCount());
    }

    @Test
    void clearingCanBeUndoneAndRedone() {
        drawing.begin(A);
        drawing.end();
        drawing.clear();
        assertTrue(drawing.isEmpty());
        assertFalse(drawing.canClear());
        drawing.undo();
        assertEquals(1, drawing.ink().size());
        drawing.redo();
        assertTrue(drawing.isEmpty());
    }

    @Test
    void clearingAnEmptyPadIsNoStepToUndo() {
        drawing.clear();
        assertFalse(drawing.canUndo());
        assertEquals(List.of(), changes);
    }

    @Test
    void aCommandEndsTheStrokeBeingDrawn() {
        drawing.begin(A);
        drawing.undo();
        assertTrue(drawing.isEmpty());
        assertTrue(drawing.canRedo());
        drawing.extend(List.of(B));
        assertTrue(drawing.isEmpty());
    }

    @Test
    void textTakesThePlaceOfInkAndUndoBringsTheInkBack() {
        drawing.begin(A);
        drawing.end();
        drawing.write("7");
        assertEquals("7", drawing.text());
        assertTrue(drawing.isEmpty());
        assertTrue(drawing.canClear());
        drawing.undo();
        assertEquals("", drawing.text());
        assertEquals(1, drawing.strokeCount());
    }

    @Test
    void inkAfterTextKeepsTheTextAndClearTakesBoth() {
        drawing.write("1");
        drawing.begin(A);
        drawing.end();
        assertEquals("1", drawing.text());
        drawing.clear();
        assertEquals("", drawing.text());
        assertTrue(drawing.isEmpty());
        assertFalse(drawing.canClear());
        drawing.undo();
        assertEquals("1", drawing.text());
        assertEquals(1, drawing.strokeCount());
    }

    @Test
    void putReplacesEverythingAndCanBeUndone() {
        drawing.write("1");
        drawing.put(Ink.of(new Stroke(List.of(A, B))));
        assertEquals("", drawing.text());
        assertEquals(1, drawing.strokeCount());
        drawing.undo();
        assertEquals("1", drawing.text());
    }

    @Test
    void aRestartLeavesNothingToUndo() {
        drawing.begin(A);
        drawing.restart("42");
        assertEquals("42", drawing.text());
        assertTrue(drawing.isEmpty());
        assertFalse(drawing.isDrawing() || drawing.canUndo() || drawing.canRedo());
    }

    private static List<StrokePart> whole(Grouping grouping, int stroke) {
        return List.of(StrokePart.whole(stroke, grouping.ink().strokes().get(stroke)));
    }
}
