package io.github.digitpad.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PadGeometryTest {

    @Test
    void anUprightPadIsScaledToItsOwnSystem() {
        PadGeometry geometry = new PadGeometry(100, 50, 300, 50, 300, 250, 100, 250);
        assertEquals(0, geometry.padX(100, 50), 1e-9);
        assertEquals(200, geometry.padX(200, 100), 1e-9);
        assertEquals(100, geometry.padY(200, 100), 1e-9);
    }

    @Test
    void aPadTurnedByAQuarterReadsWhatTheWriterSees() {
        PadGeometry geometry = new PadGeometry(300, 50, 300, 250, 100, 250, 100, 50);
        assertEquals(100, geometry.padX(200, 100), 1e-9);
        assertEquals(200, geometry.padY(200, 100), 1e-9);
    }

    @Test
    void aShearedAndStretchedPadKeepsItsCorners() {
        PadGeometry geometry = new PadGeometry(10, 20, 110, 40, 140, 340, 40, 320);
        assertEquals(PadGeometry.EXTENT, geometry.padX(110, 40), 1e-9);
        assertEquals(0, geometry.padY(110, 40), 1e-9);
        assertEquals(0, geometry.padX(40, 320), 1e-9);
        assertEquals(PadGeometry.EXTENT, geometry.padY(40, 320), 1e-9);
        assertEquals(PadGeometry.EXTENT / 2, geometry.padX(75, 180), 1e-9);
        assertEquals(PadGeometry.EXTENT / 2, geometry.padY(75, 180), 1e-9);
    }

    /** As CSS has it: turned about the x and the y axis through the middle, seen from so many px away. */
    @ParameterizedTest
    @CsvSource({"40, 0, 600", "0, -55, 300", "35, 25, 500", "-60, 70, 900", "0, 180, 400"})
    void aPadInPerspectiveKeepsAllItsPlaces(double aboutX, double aboutY, double distance) {
        double[] c0 = seen(0, 0, aboutX, aboutY, distance);
        double[] c1 = seen(400, 0, aboutX, aboutY, distance);
        double[] c2 = seen(400, 400, aboutX, aboutY, distance);
        double[] c3 = seen(0, 400, aboutX, aboutY, distance);
        PadGeometry geometry = new PadGeometry(c0[0], c0[1], c1[0], c1[1], c2[0], c2[1], c3[0], c3[1]);
        assertTrue(geometry.isUsable());
        for (int x = -40; x <= 440; x += 60) {
            for (int y = -40; y <= 440; y += 60) {
                double[] at = seen(x, y, aboutX, aboutY, distance);
                assertTrue(geometry.shows(at[0], at[1]));
                assertEquals(x, geometry.padX(at[0], at[1]), 1e-6);
                assertEquals(y, geometry.padY(at[0], at[1]), 1e-6);
            }
        }
    }

    private static double[] seen(double x, double y, double aboutX, double aboutY, double distance) {
        double width = 200;
        double px = (x / 400 - 0.5) * width;
        double py = (y / 400 - 0.5) * width;
        double a = Math.toRadians(aboutX);
        double b = Math.toRadians(aboutY);
        double y1 = py * Math.cos(a);
        double z1 = py * Math.sin(a);
        double x2 = px * Math.cos(b) + z1 * Math.sin(b);
        double z2 = -px * Math.sin(b) + z1 * Math.cos(b);
        double scale = distance / (distance - z2);
        return new double[] {300 + scale * x2, 250 + scale * y1};
    }

    @Test
    void whatIsBeyondTheHorizonIsNotOfThePad() {
        // A floor that goes away upwards: its horizon is at y = 0.
        PadGeometry floor = new PadGeometry(-50, 100, 50, 100, 200, 400, -200, 400);
        assertTrue(floor.isUsable());
        assertTrue(floor.shows(0, 10));
        assertTrue(floor.padY(0, 10) < -1000, floor.padY(0, 10) + " is far, and on the pad's side");
        assertFalse(floor.shows(0, 0));
        assertFalse(floor.shows(0, -100));
    }

    @Test
    void aPadWithoutAreaIsNotUsable() {
        assertFalse(PadGeometry.NONE.isUsable());
        assertFalse(new PadGeometry(5, 5, 5, 5, 5, 5, 5, 5).isUsable());
        assertFalse(new PadGeometry(0, 0, 100, 100, 300, 300, 200, 200).isUsable());
        assertTrue(new PadGeometry(0, 0, -100, 0, -100, 100, 0, 100).isUsable(), "mirrored");
    }

    @Test
    void aPadThatIsPartlyBehindWhoLooksIsNotUsable() {
        assertFalse(new PadGeometry(0, 0, 100, 0, 10, 10, 0, 100).isUsable(), "an arrow");
        assertFalse(new PadGeometry(0, 0, 100, 100, 100, 0, 0, 100).isUsable(), "a bow tie");
    }
}
