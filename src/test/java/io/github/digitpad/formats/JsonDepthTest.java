package io.github.digitpad.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonDepthTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "{\"a\": [1, {; 3; false",
                "{\"a\": [1, 2]; 1; false",
                "{}; 0; false",
                "]]; -2; false",
                "[\"[[{; 1; true",
                "[\"\\\"[; 1; true",
                "[\"\\\\\"[; 2; false"
            })
    void stringsHaveNoDepth(String text, int depth, boolean isQuoted) {
        JsonDepth at = new JsonDepth();
        for (int i = 0; i < text.length(); i++) {
            at.take(text.charAt(i));
        }
        assertEquals(depth, at.depth());
        assertEquals(isQuoted, at.isQuoted());
    }
}
