package io.github.digitpad.formats.packed;

import io.github.digitpad.nn.Shape;

/** Collects the bytes of something packed. */
final class ByteWriter {

    // No ByteArrayOutputStream: in browsers it copies byte by byte as it grows.
    private byte[] bytes = new byte[512];
    private int length;

    byte[] toByteArray() {
        return copy(length);
    }

    /** One byte: the lowest eight bits. */
    void octet(int value) {
        require(1);
        bytes[length++] = (byte) value;
    }

    /** Makes room for so many more bytes. */
    private void require(int more) {
        if (more > bytes.length - length) {
            bytes = copy(Math.max(length + more, 2 * length));
        }
    }

    private byte[] copy(int size) {
        byte[] copy = new byte[size];
        System.arraycopy(bytes, 0, copy, 0, length);
        return copy;
    }

    /** A number of 0 or more: seven bits a byte, the lowest first, the eighth set where more follow. */
    void number(int value) {
        int rest = value;
        while (rest > 0x7f) {
            octet((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        octet(rest);
    }

    /** One {@link #number} after the other. */
    void numbers(int... values) {
        for (int value : values) {
            number(value);
        }
    }

    /** Four bytes, the lowest first. */
    void int32(int value) {
        require(4);
        bytes[length] = (byte) value;
        bytes[length + 1] = (byte) (value >> 8);
        bytes[length + 2] = (byte) (value >> 16);
        bytes[length + 3] = (byte) (value >> 24);
        length += 4;
    }

    void float32(float value) {
        int32(Float.floatToRawIntBits(value));
    }

    /** Its length, then its UTF-16 code units. */
    void text(String text) {
        number(text.length());
        for (int i = 0; i < text.length(); i++) {
            number(text.charAt(i));
        }
    }

    /** Their number, then they themselves. */
    void octets(byte[] octets) {
        number(octets.length);
        append(octets);
    }

    /** They alone. */
    void append(byte[] octets) {
        require(octets.length);
        System.arraycopy(octets, 0, bytes, length, octets.length);
        length += octets.length;
    }

    void shape(Shape shape) {
        number(shape.rank());
        for (int axis = 0; axis < shape.rank(); axis++) {
            number(shape.extent(axis));
        }
    }
}
