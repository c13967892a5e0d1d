package io.github.digitpad.data.sets;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Numbers in a row, as a file stores them; each is made a double when it is asked for. */
public final class Elements {

    /** How a number is stored. */
    public enum Type {
        INT8(1),
        UINT8(1),
        INT16(2),
        UINT16(2),
        INT32(4),
        UINT32(4),
        INT64(8),
        UINT64(8),
        FLOAT16(2),
        FLOAT32(4),
        FLOAT64(8);

        private final int bytes;

        Type(int bytes) {
            this.bytes = bytes;
        }

        /** How many bytes one takes. */
        public int bytes() {
            return bytes;
        }
    }

    private final ByteBuffer bytes;
    private final int from;
    private final int count;
    private final Type type;

    private Elements(ByteBuffer bytes, int from, int count, Type type) {
        this.bytes = bytes;
        this.from = from;
        this.count = count;
        this.type = type;
    }

    /**
     * Numbers inside of other bytes.
     *
     * @param bytes not copied
     * @param from where the first one is
     * @throws IndexOutOfBoundsException if there are fewer
     */
    public static Elements of(byte[] bytes, int from, int count, Type type, ByteOrder order) {
        return of(ByteBuffer.wrap(bytes).order(order), from, count, type);
    }

    /**
     * Numbers inside of other bytes, in these bytes' order.
     *
     * @param bytes not copied
     * @throws IndexOutOfBoundsException if there are fewer
     */
    public static Elements of(ByteBuffer bytes, int from, int count, Type type) {
        if (from < 0 || count < 0 || (long) count * type.bytes > bytes.capacity() - from) {
            throw new IndexOutOfBoundsException(count + " numbers from byte " + from + " of " + bytes.capacity());
        }
        return new Elements(bytes.asReadOnlyBuffer().order(bytes.order()), from, count, type);
    }

    /** Unsigned bytes. */
    public static Elements of(byte[] bytes) {
        return of(bytes, 0, bytes.length, Type.UINT8, ByteOrder.BIG_ENDIAN);
    }

    /** Floats, copied. */
    public static Elements of(float[] numbers, int count) {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(count, Float.BYTES));
        bytes.asFloatBuffer().put(numbers, 0, count);
        return new Elements(bytes, 0, count, Type.FLOAT32);
    }

    public int count() {
        return count;
    }

    /** One of them; of 64 bits the nearest double. */
    public double at(int index) {
        int at = from + index * type.bytes;
        return switch (type) {
            case INT8 -> bytes.get(at);
            case UINT8 -> bytes.get(at) & 0xff;
            case INT16 -> bytes.getShort(at);
            case UINT16 -> bytes.getShort(at) & 0xffff;
            case INT32 -> bytes.getInt(at);
            case UINT32 -> bytes.getInt(at) & 0xffff_ffffL;
            case INT64 -> bytes.getLong(at);
            case UINT64 -> unsigned(bytes.getLong(at));
            case FLOAT16 -> half(bytes.getShort(at) & 0xffff);
            case FLOAT32 -> bytes.getFloat(at);
            case FLOAT64 -> bytes.getDouble(at);
        };
    }

    private static double unsigned(long bits) {
        return bits >= 0 ? bits : (bits >>> 1) * 2.0;
    }

    private static double half(int bits) {
        int exponent = (bits >> 10) & 31;
        int fraction = bits & 0x3ff;
        double size;
        if (exponent == 31) {
            size = fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        } else if (exponent == 0) {
            size = fraction * 0x1p-24;
        } else {
            size = Math.scalb(1 + fraction * 0x1p-10, exponent - 15);
        }
        return (bits & 0x8000) != 0 ? -size : size;
    }
}
