package io.github.digitpad.formats.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class ProtoWriterTest {

    @Test
    void numbersAreWrittenAsTheWireFormatHasThem() {
        // The encoding guide's own examples: 150 in field 1, "testing" in field 2; a negative number takes ten bytes.
        assertArrayEquals(bytes(0x08, 0x96, 0x01), new ProtoWriter().add(1, 150).toByteArray());
        assertArrayEquals(
                bytes(0x12, 7, 't', 'e', 's', 't', 'i', 'n', 'g'),
                new ProtoWriter().add(2, "testing").toByteArray());
        assertArrayEquals(
                bytes(0x08, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01),
                new ProtoWriter().add(1, -1).toByteArray());
        assertArrayEquals(
                bytes(0x15, 0, 0, 0x80, 0x3f), new ProtoWriter().add(2, 1f).toByteArray());
        assertArrayEquals(bytes(0xa0, 0x01, 2), new ProtoWriter().add(20, 2).toByteArray());
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
