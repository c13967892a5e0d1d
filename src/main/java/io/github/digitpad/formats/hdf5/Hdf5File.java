package io.github.digitpad.formats.hdf5;

import io.github.digitpad.formats.ModelFormatException;

/** The beginning of a file. */
public final class Hdf5File {

    private static final String SIGNATURE = "\u0089HDF\r\n\u001a\n";

    /** Before it there may be something else, of so many bytes or twice as many again and again. */
    private static final int FIRST_BLOCK = 512;

    private Hdf5File() {}

    /** Whether a file begins as one of HDF5. */
    public static boolean isOne(byte[] head) {
        return start(new FileBytes("", head, 0, head.length), 0) >= 0;
    }

    private static int start(FileBytes file, int from) {
        for (int at = 0; at >= 0 && at < file.length(); at = at == 0 ? FIRST_BLOCK : 2 * at) {
            if (file.has(from + at, SIGNATURE)) {
                return from + at;
            }
        }
        return -1;
    }

    /**
     * The group that all others are in.
     *
     * @param source what messages call the file
     * @param bytes has all of it; not copied
     * @param from where it begins
     * @param length how many bytes it has
     * @throws ModelFormatException if it is no such file, or cut
     */
    public static Hdf5Node root(String source, byte[] bytes, int from, int length) throws ModelFormatException {
        FileBytes file = new FileBytes(source, bytes, from, from + length);
        int start = start(file, from);
        if (start < 0) {
            throw new ModelFormatException(source + ": is no HDF5 file: it does not begin as one.");
        }
        int at = start + SIGNATURE.length();
        int version = file.octet(at);
        int addresses = file.octet(at + (version < 2 ? 5 : 1));
        int lengths = file.octet(at + (version < 2 ? 6 : 2));
        if (version > 3) {
            throw file.error(at, "a file of version " + version, "0 to 3");
        }
        file.setSizes(start, addresses, lengths);
        // Version 1 has four bytes more, of trees of chunks.
        int first = at + (version == 0 ? 16 : version == 1 ? 20 : 4);
        requireWhole(file, first, start);
        int root = version < 2 ? first + 5 * addresses : first + 3 * addresses;
        return new Hdf5Node(file, "", file.known(root));
    }

    /** Where the file ends is counted from where what stands before it begins, and it says how long that is. */
    private static void requireWhole(FileBytes file, int first, int start) throws ModelFormatException {
        int before = file.number(first, file.addressSize(), true);
        int end = file.number(first + 2 * file.addressSize(), file.addressSize(), true) - Math.max(0, before);
        if (end > file.end() - start) {
            throw new ModelFormatException(file.source() + ": is cut: has " + (file.end() - start) + " bytes, needs "
                    + end + ", as its beginning says. Download or copy it again.");
        }
    }
}
