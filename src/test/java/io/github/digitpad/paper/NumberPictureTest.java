package io.github.digitpad.paper;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class NumberPictureTest {

    private static final double INK = 0.2;

    /** Two strokes 60 px high, 40 apart. */
    private static Paper eleven() {
        return new Paper(200, 140, 0.9).line(80, 40, 80, 99, 4, INK).line(120, 40, 120, 99, 4, INK);
    }

    private static LineStrip strip(Paper paper) {
        return assertDoesNotThrow(() -> Objects.requireNonNull(NumberPicture.strip(paper.image())));
    }

    private static void assertEleven(LineStrip strip) {
        // 60 px become 28.
        double scale = LineStrip.INK_HEIGHT / 62.0;
        assertEquals(44 * scale, strip.width(), 2);
        float[] ink = strip.columns(0, strip.width());
        int row = 20 * strip.width();
        assertTrue(ink[row + 1] > 0.7, "left " + ink[row + 1]);
        assertEquals(0, ink[row + strip.width() / 2], 0.05);
        assertTrue(ink[row + strip.width() - 2] > 0.7, "right " + ink[row + strip.width() - 2]);
        for (int x = 0; x < strip.width(); x++) {
            assertEquals(0, ink[2 * strip.width() + x], 0.05);
            assertEquals(0, ink[37 * strip.width() + x], 0.05);
        }
    }

    @Test
    void digitsFillTheMiddle() {
        assertEleven(strip(eleven()));
    }

    @Test
    void whatHangsInAndSpecksAreTakenAway() {
        assertEleven(strip(eleven().line(60, 0, 70, 12, 4, INK)
                .line(150, 130, 160, 139, 4, INK)
                .line(30, 70, 30, 70, 1, INK)));
    }

    @Test
    void aBoxIsTakenAway() {
        assertEleven(strip(
                eleven().line(0, 2, 199, 2, 3, INK).line(2, 0, 2, 139, 3, INK).line(0, 137, 199, 137, 3, INK)));
    }

    @Test
    void aNumberThatGoesUphillIsMadeLevel() {
        Paper paper = new Paper(300, 140, 0.9);
        for (int i = 0; i < 6; i++) {
            paper.line(40 + 40 * i, 70 - 6 * i, 40 + 40 * i, 109 - 6 * i, 4, INK);
        }
        LineStrip strip = strip(paper);
        float[] ink = strip.columns(0, strip.width());
        double first = middle(ink, strip.width(), 0);
        double last = middle(ink, strip.width(), strip.width() - 8);
        assertEquals(first, last, 0.5);
    }

    /** Of the ink of eight columns. */
    private static double middle(float[] ink, int width, int from) {
        double sum = 0;
        double moment = 0;
        for (int y = 0; y < LineStrip.HEIGHT; y++) {
            for (int x = from; x < from + 8; x++) {
                sum += ink[y * width + x];
                moment += ink[y * width + x] * y;
            }
        }
        return moment / sum;
    }

    @Test
    void columnsBeyondItArePaper() {
        LineStrip strip = strip(eleven());
        float[] ink = strip.columns(-3, strip.width() + 5);
        float[] own = strip.columns(0, strip.width());
        int width = strip.width() + 8;
        assertEquals(0, ink[20 * width]);
        assertEquals(0, ink[20 * width + width - 1]);
        assertEquals(own[20 * strip.width() + 1], ink[20 * width + 4]);
    }

    @Test
    void nothingOfPaper() {
        assertNull(NumberPicture.strip(new Paper(60, 40, 0.8).image()));
        assertNull(NumberPicture.strip(new Paper(1, 1, 0).image()));
    }

    /** A 2 whose foot has come off, say: it is read with its foot. */
    @Test
    void aPieceThatHasComeOffIsOfItsDigit() {
        LineStrip strip =
                strip(new Paper(120, 140, 0.9).line(60, 40, 60, 85, 4, INK).line(45, 94, 75, 94, 4, INK));
        float[] ink = strip.columns(0, strip.width());
        int middle = strip.width() / 2;
        assertTrue(ink[8 * strip.width() + middle] > 0.7, "top");
        assertTrue(ink[32 * strip.width() + middle] > 0.7, "foot");
    }
}
