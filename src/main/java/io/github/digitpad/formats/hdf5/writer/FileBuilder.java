package io.github.digitpad.formats.hdf5.writer;

import java.util.Arrays;

/** Bytes as they are added, numbers with the lowest byte first. */
final class FileBuilder {

    private static final int ALIGNMENT = 8;

    private byte[] bytes = new byte[64];
    private int size;

    long size() {
        return size;
    }

    void octet(int value) {
        number(value, Byte.BYTES);
    }

    void int16(int value) {
        number(value, Short.BYTES);
    }

    void int32(int value) {
        number(value, Integer.BYTES);
    }

    void int64(long value) {
        number(value, Long.BYTES);
    }

    private void number(long value, int width) {
        grow(width);
        for (int i = 0; i < width; i++) {
            bytes[size + i] = (byte) (value >> (Byte.SIZE * i));
        }
        size += width;
    }

    void ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            octet(text.charAt(i));
        }
    }

    void bytes(byte[] more) {
        grow(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    void zeros(int count) {
        grow(count);
        size += count;
    }

    /** Moves on to a multiple of 8. */
    void align() {
        zeros((ALIGNMENT - size % ALIGNMENT) % ALIGNMENT);
    }

    void replace(int at, byte[] other) {
        System.arraycopy(other, 0, bytes, at, other.length);
    }

    private void grow(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }
}
