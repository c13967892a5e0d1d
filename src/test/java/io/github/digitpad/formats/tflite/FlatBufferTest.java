package io.github.digitpad.formats.tflite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.digitpad.formats.ModelFormatException;
import org.junit.jupiter.api.Test;

/** Numbers, texts and pointers of a buffer of sixteen bytes, up to its end and one further. */
class FlatBufferTest {

    private static final int LENGTH = 16;

    private final byte[] bytes = new byte[LENGTH];
    private final FlatBuffer buffer = new FlatBuffer("f", bytes);

    private interface Reading {
        void read() throws ModelFormatException;
    }

    private static void assertBroken(int at, String needs, Reading reading) {
        assertEquals(
                "f: is broken or cut off: at byte " + at + " needs " + needs
                        + ", which its 16 bytes do not hold. Copy or export it again.",
                assertThrows(ModelFormatException.class, reading::read).getMessage());
    }

    private void put(int at, int... octets) {
        for (int i = 0; i < octets.length; i++) {
            bytes[at + i] = (byte) octets[i];
        }
    }

    @Test
    void numbersEndWhereTheBufferDoes() throws ModelFormatException {
        put(12, 1, 2, 0x83, 0xff);
        assertEquals(-1, buffer.int8(15));
        assertBroken(16, "1 bytes there", () -> buffer.int8(16));
        assertEquals(0xff83, buffer.uint16(14));
        assertBroken(15, "2 bytes there", () -> buffer.uint16(15));
        assertEquals(0xff830201, buffer.int32(12));
        assertBroken(13, "4 bytes there", () -> buffer.int32(13));
        assertArrayEquals(new byte[] {2, (byte) 0x83, -1}, buffer.part(13, 3));
        assertArrayEquals(new byte[0], buffer.part(16, 0));
        assertBroken(14, "3 bytes there", () -> buffer.part(14, 3));
        assertBroken(3, "-1 bytes there", () -> buffer.part(3, -1));
        put(0, 0, 0, 0xc0, 0x3f);
        assertEquals(1.5f, buffer.float32(0));
    }

    @Test
    void longNumbersAreTheNearestThatFit() throws ModelFormatException {
        put(8, 7, 0, 0, 0, 0, 0, 0, 0);
        assertEquals(7, buffer.int64(8));
        put(8, 0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff);
        assertEquals(-2, buffer.int64(8));
        put(8, 0, 0, 0, 0, 1, 0, 0, 0);
        assertEquals(Integer.MAX_VALUE, buffer.int64(8));
        put(8, 0, 0, 0, 0x80, 0, 0, 0, 0);
        assertEquals(Integer.MAX_VALUE, buffer.int64(8));
        put(8, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff);
        assertEquals(Integer.MIN_VALUE, buffer.int64(8));
        assertBroken(13, "4 bytes there", () -> buffer.int64(9));
    }

    @Test
    void pointersLeadAheadWithinTheBuffer() throws ModelFormatException {
        put(4, 12, 0, 0, 0);
        assertEquals(16, buffer.target(4));
        put(4, 13, 0, 0, 0);
        assertBroken(4, "a pointer 13 bytes ahead", () -> buffer.target(4));
        put(4, 0, 0, 0, 0);
        assertBroken(4, "a pointer 0 bytes ahead", () -> buffer.target(4));
        put(4, 0xff, 0xff, 0xff, 0xff);
        assertBroken(4, "a pointer 4294967295 bytes ahead", () -> buffer.target(4));
        put(4, 1, 0, 0, 0);
        assertEquals(5, buffer.target(4));
    }

    @Test
    void listsEndWithinTheBuffer() throws ModelFormatException {
        put(4, 2, 0, 0, 0);
        assertEquals(2, buffer.count(4, 4));
        put(4, 3, 0, 0, 0);
        assertBroken(4, "a list of 3 times 4 bytes", () -> buffer.count(4, 4));
        put(4, 8, 0, 0, 0);
        assertEquals(8, buffer.count(4, 1));
        put(4, 9, 0, 0, 0);
        assertBroken(4, "a list of 9 times 1 bytes", () -> buffer.count(4, 1));
        put(4, 0xff, 0xff, 0xff, 0xff);
        assertBroken(4, "a list of 4294967295 times 1 bytes", () -> buffer.count(4, 1));
        put(4, 3, 0, 0, 0, 'a', 0xc3, 0xa4);
        assertEquals("aä", buffer.text(4));
        put(4, 2, 0, 0, 0, 'a', 0xc3);
        assertEquals("?", buffer.text(4), "half a letter");
    }

    /** A table lies as many bytes behind its list of fields as it says; the list says how long it is. */
    @Test
    void tablesHaveAListOfFields() throws ModelFormatException {
        put(0, 12, 0, 0, 0, 0, 0, 0, 0, 4, 0, 8, 0, 4, 0, 0, 0);
        buffer.root();
        put(8, 3);
        assertBroken(8, "a list of fields of 3 bytes, needs 4 or more", buffer::root);
        put(8, 9);
        assertBroken(8, "9 bytes there", buffer::root);
        put(8, 8);
        buffer.table(0);
        put(12, 0xf0, 0xff, 0xff, 0xff);
        assertBroken(28, "2 bytes there", buffer::root);
        put(12, 14, 0, 0, 0);
        assertThrows(ModelFormatException.class, buffer::root);
    }
}
