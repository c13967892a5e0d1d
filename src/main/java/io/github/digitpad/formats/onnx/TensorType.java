package io.github.digitpad.formats.onnx;

import io.github.digitpad.formats.Bytes;
import io.github.digitpad.formats.Half;
import io.github.digitpad.formats.Numbers;

/** What a tensor's values are, by the numbers that ONNX gives them. */
enum TensorType {
    FLOAT(1, 32, false),
    UINT8(2, 8, true),
    INT8(3, 8, true),
    UINT16(4, 16, true),
    INT16(5, 16, true),
    INT32(6, 32, true),
    INT64(7, 64, true),
    BOOL(9, 8, true),
    FLOAT16(10, 16, false),
    DOUBLE(11, 64, false),
    UINT32(12, 32, true),
    UINT64(13, 64, true),
    BFLOAT16(16, 16, false),
    UINT4(21, 4, true),
    INT4(22, 4, true);

    private static final double TWO_TO_32 = 4294967296.0;

    private final int number;
    private final int bits;
    private final boolean whole;

    TensorType(int number, int bits, boolean whole) {
        this.number = number;
        this.bits = bits;
        this.whole = whole;
    }

    /** Whether its values are whole numbers. */
    boolean isWhole() {
        return whole;
    }

    /** How many bytes so many values take. */
    double bytes(double count) {
        return Math.ceil(count * bits / 8);
    }

    /** A value as the bytes of a file have it. */
    double read(Bytes bytes, int index) {
        return switch (this) {
            case FLOAT -> Float.intBitsToFloat(bytes.int32(4 * index));
            case UINT8 -> bytes.int8(index) & 0xff;
            case INT8 -> bytes.int8(index);
            case UINT16 -> bytes.int16(2 * index) & 0xffff;
            case INT16 -> (short) bytes.int16(2 * index);
            case INT32 -> bytes.int32(4 * index);
            case INT64 -> bytes.int32(8 * index + 4) * TWO_TO_32 + unsigned(bytes.int32(8 * index));
            case BOOL -> bytes.int8(index) == 0 ? 0 : 1;
            case FLOAT16 -> Half.toFloat(bytes.int16(2 * index));
            case DOUBLE -> Numbers.ofBits(bytes.int32(8 * index + 4), bytes.int32(8 * index));
            case UINT32 -> unsigned(bytes.int32(4 * index));
            case UINT64 -> unsigned(bytes.int32(8 * index + 4)) * TWO_TO_32 + unsigned(bytes.int32(8 * index));
            case BFLOAT16 -> Float.intBitsToFloat(bytes.int16(2 * index) << 16);
            case UINT4 -> (bytes.int8(index >> 1) >> (4 * (index & 1))) & 15;
            case INT4 -> bytes.int8(index >> 1) << (28 - 4 * (index & 1)) >> 28;
        };
    }

    /** A value as a file has it in a list of whole numbers, where floats of 16 bits are their bits. */
    double fromNumber(double value) {
        return switch (this) {
            case FLOAT16 -> Half.toFloat((int) value);
            case BFLOAT16 -> Float.intBitsToFloat((int) value << 16);
            default -> value;
        };
    }

    /** The least value of a whole type of up to 32 bits. */
    double least() {
        boolean signed = this == INT8 || this == INT16 || this == INT32 || this == INT4;
        return signed ? -Math.pow(2, bits - 1) : 0;
    }

    double greatest() {
        return least() + Math.pow(2, bits) - 1;
    }

    /**
     * The type of a number.
     *
     * @throws IllegalArgumentException if it is none that is read
     */
    static TensorType of(int number) {
        for (TensorType type : values()) {
            if (type.number == number) {
                return type;
            }
        }
        throw new IllegalArgumentException("values of ONNX's type " + number
                + " are not read. Supported: float, double, float16, bfloat16, bool, whole numbers of 4 to 64 bits");
    }

    private static double unsigned(int bits) {
        return bits < 0 ? bits + TWO_TO_32 : bits;
    }
}
