package io.github.digitpad.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DigitsTest {

    @Test
    void asTheJvmHasThemInAscii() {
        for (int radix : new int[] {2, 10, 16, 36}) {
            for (char c = 0; c < 128; c++) {
                assertEquals(Character.digit(c, radix), Digits.value(c, radix), c + " to the base of " + radix);
            }
        }
    }

    @Test
    void noOthers() {
        assertEquals(-1, Digits.value('\u0661', 10));
        assertEquals(-1, Digits.value('\uff11', 10));
        assertEquals(-1, Digits.value(-1, 16));
    }
}
