package io.github.digitpad.formats.tflite;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.Utf8;

/**
 * The bytes of a FlatBuffer, read where they lie: little endian, every place checked against the file's end.
 *
 * @see "FlatBuffers, Internals"
 */
final class FlatBuffer {

    private static final int LEAST_VTABLE = 4;

    private final String source;
    private final byte[] bytes;

    /** @param source what messages call it */
    FlatBuffer(String source, byte[] bytes) {
        this.source = source;
        this.bytes = bytes;
    }

    /** The table that the first four bytes point at. */
    FlatTable root() throws ModelFormatException {
        return table(0);
    }

    /** The table that four bytes point at, counted from where they lie. */
    FlatTable table(int pointer) throws ModelFormatException {
        int at = target(pointer);
        int vtable = at - int32(at);
        int length = uint16(vtable);
        if (length < LEAST_VTABLE) {
            throw broken(vtable, "a list of fields of " + length + " bytes, needs " + LEAST_VTABLE + " or more");
        }
        require(vtable, length);
        return new FlatTable(this, at, vtable, length);
    }

    /** Where four bytes point, counted from where they lie. */
    int target(int pointer) throws ModelFormatException {
        int offset = int32(pointer);
        if (offset <= 0 || offset > bytes.length - pointer) {
            throw broken(pointer, "a pointer " + Integer.toUnsignedString(offset) + " bytes ahead");
        }
        return pointer + offset;
    }

    /** How many elements the vector has that begins here. */
    int count(int at, int elementBytes) throws ModelFormatException {
        int count = int32(at);
        int left = bytes.length - at - 4;
        if (count < 0 || count > left / elementBytes) {
            throw broken(at, "a list of " + Integer.toUnsignedString(count) + " times " + elementBytes + " bytes");
        }
        return count;
    }

    /** UTF-8 text that begins here, its length before it; with a mark in place of what is none. */
    String text(int at) throws ModelFormatException {
        byte[] part = part(at + 4, count(at, 1));
        String text = Utf8.decode(part);
        return text == null ? "?" : text;
    }

    /** A copy of some bytes. */
    byte[] part(int at, int count) throws ModelFormatException {
        require(at, count);
        byte[] part = new byte[count];
        System.arraycopy(bytes, at, part, 0, count);
        return part;
    }

    /** A byte of a place that was {@linkplain #require checked}. */
    byte at(int at) {
        return bytes[at];
    }

    int int8(int at) throws ModelFormatException {
        require(at, 1);
        return bytes[at];
    }

    int uint16(int at) throws ModelFormatException {
        require(at, 2);
        return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
    }

    int int32(int at) throws ModelFormatException {
        require(at, 4);
        return (bytes[at] & 0xff)
                | (bytes[at + 1] & 0xff) << 8
                | (bytes[at + 2] & 0xff) << 16
                | (bytes[at + 3] & 0xff) << 24;
    }

    /** 64 bits; what an int does not hold becomes the nearest that it does. */
    int int64(int at) throws ModelFormatException {
        int low = int32(at);
        int high = int32(at + 4);
        if (high == low >> 31) {
            return low;
        }
        return high < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
    }

    float float32(int at) throws ModelFormatException {
        return Float.intBitsToFloat(int32(at));
    }

    /** @throws ModelFormatException if so many bytes from here on are not all inside */
    void require(int at, int count) throws ModelFormatException {
        if (at < 0 || count < 0 || at > bytes.length || count > bytes.length - at) {
            throw broken(at, count + " bytes there");
        }
    }

    ModelFormatException error(String what) {
        return new ModelFormatException(source + ": " + what);
    }

    private ModelFormatException broken(int at, String what) {
        return new ModelFormatException(source + ": is broken or cut off: at byte " + Integer.toUnsignedString(at)
                + " needs " + what + ", which its " + bytes.length + " bytes do not hold. Copy or export it again.");
    }
}
