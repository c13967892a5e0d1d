package io.github.digitpad.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PadGeometryTest {

    @Test
    void anUprightPadIsScaledToItsOwnSystem() {
        PadGeometry geometry = new PadGeometry(100, 50, 300, 50, 100, 250);
        assertEquals(0, geometry.padX(100, 50), 1e-9);
        assertEquals(200, geometry.padX(200, 100), 1e-9);
        assertEquals(100, geometry.padY(200, 100), 1e-9);
    }

    @Test
    void aPadTurnedByAQuarterReadsWhatTheWriterSees() {
        PadGeometry geometry = new PadGeometry(300, 50, 300, 250, 100, 50);
        assertEquals(100, geometry.padX(200, 100), 1e-9);
        assertEquals(200, geometry.padY(200, 100), 1e-9);
    }

    @Test
    void aShearedAndStretchedPadKeepsItsCorners() {
        PadGeometry geometry = new PadGeometry(10, 20, 110, 40, 40, 320);
        assertEquals(PadGeometry.EXTENT, geometry.padX(110, 40), 1e-9);
        assertEquals(0, geometry.padY(110, 40), 1e-9);
        assertEquals(0, geometry.padX(40, 320), 1e-9);
        assertEquals(PadGeometry.EXTENT, geometry.padY(40, 320), 1e-9);
        assertEquals(PadGeometry.EXTENT / 2, geometry.padX(75, 180), 1e-9);
        assertEquals(PadGeometry.EXTENT / 2, geometry.padY(75, 180), 1e-9);
    }

    @Test
    void aPadWithoutAreaIsNotUsable() {
        assertFalse(new PadGeometry(5, 5, 5, 5, 5, 5).isUsable());
        assertFalse(new PadGeometry(0, 0, 100, 100, 200, 200).isUsable());
        assertTrue(new PadGeometry(0, 0, -100, 0, 0, 100).isUsable());
    }

    @Test
    void edgesAndABoxSayWhereAPadIs() {
        double turn = Math.toRadians(30);
        double side = 200 * (Math.cos(turn) + Math.sin(turn));
        PadGeometry geometry =
                PadGeometry.inBox(50, 70, side, side, Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn));
        assertEquals(PadGeometry.EXTENT / 2, geometry.padX(50 + side / 2, 70 + side / 2), 1e-9);
        assertEquals(PadGeometry.EXTENT / 2, geometry.padY(50 + side / 2, 70 + side / 2), 1e-9);
        assertEquals(0, geometry.padX(50 + 200 * Math.sin(turn), 70), 1e-9);
        assertEquals(0, geometry.padY(50 + 200 * Math.sin(turn), 70), 1e-9);
        assertFalse(PadGeometry.inBox(0, 0, 0, 0, 0, 0, 0, 0).isUsable());
    }
}
