package io.github.digitpad.formats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

/** What the JDK deflates, in all three ways that there are for a block. */
class InflateTest {

    private static byte[] deflated(byte[] bytes, int level, int strategy, boolean raw) {
        Deflater deflater = new Deflater(level, raw);
        deflater.setStrategy(strategy);
        deflater.setInput(bytes);
        deflater.finish();
        byte[] out = new byte[2 * bytes.length + 100];
        int length = 0;
        while (!deflater.finished()) {
            length += deflater.deflate(out, length, out.length - length);
        }
        deflater.end();
        return Arrays.copyOf(out, length);
    }

    private static byte[] sample(int length, int values) {
        Random random = new Random(length + values);
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i % 7 == 0 && i > 50 ? bytes[i - 40] : random.nextInt(values));
        }
        return bytes;
    }

    @Test
    void undoesWhatWasDone() {
        for (int length : new int[] {0, 1, 3, 300, 70_000}) {
            for (int values : new int[] {1, 4, 256}) {
                byte[] bytes = sample(length, values);
                for (int level : new int[] {0, 1, 9}) {
                    for (int strategy : new int[] {Deflater.DEFAULT_STRATEGY, Deflater.HUFFMAN_ONLY}) {
                        byte[] raw = deflated(bytes, level, strategy, true);
                        assertArrayEquals(bytes, Inflate.raw(raw, 0, raw.length, length));
                        byte[] zlib = deflated(bytes, level, strategy, false);
                        assertArrayEquals(bytes, Inflate.zlib(zlib, 0, zlib.length, length + 5));
                    }
                }
            }
        }
    }

    @Test
    void refusesWhatIsTooLongCutOrBroken() {
        byte[] bytes = sample(5000, 30);
        byte[] raw = deflated(bytes, 9, 0, true);
        assertNull(Inflate.raw(raw, 0, raw.length, 4999));
        for (int length = 0; length < raw.length; length += 13) {
            assertNull(Inflate.raw(raw, 0, length, 5000));
        }
        byte[] zlib = deflated(bytes, 9, 0, false);
        zlib[1]++;
        assertNull(Inflate.zlib(zlib, 0, zlib.length, 5000));
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            byte[] changed = raw.clone();
            changed[random.nextInt(raw.length)] = (byte) random.nextInt(256);
            byte[] found = Inflate.raw(changed, 0, raw.length, 5000);
            assertTrue(found == null || found.length <= 5000);
        }
        assertNull(Inflate.raw(new byte[] {7}, 0, 1, 10));
    }
}
