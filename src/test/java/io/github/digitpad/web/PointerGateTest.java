package io.github.digitpad.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PointerGateTest {

    private final PointerGate gate = new PointerGate();

    @Test
    void onePointerDrawsAtATime() {
        assertEquals(PointerGate.Verdict.DRAW, gate.down(1, "touch", 0));
        assertEquals(PointerGate.Verdict.IGNORE, gate.down(2, "touch", 10));
        assertTrue(gate.isDrawing(1));
        assertFalse(gate.isDrawing(2));
    }

    @Test
    void theNextPointerDrawsWhenTheFirstIsReleased() {
        gate.down(1, "mouse", 0);
        gate.release();
        assertFalse(gate.isDrawing(1));
        assertEquals(PointerGate.Verdict.DRAW, gate.down(2, "touch", 10));
    }

    @Test
    void aPenTakesOverFromThePalmThatCameDownFirst() {
        gate.down(1, "touch", 0);
        assertEquals(PointerGate.Verdict.DRAW_INSTEAD, gate.down(2, "pen", 10));
        assertTrue(gate.isDrawing(2));
    }

    @Test
    void aPenDoesNotTakeOverFromAMouse() {
        gate.down(1, "mouse", 0);
        assertEquals(PointerGate.Verdict.IGNORE, gate.down(2, "pen", 10));
    }

    @Test
    void aPointerThatComesDownTwiceWasLiftedUnheard() {
        gate.down(1, "mouse", 0);
        assertEquals(PointerGate.Verdict.DRAW, gate.down(1, "mouse", 10));
        assertTrue(gate.isDrawing(1));
    }

    @Test
    void aTouchSoonAfterThePenWasSeenIsThePalm() {
        gate.sighted("pen", 1000);
        assertEquals(PointerGate.Verdict.IGNORE, gate.down(1, "touch", 1000 + PointerGate.PALM_MILLIS - 1));
        assertEquals(PointerGate.Verdict.DRAW, gate.down(1, "touch", 1000 + PointerGate.PALM_MILLIS));
    }

    @Test
    void onlyACancelledTouchIsDropped() {
        gate.down(1, "pen", 0);
        assertFalse(gate.dropsWhenCancelled());
        gate.release();
        gate.down(2, "touch", 10_000);
        assertTrue(gate.dropsWhenCancelled());
    }
}
