package io.github.digitpad.formats.hdf5;

import io.github.digitpad.formats.Inflate;
import io.github.digitpad.formats.ModelFormatException;
import java.util.Arrays;

/** What was done to each chunk before it was written, in that order. */
final class Filters {

    /** Nothing. */
    static final Filters NONE = new Filters(new int[0]);

    private static final int DEFLATE = 1;
    private static final int SHUFFLE = 2;
    private static final int CHECK_SUM = 3;
    private static final int CHECK_SUM_BYTES = 4;

    private final int[] ids;

    private Filters(int[] ids) {
        this.ids = ids;
    }

    static Filters read(FileBytes file, int start) throws ModelFormatException {
        int version = file.octet(start);
        int[] ids = new int[file.octet(start + 1)];
        int at = start + (version == 1 ? 8 : 2);
        for (int i = 0; i < ids.length; i++) {
            ids[i] = file.two(at);
            boolean named = version == 1 || ids[i] >= 256;
            int nameLength = named ? file.two(at + 2) : 0;
            int numbers = file.two(at + (named ? 6 : 4));
            at += named ? 8 : 6;
            at += version == 1 ? (nameLength + 7) / 8 * 8 : nameLength;
            at += 4 * (version == 1 ? (numbers + 1) / 2 * 2 : numbers);
            if (ids[i] != DEFLATE && ids[i] != SHUFFLE && ids[i] != CHECK_SUM) {
                throw new ModelFormatException(file.source() + ": HDF5, byte " + file.place(start) + ": filter "
                        + ids[i] + " is not supported. Supported: gzip (1), shuffle (2), fletcher32 (3).");
            }
        }
        return new Filters(ids);
    }

    boolean isNone() {
        return ids.length == 0;
    }

    /**
     * A chunk as it was.
     *
     * @param mask has a bit for each filter that was left out
     * @param size how many bytes it has then
     * @param elementSize how many of them are an element
     */
    byte[] undone(FileBytes file, int at, int length, int mask, int size, int elementSize) throws ModelFormatException {
        file.require(at, length);
        byte[] bytes = Arrays.copyOfRange(file.bytes(), at, at + length);
        for (int i = ids.length - 1; i >= 0; i--) {
            if ((mask & (1 << i)) == 0) {
                bytes = switch (ids[i]) {
                    case DEFLATE -> inflated(file, at, bytes, size + CHECK_SUM_BYTES);
                    case SHUFFLE -> gathered(bytes, elementSize);
                    default -> Arrays.copyOf(bytes, Math.max(0, bytes.length - CHECK_SUM_BYTES));
                };
            }
        }
        if (bytes.length != size) {
            throw file.error(at, "a chunk of " + bytes.length + " bytes", String.valueOf(size));
        }
        return bytes;
    }

    private static byte[] inflated(FileBytes file, int at, byte[] bytes, int most) throws ModelFormatException {
        byte[] inflated = Inflate.zlib(bytes, 0, bytes.length, most);
        if (inflated == null) {
            throw file.error(at, "a chunk that is not compressed as it should be", "one that gzip wrote");
        }
        return inflated;
    }

    /** First the first bytes of all elements lie there, then the second ones. */
    private static byte[] gathered(byte[] bytes, int elementSize) {
        int count = bytes.length / elementSize;
        byte[] gathered = bytes.clone();
        for (int part = 0; part < elementSize; part++) {
            for (int i = 0; i < count; i++) {
                gathered[i * elementSize + part] = bytes[part * count + i];
            }
        }
        return gathered;
    }
}
