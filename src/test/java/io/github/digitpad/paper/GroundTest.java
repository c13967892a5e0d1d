package io.github.digitpad.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroundTest {

    private static InkMap crossed(Paper paper) {
        return Ground.of(paper.image());
    }

    private static void assertLines(InkMap ink) {
        for (int y = 12; y < 48; y++) {
            assertTrue(ink.isInk[y * ink.width + 20], "left, row " + y);
            assertTrue(ink.isInk[y * ink.width + 180], "right, row " + y);
            assertFalse(ink.isInk[y * ink.width + 100], "between, row " + y);
        }
    }

    private static Paper twoLines() {
        return new Paper(200, 60, 0.9).line(20, 10, 20, 50, 3, 0.4).line(180, 10, 180, 50, 3, 0.4);
    }

    @Test
    void inkOfUnevenLight() {
        assertLines(crossed(twoLines().lit(1, 0.3)));
    }

    @Test
    void inkOfNoise() {
        InkMap ink = crossed(twoLines().noisy(0.02, 5));
        assertLines(ink);
        int inked = 0;
        for (boolean is : ink.isInk) {
            inked += is ? 1 : 0;
        }
        assertTrue(inked < 2 * 45 * 4, inked + " pixels");
    }

    @Test
    void lightInkOnDarkGround() {
        assertLines(crossed(twoLines().negative()));
    }

    @Test
    void contrastIsTheShareOfLightThatIsMissing() {
        InkMap ink = crossed(twoLines().lit(1, 0.5));
        assertEquals(0.6, ink.contrast[30 * 200 + 20], 0.04);
        assertEquals(0.6, ink.contrast[30 * 200 + 180], 0.04);
        assertEquals(0, ink.contrast[30 * 200 + 60], 0.02);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1})
    void oneShadeHasNoInk(double shade) {
        assertEquals(0, crossed(new Paper(50, 40, shade)).strokeWidth());
        assertEquals(0, crossed(new Paper(1, 1, shade)).strokeWidth());
        assertEquals(0, crossed(new Paper(5000, 2, shade)).strokeWidth());
    }

    @Test
    void strokeWidthIsTheMedianRun() {
        assertEquals(3, crossed(twoLines()).strokeWidth());
    }

    /** Most of the picture lies in a shadow; its sunny edge is no ink, and the ink is still the darker part. */
    @Test
    void aSunnyEdgeIsNoLightInk() {
        InkMap ink =
                crossed(new Paper(128, 128, 0.3).line(120, 0, 120, 127, 17, 2.6).line(50, 30, 50, 90, 6, 0.6));
        assertTrue(ink.isInk[60 * 128 + 50]);
        assertFalse(ink.isInk[60 * 128 + 30]);
        assertFalse(ink.isInk[60 * 128 + 70]);
    }
}
