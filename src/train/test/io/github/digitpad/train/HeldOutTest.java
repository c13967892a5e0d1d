package io.github.digitpad.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeldOutTest {

    @Test
    void foldIsReadAsPeopleSayIt() {
        assertEquals(new HeldOut(3, 5, false), HeldOut.of("3/5", false));
        assertEquals(new HeldOut(30, 30, true), HeldOut.of("30/30", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "0/5", "6/5", "1/1", "3/5/7", "a/b", "1/9999"})
    void foldThatIsNoneIsRefused(String written) {
        assertEquals(
                "fold \"" + written + "\": needs two numbers such as 3/5, the third fold of five",
                assertThrows(IllegalArgumentException.class, () -> HeldOut.of(written, false))
                        .getMessage());
    }
}
