package io.github.digitpad.formats.onnx;

import io.github.digitpad.formats.Utf8;
import java.io.ByteArrayOutputStream;

/**
 * One Protocol Buffers message: fields in the order in which they are added. As much of the wire format as an ONNX
 * model needs.
 *
 * @see "Protocol Buffers, Encoding"
 */
final class ProtoWriter {

    private static final int VARINT = 0;
    private static final int LENGTH_DELIMITED = 2;
    private static final int FIXED_32 = 5;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** An {@code int32}, {@code int64} or {@code enum} field. */
    ProtoWriter add(int field, long value) {
        tag(field, VARINT);
        varint(value);
        return this;
    }

    /** A {@code float} field. */
    ProtoWriter add(int field, float value) {
        tag(field, FIXED_32);
        int bits = Float.floatToIntBits(value);
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            bytes.write(bits >>> shift);
        }
        return this;
    }

    ProtoWriter add(int field, String value) {
        return add(field, Utf8.encode(value));
    }

    ProtoWriter add(int field, ProtoWriter message) {
        return add(field, message.toByteArray());
    }

    ProtoWriter add(int field, byte[] value) {
        tag(field, LENGTH_DELIMITED);
        varint(value.length);
        bytes.write(value, 0, value.length);
        return this;
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    private void tag(int field, int wireType) {
        varint(((long) field << 3) | wireType);
    }

    /** Seven bits a byte, the lowest first; the high bit says that more follow. */
    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }
}
