package io.github.digitpad.formats.packed;

import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import org.jspecify.annotations.Nullable;

/** Takes what {@link ByteWriter} wrote, in the same order; never reads past the end. */
final class ByteReader {

    /** How a network's weights are read: one of {@link TensorCode}'s ways. */
    interface Weights {
        Tensor read(ByteReader in) throws PackFormatException;
    }

    private final String what;
    private final byte[] bytes;
    private final int end;
    private int at;
    private @Nullable Weights weights;

    /** @param what for messages */
    ByteReader(String what, byte[] bytes, int at, int end) {
        this.what = what;
        this.bytes = bytes;
        this.at = at;
        this.end = end;
    }

    /** From now on weights are read so. */
    ByteReader withWeights(Weights ways) {
        weights = ways;
        return this;
    }

    /** Weights, as they were to be read. */
    Tensor tensor() throws PackFormatException {
        if (weights == null) {
            throw error("weights where there are none", null);
        }
        return weights.read(this);
    }

    int octet() throws PackFormatException {
        require(1);
        return bytes[at++] & 0xff;
    }

    int number() throws PackFormatException {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int octet = octet();
            if (shift == 28 && octet > 7) {
                break;
            }
            value |= (octet & 0x7f) << shift;
            if (octet < 0x80) {
                return value;
            }
        }
        throw error("a number of 2^31 or more", null);
    }

    /** How many things follow, each of so many bytes or more: so no count can ask for more memory than it has bytes. */
    int count(int bytesEach) throws PackFormatException {
        int count = number();
        require(count, bytesEach);
        return count;
    }

    int int32() throws PackFormatException {
        require(4);
        int value = int32(at);
        at += 4;
        return value;
    }

    private int int32(int place) {
        return (bytes[place] & 0xff)
                | ((bytes[place + 1] & 0xff) << 8)
                | ((bytes[place + 2] & 0xff) << 16)
                | (bytes[place + 3] << 24);
    }

    float float32() throws PackFormatException {
        return Float.intBitsToFloat(int32());
    }

    float[] float32s(int count) throws PackFormatException {
        require(count, 4);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = Float.intBitsToFloat(int32(at + 4 * i));
        }
        at += 4 * count;
        return values;
    }

    String text() throws PackFormatException {
        char[] characters = new char[count(1)];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = (char) number();
        }
        return new String(characters);
    }

    /** Their number, then they themselves. */
    byte[] octets() throws PackFormatException {
        byte[] octets = new byte[count(1)];
        System.arraycopy(bytes, at, octets, 0, octets.length);
        at += octets.length;
        return octets;
    }

    Shape shape() throws PackFormatException {
        int[] extents = new int[count(1)];
        for (int axis = 0; axis < extents.length; axis++) {
            extents[axis] = number();
        }
        return Shape.of(extents);
    }

    /** Fails if there are not so many bytes left. */
    void require(int count) throws PackFormatException {
        if (count > end - at) {
            throw error("needs " + count + " bytes, has " + Math.max(0, end - at) + " left", null);
        }
    }

    private void require(int count, int bytesEach) throws PackFormatException {
        if (count > (end - at) / bytesEach) {
            throw error("needs " + count + " times " + bytesEach + " bytes, has " + (end - at) + " left", null);
        }
    }

    void requireEnd() throws PackFormatException {
        if (at < end) {
            throw error((end - at) + " bytes too many", null);
        }
    }

    PackFormatException error(String message, @Nullable Throwable cause) {
        String text = what + ", byte " + at + ": " + message;
        return cause == null ? new PackFormatException(text) : new PackFormatException(text, cause);
    }
}
