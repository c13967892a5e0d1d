package io.github.digitpad.formats.tflite;

import io.github.digitpad.formats.Half;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.tflite.Value.Constant;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A tensor as the file has it.
 *
 * @param file what it lies in
 * @param index among the graph's tensors
 * @param dims for a batch of one as a rule
 * @param signature the same with 0 where any extent will do; may be empty
 * @param quantization nothing where its numbers stand for themselves
 * @param at where its numbers lie, if they are constant
 * @param bytes how many bytes those take; -1 if it is none
 */
record TensorInfo(
        FlatBuffer file,
        int index,
        String name,
        Dims dims,
        Dims signature,
        TensorType type,
        @Nullable Quantization quantization,
        int at,
        int bytes) {

    boolean isConstant() {
        return bytes >= 0;
    }

    /** Its numbers, read when they are asked for. */
    Constant constant() throws ModelFormatException {
        double needed = (double) dims.size() * type.bytes();
        if (type.bytes() == 0 || needed != bytes) {
            throw file.error(
                    "tensor " + index + " \"" + name + "\" of " + type + dims + " has " + bytes + " bytes, needs "
                            + (type.bytes() == 0 ? "a type that DigitPad computes" : "" + (int) needed) + ".");
        }
        file.require(at, bytes);
        IntToDoubleFunction stored = this::number;
        Quantization scaled = quantization;
        if (scaled == null) {
            return new Constant(dims, !type.isFloat(), stored);
        }
        if (scaled.scales().count() == 1) {
            double scale = scaled.scale();
            double zero = scaled.zero();
            return new Constant(dims, false, i -> (stored.applyAsDouble(i) - zero) * scale);
        }
        int axis = scaled.axis();
        int step = dims.steps()[axis];
        int extent = dims.extent(axis);
        return new Constant(dims, false, i -> {
            int place = i / step % extent;
            return (stored.applyAsDouble(i) - scaled.zeros().at(place))
                    * scaled.scales().at(place);
        });
    }

    private double number(int i) {
        return switch (type) {
            case FLOAT32 -> Float.intBitsToFloat(int32(at + 4 * i));
            case FLOAT16 -> Half.toFloat(uint16(at + 2 * i));
            case BFLOAT16 -> Float.intBitsToFloat(uint16(at + 2 * i) << 16);
            case FLOAT64 -> float64(at + 8 * i);
            case INT32 -> int32(at + 4 * i);
            case UINT32 -> unsigned(int32(at + 4 * i));
            case INT64, UINT64 -> int32(at + 8 * i + 4) * 4294967296.0 + unsigned(int32(at + 8 * i));
            case INT16 -> (short) uint16(at + 2 * i);
            case UINT16 -> uint16(at + 2 * i);
            case INT8 -> file.at(at + i);
            default -> file.at(at + i) & 0xff;
        };
    }

    private int uint16(int place) {
        return (file.at(place) & 0xff) | (file.at(place + 1) & 0xff) << 8;
    }

    private int int32(int place) {
        return uint16(place) | uint16(place + 2) << 16;
    }

    private static double unsigned(int bits) {
        return bits < 0 ? bits + 4294967296.0 : bits;
    }

    /** By parts: a long is an object in browsers. */
    private double float64(int place) {
        int high = int32(place + 4);
        int exponent = high >>> 20 & 0x7ff;
        double fraction = ((high & 0xfffff) * 4294967296.0 + unsigned(int32(place))) / 4503599627370496.0;
        double size = exponent == 0x7ff
                ? fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN
                : exponent == 0 ? fraction * Math.pow(2, -1022) : (1 + fraction) * Math.pow(2, exponent - 1023);
        return high < 0 ? -size : size;
    }
}
