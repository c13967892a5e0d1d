package io.github.digitpad.formats.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.Bytes;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TensorTypeTest {

    /** The second value of a tensor, after bytes that must not count. */
    @ParameterizedTest
    @CsvSource({
        "FLOAT, 00000000 0000c0bf, -1.5",
        "UINT8, 00 fe, 254",
        "INT8, 00 fe, -2",
        "UINT16, 0000 fe80, 33022",
        "INT16, 0000 feff, -2",
        "INT16, 0000 fe80, -32514",
        "INT32, 00000000 feffffff, -2",
        "INT32, 00000000 01020304, 67305985",
        "INT64, 0000000000000000 feffffffffffffff, -2",
        "INT64, 0000000000000000 0100000002000000, 8589934593",
        "INT64, 0000000000000000 feffffff00000000, 4294967294",
        "BOOL, 00 02, 1",
        "BOOL, 01 00, 0",
        "FLOAT16, 0000 00be, -1.5",
        "DOUBLE, 0000000000000000 000000000000f8bf, -1.5",
        "DOUBLE, 0000000000000000 9a9999999999b93f, 0.1",
        "DOUBLE, 0000000000000000 0100000000000000, 4.9E-324",
        "DOUBLE, 0000000000000000 000000000000f0ff, -Infinity",
        "DOUBLE, 0000000000000000 010000000000f07f, NaN",
        "UINT32, 00000000 feffffff, 4294967294",
        "UINT64, 0000000000000000 0100000002000080, 9223372045444710401",
        "UINT64, 0000000000000000 feffffff00000000, 4294967294",
        "BFLOAT16, 0000 c0bf, -1.5",
        "UINT4, a5, 10",
        "INT4, a5, -6"
    })
    void values(TensorType type, String bytes, double expected) {
        byte[] all = HexFormat.of().parseHex("77" + bytes.replace(" ", ""));
        assertEquals(expected, type.read(new Bytes(all, 1, all.length - 1), 1));
        assertEquals(all.length - 1, type.bytes(2));
    }

    @ParameterizedTest
    @CsvSource({
        "UINT8, 0, 255",
        "INT8, -128, 127",
        "UINT16, 0, 65535",
        "INT16, -32768, 32767",
        "INT32, -2147483648, 2147483647",
        "UINT4, 0, 15",
        "INT4, -8, 7",
        "UINT32, 0, 4294967295"
    })
    void bounds(TensorType type, double least, double greatest) {
        assertEquals(least, type.least());
        assertEquals(greatest, type.greatest());
        assertTrue(type.isWhole());
    }

    @Test
    void halvesInAListOfWholeNumbersAreTheirBits() {
        assertEquals(-1.5, TensorType.FLOAT16.fromNumber(0xbe00));
        assertEquals(-1.5, TensorType.BFLOAT16.fromNumber(0xbfc0));
        assertEquals(-7, TensorType.INT32.fromNumber(-7));
        assertFalse(TensorType.FLOAT16.isWhole());
    }

    @Test
    void theFirstHalfOfAByteComesFirst() {
        Bytes bytes = new Bytes(new byte[] {(byte) 0xa5}, 0, 1);
        assertEquals(5, TensorType.UINT4.read(bytes, 0));
        assertEquals(5, TensorType.INT4.read(bytes, 0));
        assertEquals(1, TensorType.UINT4.bytes(1));
    }

    @Test
    void numbersOfOtherTypesAreRefused() {
        assertEquals(TensorType.DOUBLE, TensorType.of(11));
        assertThrows(IllegalArgumentException.class, () -> TensorType.of(8));
    }
}
