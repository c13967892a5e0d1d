package io.github.digitpad.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedArraysTest {

    @Test
    void goodIndicesReachTheirElements() {
        float[] floats = {1, 2};
        CheckedArrays.put(floats, 1, 5);
        assertEquals(5, CheckedArrays.get(floats, 1));
        byte[] bytes = {1, 2};
        CheckedArrays.put(bytes, 0, (byte) -3);
        assertEquals(-3, CheckedArrays.get(bytes, 0));
        assertEquals(1, CheckedArrays.at(new String[2], 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 2, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void otherIndicesFail(int index) {
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> CheckedArrays.get(new int[2], index));
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> CheckedArrays.put(new double[2], index, 0));
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> CheckedArrays.at(new Object[2], index));
    }
}
