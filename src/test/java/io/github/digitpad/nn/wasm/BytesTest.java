package io.github.digitpad.nn.wasm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BytesTest {

    @Test
    void writesUnsignedNumbersInLeb128() {
        Bytes bytes = new Bytes();
        bytes.unsigned(0);
        bytes.unsigned(127);
        bytes.unsigned(128);
        bytes.unsigned(624_485);
        assertArrayEquals(new byte[] {0, 127, (byte) 0x80, 1, (byte) 0xe5, (byte) 0x8e, 0x26}, bytes.toArray());
    }

    @Test
    void writesSignedNumbersInLeb128() {
        Bytes bytes = new Bytes();
        bytes.signed(63);
        bytes.signed(64);
        bytes.signed(-1);
        bytes.signed(-64);
        bytes.signed(-65);
        bytes.signed(-123_456);
        byte[] expected = {63, (byte) 0xc0, 0, 0x7f, 0x40, (byte) 0xbf, 0x7f, (byte) 0xc0, (byte) 0xbb, 0x78};
        assertArrayEquals(expected, bytes.toArray());
    }

    @Test
    void growsAndKeepsWhatItHas() {
        Bytes bytes = new Bytes();
        for (int i = 0; i < 5000; i++) {
            bytes.add(i);
        }
        Bytes both = new Bytes();
        both.name("ab");
        both.single(1);
        both.addAll(bytes);
        byte[] array = both.toArray();
        assertEquals(5007, array.length);
        assertArrayEquals(new byte[] {2, 'a', 'b', 0, 0, (byte) 0x80, 0x3f}, java.util.Arrays.copyOf(array, 7));
        assertEquals((byte) 4999, array[5006]);
    }
}
