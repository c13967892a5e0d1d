package io.github.digitpad.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "-0.0",
                "0e999999999999",
                "1",
                "-12.50",
                "0.1",
                "1e22",
                "1e23",
                "8.5e-23",
                "9007199254740993",
                "9007199254740991e1",
                "123456789012345678901234567890123456789",
                "0.000000000000000000000000000000000000123456789012345678901234567890123",
                "10000000000000000000000000000000000000e-37",
                "1.7976931348623157e308",
                "1.7976931348623159e308",
                "2.2250738585072014E-308",
                "0.00000001e316",
                "1e999999999999999999",
                "-1e309",
                "1e-400",
                "17e-99999999999999"
            })
    void numbersOfJsonAreTheNearest(String text) {
        assertEquals(Double.parseDouble(text), parsed(text), text);
    }

    @Test
    void numbersOfJsonAreTheNearestWhereverTheyAre() {
        Random random = new Random(5);
        for (int i = 0; i < 200_000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number) && Math.abs(number) > 1e-290) {
                String text = String.valueOf(number);
                assertEquals(number, parsed(text), text);
                String longer = new BigDecimal(number)
                        .round(new MathContext(25))
                        .toString()
                        .replace("+", "");
                assertEquals(Double.parseDouble(longer), parsed(longer), longer);
            }
            float single = Float.intBitsToFloat(random.nextInt());
            if (Float.isFinite(single)) {
                assertEquals(Double.parseDouble("" + single), parsed("" + single), "" + single);
            }
        }
    }

    /** Between digits, which are none of it. */
    private static double parsed(String text) {
        return Numbers.parse("9" + text + "9", 1, 1 + text.length());
    }
}
