package io.github.digitpad.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "-12, -12",
        "0.5, 0.5",
        "0.1, 0.1",
        "-0.0012345678, -0.001234568",
        "0.0001, 0.0001",
        "0.00009, 9e-5",
        "123456.789, 123456.8",
        "9999999.6, 10000000",
        "99999999, 100000000",
        "12345678901, 1.234568e10",
        "1e39, 1e39",
        "-1.5e39, -1.5e39",
        "1.7976931348623157e308, 1.797693e308",
        "2.2250738585072014e-308, 2.225074e-308",
        "NaN, NaN",
        "Infinity, Infinity",
        "-Infinity, -Infinity"
    })
    void messagesShowSevenDigits(double number, String text) {
        assertEquals(text, Numbers.text(number));
    }

    @Test
    void textsAreTheNumbersToSevenDigits() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            double number = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(600) - 300);
            assertEquals(number, Double.parseDouble(Numbers.text(number)), Math.abs(number) * 5.1e-7);
        }
    }

    @Test
    void floatsHaveAFloatsRange() {
        assertEquals(Float.POSITIVE_INFINITY, Numbers.asFloat(1e39));
        assertEquals(Float.NEGATIVE_INFINITY, Numbers.asFloat(-3.4028235677973366e38));
        assertEquals(Float.MAX_VALUE, Numbers.asFloat(3.4028235677973362e38));
        assertEquals(0f, Numbers.asFloat(1e-50));
        assertEquals(0.1f, Numbers.asFloat(0.1));
    }
}
