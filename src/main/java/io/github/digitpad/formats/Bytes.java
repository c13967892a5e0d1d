package io.github.digitpad.formats;

/** A part of an array of bytes, little-endian. */
public final class Bytes {

    private final byte[] array;
    private final int from;
    private final int length;

    /** @param array not copied, and not to be changed */
    public Bytes(byte[] array, int from, int length) {
        this.array = array;
        this.from = from;
        this.length = length;
    }

    public int length() {
        return length;
    }

    public int int8(int at) {
        return array[from + at];
    }

    public int int16(int at) {
        return (array[from + at] & 0xff) | array[from + at + 1] << 8;
    }

    public int int32(int at) {
        return int32(array, from + at);
    }

    public static int int32(byte[] array, int at) {
        return (array[at] & 0xff) | (array[at + 1] & 0xff) << 8 | (array[at + 2] & 0xff) << 16 | array[at + 3] << 24;
    }
}
