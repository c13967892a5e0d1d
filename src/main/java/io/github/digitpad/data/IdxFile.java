package io.github.digitpad.data;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;

/**
 * An IDX file: a magic number {@code 00 00 type rank}, an extent for each axis, and the elements, row-major, all
 * big-endian.
 *
 * @param bytes the whole file, where the elements begin at {@link #position} and fill the rest
 * @see "LeCun, Cortes, Burges: The MNIST database of handwritten digits, file formats"
 */
record IdxFile(Path source, ByteBuffer bytes, int position) {

    /** Unsigned bytes, one axis. */
    static final int LABELS = 0x0801;

    /** Unsigned bytes, three axes. */
    static final int IMAGES = 0x0803;

    /** 32-bit integers, two axes. */
    static final int EXTENDED_LABELS = 0x0C02;

    private static final Map<Integer, String> KINDS =
            Map.of(LABELS, "IDX labels", IMAGES, "IDX images", EXTENDED_LABELS, "QMNIST's extended labels");

    /** The third byte of a magic number for 32-bit integers; 8 is for unsigned bytes. */
    private static final int TYPE_INT32 = 0x0C;

    /**
     * Reads a file of one kind.
     *
     * @param magic one of the constants above
     * @param things what the first axis counts, for messages: {@code "images"}
     * @throws DataFormatException if the file is of another kind, cut short, empty, or longer than its header says
     */
    static IdxFile read(Path source, int magic, String things) throws DataFormatException {
        return of(source, DataFiles.readAll(source), magic, things);
    }

    /** As {@link #read}, of a file's bytes. */
    static IdxFile of(Path source, byte[] content, int magic, String things) throws DataFormatException {
        ByteBuffer bytes = ByteBuffer.wrap(content).asReadOnlyBuffer();
        int rank = magic & 0xff;
        int position = Integer.BYTES * (1 + rank);
        requireMagic(source, bytes, magic);
        if (bytes.capacity() < position) {
            throw new DataFormatException(source + ": cut short in the header: needs " + position
                    + " bytes, the file has " + bytes.capacity() + ". Copy or download it again.");
        }
        double elements = 1;
        for (int axis = 0; axis < rank; axis++) {
            int offset = Integer.BYTES * (1 + axis);
            long extent = Integer.toUnsignedLong(bytes.getInt(offset));
            if (extent == 0) {
                throw new DataFormatException(source + ": the extent at byte " + offset + " of the header is 0 ("
                        + description(bytes, rank, things) + "); needs 1 or more.");
            }
            elements *= extent;
        }
        int elementBytes = magic >> 8 == TYPE_INT32 ? Integer.BYTES : 1;
        requireLength(source, bytes, position, elements * elementBytes, description(bytes, rank, things));
        return new IdxFile(source, bytes, position);
    }

    /** How many elements along an axis, 1 or more. */
    int extent(int axis) {
        return bytes.getInt(Integer.BYTES * (1 + axis));
    }

    private static void requireMagic(Path source, ByteBuffer bytes, int magic) throws DataFormatException {
        if (bytes.capacity() < Integer.BYTES) {
            throw new DataFormatException(source + ": cut short in the magic number: needs 4 bytes, the file has "
                    + bytes.capacity() + ". Copy or download it again.");
        }
        int found = bytes.getInt(0);
        if (found != magic) {
            String kind = KINDS.get(found);
            throw new DataFormatException(source + ": begins with the magic number "
                    + Integer.toUnsignedString(found)
                    + (kind == null ? "" : " (" + kind + ")") + "; needs " + magic + " (" + KINDS.get(magic) + "). "
                    + (kind == null ? "Is it an IDX file?" : "Have two files been swapped?"));
        }
    }

    private static void requireLength(Path source, ByteBuffer bytes, int position, double needed, String description)
            throws DataFormatException {
        int found = bytes.capacity() - position;
        if (found < needed) {
            throw new DataFormatException(source + ": cut short: " + description + " need " + whole(needed)
                    + " bytes from byte " + position + " on, the file has " + found + ". Copy or download it again.");
        }
        if (found > needed) {
            throw new DataFormatException(source + ": has " + whole(found - needed) + " bytes after the end of its "
                    + description + ". Copy or download it again.");
        }
    }

    /** As {@code "60000 images of 28×28"}, from the header. */
    private static String description(ByteBuffer bytes, int rank, String things) {
        StringBuilder text = new StringBuilder();
        for (int axis = 0; axis < rank; axis++) {
            text.append(axis == 0 ? "" : axis == 1 ? " of " : "×");
            text.append(Integer.toUnsignedString(bytes.getInt(Integer.BYTES * (1 + axis))));
            text.append(axis == 0 ? " " + things : "");
        }
        return text.toString();
    }

    /** Sizes that a header claims may exceed a {@code long}; those are rounded. */
    private static String whole(double value) {
        return value < Long.MAX_VALUE ? Long.toString((long) value) : Double.toString(value);
    }
}
