package io.github.digitpad.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HalfEvenTest {

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                -0.0,
                0.5,
                -0.5,
                1.5,
                2.5,
                -2.5,
                0.49999999999999994,
                -0.2,
                4503599627370495.5,
                4503599627370496.0,
                1e300,
                Double.MIN_VALUE,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.NaN
            })
    void roundsAsJavaDoes(double value) {
        assertEquals(Math.rint(value), HalfEven.round(value));
    }

    @Test
    void roundsAnyNumberAsJavaDoes() {
        Random random = new Random(3);
        for (int i = 0; i < 100_000; i++) {
            double value = random.nextGaussian() * Math.pow(10, random.nextInt(20) - 2);
            assertEquals(Math.rint(value), HalfEven.round(value));
            double half = random.nextInt() / 2.0;
            assertEquals(Math.rint(half), HalfEven.round(half));
        }
    }
}
