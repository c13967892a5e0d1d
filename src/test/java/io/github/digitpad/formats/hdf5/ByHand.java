package io.github.digitpad.formats.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.digitpad.formats.ModelFormatException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Parts of a file, as the specification lays them out, put together by hand; addresses are of eight bytes. */
abstract class ByHand {

    static final int UNDEFINED = -1;

    final ByteBuffer out = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);

    ByHand octets(int... values) {
        for (int value : values) {
            out.put((byte) value);
        }
        return this;
    }

    ByHand shorts(int... values) {
        for (int value : values) {
            out.putShort((short) value);
        }
        return this;
    }

    ByHand ints(int... values) {
        for (int value : values) {
            out.putInt(value);
        }
        return this;
    }

    ByHand longs(long... values) {
        for (long value : values) {
            out.putLong(value);
        }
        return this;
    }

    ByHand floats(float... values) {
        for (float value : values) {
            out.putFloat(value);
        }
        return this;
    }

    ByHand text(String text) {
        out.put(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    int here() {
        return out.position();
    }

    FileBytes file() {
        byte[] bytes = Arrays.copyOf(out.array(), out.position());
        return new FileBytes("f", bytes, 0, bytes.length);
    }

    interface Reading {
        void read() throws ModelFormatException;
    }

    static void assertRefused(String message, Reading reading) {
        assertEquals(
                message, assertThrows(ModelFormatException.class, reading::read).getMessage());
    }
}
