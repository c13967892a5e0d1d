package io.github.digitpad.formats.tflite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.tflite.Quantization.Numbers;
import io.github.digitpad.formats.tflite.Value.Constant;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A constant's numbers, of every type, behind a few bytes that are not its own. */
class TensorInfoTest {

    private static final int AT = 3;
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /** Little endian, by the JDK. */
    private static ByteBuffer bytes(int count) {
        return ByteBuffer.allocate(AT + count).order(ByteOrder.LITTLE_ENDIAN).position(AT);
    }

    private static TensorInfo tensor(
            TensorType type, ByteBuffer bytes, Dims dims, @Nullable Quantization quantization, int count) {
        byte[] file = new byte[bytes.capacity()];
        bytes.duplicate().rewind().get(file);
        return new TensorInfo(new FlatBuffer("f", file), 7, "w", dims, Dims.of(), type, quantization, AT, count);
    }

    private static Constant constant(TensorType type, ByteBuffer bytes, int... dims) throws ModelFormatException {
        return tensor(type, bytes, Dims.of(dims), null, bytes.capacity() - AT).constant();
    }

    private static void assertNumbers(Constant constant, double... expected) {
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], constant.at(i), "number " + i);
        }
    }

    @Test
    void wholeNumbersWithASign() throws ModelFormatException {
        Constant bytes = constant(
                TensorType.INT8, bytes(3).put((byte) 1).put((byte) -128).put((byte) 127), 3);
        assertNumbers(bytes, 1, -128, 127);
        assertTrue(bytes.isWhole());
        assertNumbers(
                constant(
                        TensorType.INT16,
                        bytes(6).putShort((short) -32768)
                                .putShort((short) 0x102)
                                .putShort((short) 32767),
                        3),
                -32768,
                0x102,
                32767);
        assertNumbers(
                constant(
                        TensorType.INT32,
                        bytes(12).putInt(Integer.MIN_VALUE).putInt(0x1020304).putInt(-1),
                        3),
                Integer.MIN_VALUE,
                0x1020304,
                -1);
        assertNumbers(
                constant(
                        TensorType.INT64,
                        bytes(24).putLong(-2).putLong(0x1_8000_0003L).putLong(1L << 40),
                        3),
                -2,
                0x1_8000_0003L,
                1L << 40);
    }

    @Test
    void wholeNumbersWithoutASign() throws ModelFormatException {
        assertNumbers(constant(TensorType.UINT8, bytes(2).put((byte) 255).put((byte) 1), 2), 255, 1);
        assertNumbers(constant(TensorType.BOOL, bytes(2).put((byte) 1).put((byte) 0), 2), 1, 0);
        assertNumbers(
                constant(TensorType.UINT16, bytes(4).putShort((short) 65535).putShort((short) 258), 2), 65535, 258);
        assertNumbers(constant(TensorType.UINT32, bytes(8).putInt(-1).putInt(5), 2), 4294967295.0, 5);
        assertNumbers(constant(TensorType.UINT64, bytes(16).putLong(3).putLong(1L << 50), 2), 3, 1L << 50);
    }

    @Test
    void floats() throws ModelFormatException {
        Constant floats = constant(TensorType.FLOAT32, bytes(8).putFloat(1.5f).putFloat(-1e-30f), 2);
        assertNumbers(floats, 1.5, -1e-30f);
        assertFalse(floats.isWhole());
        assertNumbers(
                constant(TensorType.FLOAT16, bytes(4).putShort((short) 0x3e00).putShort((short) 0xc000), 2), 1.5, -2);
        assertNumbers(
                constant(TensorType.BFLOAT16, bytes(4).putShort((short) 0x3fc0).putShort((short) 0xc020), 2),
                1.5,
                -2.5);
    }

    @Test
    void doublesAreTheJdksOwn() throws ModelFormatException {
        double[] values = {
            0, 1, -1.5, Math.PI, -1e300, 1e-300, 4.9e-324, -2.2250738585072014E-308, 0x1.fffffffep0, INFINITY, -INFINITY
        };
        ByteBuffer bytes = bytes(8 * values.length + 8);
        for (double value : values) {
            bytes.putDouble(value);
        }
        Constant constant = constant(TensorType.FLOAT64, bytes.putDouble(Double.NaN), values.length + 1);
        assertNumbers(constant, values);
        assertTrue(Double.isNaN(constant.at(values.length)));
        assertFalse(constant.isWhole());
    }

    @Test
    void scalesAreOneOrOneForEachPlaceOfAnAxis() throws ModelFormatException {
        ByteBuffer bytes = bytes(6).put(new byte[] {1, 2, 3, 4, 5, 6});
        Numbers scales = new Numbers(new double[] {0.5, 10, 100});
        Numbers zeros = new Numbers(new double[] {1, 0, -1});
        Quantization along = new Quantization(TensorType.INT8, scales, zeros, 1);
        Constant constant =
                tensor(TensorType.INT8, bytes, Dims.of(1, 3, 2), along, 6).constant();
        assertNumbers(constant, 0, 0.5, 30, 40, 600, 700);
        Quantization one =
                new Quantization(TensorType.INT8, new Numbers(new double[] {0.25}), new Numbers(new double[] {2}), 0);
        assertNumbers(tensor(TensorType.INT8, bytes, Dims.of(6), one, 6).constant(), -0.25, 0, 0.25, 0.5, 0.75, 1);
    }

    @Test
    void whatHasOtherBytesThanItsShapeNeedsIsRefused() {
        assertEquals(
                "f: tensor 7 \"w\" of FLOAT32[2, 3] has 23 bytes, needs 24.",
                assertThrows(
                                ModelFormatException.class,
                                () -> tensor(TensorType.FLOAT32, bytes(24), Dims.of(2, 3), null, 23)
                                        .constant())
                        .getMessage());
        assertEquals(
                "f: tensor 7 \"w\" of INT4[2] has 1 bytes, needs a type that DigitPad computes.",
                assertThrows(
                                ModelFormatException.class,
                                () -> tensor(TensorType.INT4, bytes(1), Dims.of(2), null, 1)
                                        .constant())
                        .getMessage());
        assertThrows(
                ModelFormatException.class,
                () -> tensor(TensorType.INT8, bytes(4), Dims.of(5), null, 5).constant(),
                "one byte more than the file has");
    }

    @Test
    void aTensorOfNoBytesIsConstantAndOneOfNegativeManyIsComputed() {
        assertTrue(tensor(TensorType.INT8, bytes(0), Dims.of(0), null, 0).isConstant());
        assertFalse(tensor(TensorType.INT8, bytes(0), Dims.of(0), null, -1).isConstant());
    }
}
