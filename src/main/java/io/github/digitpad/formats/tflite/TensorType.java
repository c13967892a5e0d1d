package io.github.digitpad.formats.tflite;

import org.jspecify.annotations.Nullable;

/** The types of numbers, in the order in which the format counts them. */
enum TensorType {
    FLOAT32(4),
    FLOAT16(2),
    INT32(4),
    UINT8(1),
    INT64(8),
    STRING(0),
    BOOL(1),
    INT16(2),
    COMPLEX64(0),
    INT8(1),
    FLOAT64(8),
    COMPLEX128(0),
    UINT64(8),
    RESOURCE(0),
    VARIANT(0),
    UINT32(4),
    UINT16(2),
    INT4(0),
    BFLOAT16(2),
    INT2(0),
    UINT4(0);

    private final int bytes;

    TensorType(int bytes) {
        this.bytes = bytes;
    }

    static @Nullable TensorType of(int number) {
        return number < 0 || number >= values().length ? null : values()[number];
    }

    /** How many bytes a number takes; 0 if it is not read. */
    int bytes() {
        return bytes;
    }

    boolean isFloat() {
        return this == FLOAT32 || this == FLOAT16 || this == FLOAT64 || this == BFLOAT16;
    }

    /** Whether networks compute with numbers of this type that stand for real ones. */
    boolean isOfNetworks() {
        return this == INT8 || this == UINT8 || this == INT16;
    }

    boolean isPartOfByte() {
        return this == INT4 || this == INT2 || this == UINT4;
    }

    int least() {
        return this == INT8 ? -128 : this == INT16 ? -32768 : 0;
    }

    int greatest() {
        return this == INT8 ? 127 : this == INT16 ? 32767 : 255;
    }
}
