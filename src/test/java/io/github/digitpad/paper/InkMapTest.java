package io.github.digitpad.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class InkMapTest {

    @Test
    void specksMakeStrokesNarrowButNotInk() {
        int width = 200;
        boolean[] isInk = new boolean[width * width];
        for (int i = 0; i < 40; i++) {
            // Specks in the upper half, a stroke of 6 px in the lower one.
            isInk[(4 + 8 * (i / 10)) * width + 10 + 9 * (i % 10)] = true;
            for (int x = 0; x < 6; x++) {
                isInk[(120 + i) * width + 50 + x] = true;
            }
        }
        InkMap ink = new InkMap(width, width, new float[width * width], isInk, 0.1);
        assertEquals(1, ink.strokeWidth());
        assertEquals(6, ink.inkWidth());
    }
}
