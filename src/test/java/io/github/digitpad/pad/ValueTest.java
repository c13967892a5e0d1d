package io.github.digitpad.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ValueTest {

    @Test
    void aReadingComesAfterTheText() {
        assertEquals("125", Value.of("12", "5", 3));
        assertEquals("125", Value.of("12", "5", -1));
        assertEquals("12", Value.of("12", "", 3));
        assertEquals("", Value.of("", "", 1));
    }

    @Test
    void thereIsNoMoreThanFits() {
        assertEquals("123", Value.of("12", "345", 3));
    }

    @Test
    void writingOnAFullFieldStartsItAnew() {
        assertEquals("5", Value.of("7", "5", 1));
        assertEquals("5", Value.of("123", "5", 3));
        assertEquals("5", Value.of("a value that the page set", "5", 3));
    }
}
