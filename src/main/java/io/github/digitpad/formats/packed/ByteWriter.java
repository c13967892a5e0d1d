package io.github.digitpad.formats.packed;

import io.github.digitpad.nn.Shape;
import java.io.ByteArrayOutputStream;

/** Collects the bytes of something packed. */
final class ByteWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    /** One byte: the lowest eight bits. */
    void octet(int value) {
        bytes.write(value);
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
        for (int shift = 0; shift < 32; shift += 8) {
            octet(value >> shift);
        }
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
        bytes.write(octets, 0, octets.length);
    }

    void shape(Shape shape) {
        number(shape.rank());
        for (int axis = 0; axis < shape.rank(); axis++) {
            number(shape.extent(axis));
        }
    }
}
