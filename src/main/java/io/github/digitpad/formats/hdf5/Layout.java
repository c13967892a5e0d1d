package io.github.digitpad.formats.hdf5;

import io.github.digitpad.formats.Half;
import io.github.digitpad.formats.ModelFormatException;

/** Where a data set's numbers lie: in one piece, in the header itself, or in chunks. */
final class Layout {

    private static final int COMPACT = 0;
    private static final int CONTIGUOUS = 1;
    private static final int CHUNKED = 2;

    /** As many values as a network may have weights. */
    private static final int MAX_COUNT = 64 << 20;

    private final FileBytes file;
    private final String path;
    private final DataType type;
    private final DataSpace space;
    private final Filters filters;

    Layout(FileBytes file, String path, DataType type, DataSpace space, Filters filters) {
        this.file = file;
        this.path = path;
        this.type = type;
        this.space = space;
        this.filters = filters;
    }

    float[] floats(Message message) throws ModelFormatException {
        int at = message.at();
        int version = file.octet(at);
        if (space.count() > MAX_COUNT) {
            throw error("has more than " + MAX_COUNT + " numbers");
        }
        int kind = file.octet(at + (version < 3 ? 2 : 1));
        int count = (int) space.count();
        if (count == 0) {
            return new float[0];
        }
        if (version < 1 || version > 4 || kind > CHUNKED) {
            throw error("has a layout of version " + version + " and kind " + kind + ", which is not supported");
        }
        if (kind == CHUNKED) {
            return new Chunks(this, at, version).floats();
        }
        int start;
        if (version < 3) {
            // Old ones give the extents once more.
            int extents = at + 8 + (kind == CONTIGUOUS ? file.addressSize() : 0);
            start = kind == CONTIGUOUS ? file.known(at + 8) : extents + 4 * file.octet(at + 1) + 4;
        } else {
            start = kind == COMPACT ? at + 4 : file.known(at + 2);
        }
        file.require(start, bytes(count));
        return numbers(file.bytes(), start, count);
    }

    ModelFormatException error(String message) {
        return new ModelFormatException(file.source() + ": HDF5, " + path + ": " + message + ".");
    }

    FileBytes file() {
        return file;
    }

    DataType type() {
        return type;
    }

    DataSpace space() {
        return space;
    }

    Filters filters() {
        return filters;
    }

    /** How many bytes so many elements take. */
    int bytes(double count) throws ModelFormatException {
        double bytes = count * type.size();
        if (bytes > Integer.MAX_VALUE) {
            throw error("has more than 2^31 bytes");
        }
        return (int) bytes;
    }

    /** @param bytes has as many from {@code start} on */
    float[] numbers(byte[] bytes, int start, int count) {
        float[] numbers = new float[count];
        if (type.kind() == DataType.Kind.FLOAT && type.size() == 4 && !type.bigEndian()) {
            // What nearly all weights are.
            for (int i = 0; i < count; i++) {
                int at = start + 4 * i;
                numbers[i] = Float.intBitsToFloat((bytes[at] & 0xff)
                        | (bytes[at + 1] & 0xff) << 8
                        | (bytes[at + 2] & 0xff) << 16
                        | bytes[at + 3] << 24);
            }
            return numbers;
        }
        for (int i = 0; i < count; i++) {
            numbers[i] = number(bytes, start + i * type.size());
        }
        return numbers;
    }

    private float number(byte[] bytes, int at) {
        int size = type.size();
        int low = bits(bytes, at, 0, Math.min(4, size));
        return switch (type.kind()) {
            // Its bits, which its reader takes them for.
            case REFERENCE -> Float.intBitsToFloat(bits(bytes, at, 4, 4) == 0 && low >= 0 ? low : 0);
            case BRAIN_FLOAT -> Float.intBitsToFloat(low << 16);
            case FLOAT ->
                size == 2
                        ? Half.toFloat(low)
                        : size == 4 ? Float.intBitsToFloat(low) : doubled(bits(bytes, at, 4, 4), low);
            default -> whole(bytes, at, low);
        };
    }

    /** The bits of a double's two halves as a float: TeaVM's longs are slow, and two halves are all that is needed. */
    private static float doubled(int high, int low) {
        int exponent = ((high >>> 20) & 0x7ff) - 1023;
        double size;
        if (exponent == 1024) {
            size = (high & 0xfffff) == 0 && low == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        } else {
            double fraction = ((high & 0xfffff) + (low & 0xffff_ffffL) * 0x1p-32) * 0x1p-20;
            size = exponent < -200 ? 0 : exponent > 200 ? Double.POSITIVE_INFINITY : (1 + fraction) * power(exponent);
        }
        return io.github.digitpad.formats.Numbers.asFloat(high < 0 ? -size : size);
    }

    private static double power(int exponent) {
        return Float.intBitsToFloat((exponent / 2 + 127) << 23)
                * (double) Float.intBitsToFloat((exponent - exponent / 2 + 127) << 23);
    }

    private float whole(byte[] bytes, int at, int low) {
        int size = type.size();
        if (size < 4) {
            int shift = 32 - 8 * size;
            return type.signed() ? (low << shift) >> shift : low;
        }
        double below = low < 0 ? low + 0x1p32 : low;
        if (size == 4) {
            return (float) (type.signed() ? low : below);
        }
        int high = bits(bytes, at, 4, 4);
        double above = high < 0 && !type.signed() ? high + 0x1p32 : high;
        return (float) (above * 0x1p32 + below);
    }

    /** Bits from the byte of least weight on that {@code from} says. */
    private int bits(byte[] bytes, int at, int from, int count) {
        int bits = 0;
        for (int i = 0; i < count; i++) {
            int place = type.bigEndian() ? type.size() - 1 - from - i : from + i;
            bits |= (bytes[at + place] & 0xff) << (8 * i);
        }
        return bits;
    }
}
