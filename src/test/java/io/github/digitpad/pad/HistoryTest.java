package io.github.digitpad.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final Stroke TAP = new Stroke(List.of(new Point(3, 4, 0)));
    private static final Stroke LINE = new Stroke(List.of(new Point(0, 0, 0), new Point(10, 20, 2)));

    @Test
    void undoAndRedoWalkTheSameStates() {
        History<Ink> one = History.of(Ink.EMPTY).then(Ink.of(TAP));
        History<Ink> two = one.then(one.now().plus(LINE));
        History<Ink> cleared = two.then(Ink.EMPTY);
        assertEquals(Ink.of(TAP, LINE), cleared.undo().now());
        assertEquals(Ink.of(TAP), cleared.undo().undo().now());
        assertEquals(Ink.EMPTY, cleared.undo().undo().undo().now());
        assertEquals(Ink.of(TAP), cleared.undo().undo().undo().redo().now());
        assertEquals(Ink.EMPTY, cleared.undo().undo().redo().redo().now());
        assertFalse(cleared.undo().undo().redo().redo().canRedo());
    }

    @Test
    void nothingToUndoOrRedoChangesNothing() {
        assertEquals(Ink.EMPTY, History.of(Ink.EMPTY).undo().redo().now());
        assertFalse(History.of(Ink.EMPTY).canUndo());
        assertFalse(History.of(Ink.EMPTY).canRedo());
    }

    @Test
    void drawingAfterUndoForgetsWhatWasUndone() {
        History<Ink> undone =
                History.of(Ink.EMPTY).then(Ink.of(TAP)).then(Ink.of(TAP, LINE)).undo();
        assertTrue(undone.canRedo());
        History<Ink> drawn = undone.then(undone.now().plus(TAP));
        assertFalse(drawn.canRedo());
        assertEquals(Ink.of(TAP), drawn.undo().now());
    }

    @Test
    void ofAHundredThousandStrokesTheLastHundredsCanBeUndone() {
        History<Ink> history = History.of(Ink.EMPTY);
        int steps = 0;
        for (int i = 0; i < 100_000; i++) {
            history = history.then(history.now().plus(TAP));
            // The oldest are forgotten many at a time.
            steps = steps < 2 * History.LEAST_STEPS ? steps + 1 : History.LEAST_STEPS;
            if (i <= 500 || i % 97 == 0) {
                assertEquals(steps, steps(history));
            }
        }
        assertEquals(100_000, history.now().strokes().size());
        assertEquals(steps, steps(history));
        for (int i = 0; i < steps; i++) {
            history = history.undo();
        }
        assertEquals(100_000 - steps, history.now().size());
        for (int i = 0; i < steps; i++) {
            history = history.redo();
        }
        assertEquals(100_000, history.now().size());
    }

    private static int steps(History<Ink> history) {
        int steps = 0;
        for (History<Ink> at = history; at.canUndo(); at = at.undo()) {
            steps++;
        }
        return steps;
    }
}
