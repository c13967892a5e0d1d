package io.github.digitpad.data.sets.table;

import io.github.digitpad.data.sets.Elements;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Numbers that come one after the other: a byte each while they are whole and from 0 to 255, then floats. */
public final class NumberRows {

    /** A gigabyte of bytes; of floats a quarter as many. */
    private static final int MOST = 1 << 30;

    private static final int MOST_FLOATS = MOST / Float.BYTES;

    private byte[] bytes = new byte[1 << 12];
    private float[] floats = new float[0];
    private boolean isWhole = true;
    private int count;

    /** Adds a number; false, if there are too many. */
    public boolean add(double number) {
        if (count >= (isWhole ? MOST : MOST_FLOATS)) {
            return false;
        }
        if (isWhole && !(number >= 0 && number <= 255 && number == (int) number)) {
            if (count >= MOST_FLOATS) {
                return false;
            }
            isWhole = false;
            floats = new float[Math.max(1 << 10, bytes.length)];
            for (int i = 0; i < count; i++) {
                floats[i] = bytes[i] & 0xff;
            }
            bytes = new byte[0];
        }
        if (isWhole) {
            if (count == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(MOST, 2L * count));
            }
            bytes[count++] = (byte) (int) number;
        } else {
            if (count == floats.length) {
                floats = Arrays.copyOf(floats, (int) Math.min(MOST_FLOATS, 2L * count));
            }
            floats[count++] = (float) number;
        }
        return true;
    }

    public int count() {
        return count;
    }

    /** All of them. */
    public Elements elements() {
        return isWhole
                ? Elements.of(bytes, 0, count, Elements.Type.UINT8, ByteOrder.BIG_ENDIAN)
                : Elements.of(floats, count);
    }
}
