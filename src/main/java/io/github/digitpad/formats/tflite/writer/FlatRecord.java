package io.github.digitpad.formats.tflite.writer;

import java.util.Map;
import java.util.TreeMap;

/**
 * A FlatBuffers table before it is written: its fields by their numbers in the schema. What is not set is the default.
 */
final class FlatRecord {

    /** A field of one byte: a flag, a kind. */
    record Octet(int value) {}

    /** Bytes that begin at a multiple of 16. */
    static final class Aligned {
        private final byte[] bytes;

        Aligned(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    private final Map<Integer, Object> fields = new TreeMap<>();

    /**
     * Sets a field.
     *
     * @param value an {@code Integer}, {@code Float} or {@code Octet}, which stand in the table itself; a
     *     {@code String}, {@code int[]}, {@code Aligned}, {@code FlatRecord} or list of {@code String} or
     *     {@code FlatRecord}
     */
    FlatRecord set(int field, Object value) {
        fields.put(field, value);
        return this;
    }

    FlatRecord octet(int field, int value) {
        return set(field, new Octet(value));
    }

    FlatRecord octet(int field, boolean value) {
        return octet(field, value ? 1 : 0);
    }

    Map<Integer, Object> fields() {
        return fields;
    }
}
