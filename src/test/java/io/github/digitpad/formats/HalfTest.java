package io.github.digitpad.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HalfTest {

    private static final int INFINITY = 0x7c00;

    @Test
    void everyHalfIsItself() {
        for (int bits = 0; bits < INFINITY; bits++) {
            assertEquals(valueOf(bits), Half.toFloat(bits));
            assertEquals(bits, Half.bits((float) valueOf(bits)));
            assertEquals(bits | 0x8000, Half.bits((float) -valueOf(bits)));
        }
    }

    @Test
    void inBetweenTheNearerAndInTheMiddleTheEven() {
        for (int bits = 0; bits < INFINITY - 1; bits++) {
            float middle = (float) ((valueOf(bits) + valueOf(bits + 1)) / 2);
            assertEquals(bits + bits % 2, Half.bits(middle), "middle above " + bits);
            assertEquals(bits, Half.bits(Math.nextDown(middle)), "below the middle above " + bits);
            assertEquals(bits + 1, Half.bits(Math.nextUp(middle)), "above the middle above " + bits);
        }
    }

    @Test
    void anyFloatIsRoundedToTheNearest() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            float value = Math.abs(Float.intBitsToFloat(random.nextInt()));
            if (value < 65504) {
                int bits = Half.bits(value);
                double error = Math.abs(valueOf(bits) - value);
                assertTrue(error <= Math.abs(valueOf(bits + 1) - value), "above " + value);
                assertTrue(bits == 0 || error <= Math.abs(valueOf(bits - 1) - value), "below " + value);
            }
        }
    }

    @Test
    void whatIsTooLargeIsInfinite() {
        assertEquals(0x7bff, Half.bits(65504));
        assertEquals(0x7bff, Half.bits(Math.nextDown(Half.LIMIT)));
        assertEquals(INFINITY, Half.bits(Half.LIMIT));
        assertEquals(INFINITY, Half.bits(Float.MAX_VALUE));
        assertEquals(0xfc00, Half.bits(Float.NEGATIVE_INFINITY));
        assertEquals(0x7e00, Half.bits(Float.NaN));
    }

    @Test
    void whatIsTooSmallIsZeroWithItsSign() {
        assertEquals(0, Half.bits(0x1p-25f));
        assertEquals(1, Half.bits(Math.nextUp(0x1p-25f)));
        assertEquals(0x8000, Half.bits(-Float.MIN_VALUE));
    }

    /** A half by its definition; what would be infinity counts as the next power of two. */
    private static double valueOf(int bits) {
        int exponent = bits >> 10;
        int fraction = bits & 0x3ff;
        return exponent == 0 ? fraction * 0x1p-24 : (1024 + fraction) * Math.pow(2, exponent - 25);
    }
}
