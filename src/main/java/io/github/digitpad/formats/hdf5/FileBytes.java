package io.github.digitpad.formats.hdf5;

import io.github.digitpad.formats.ModelFormatException;

/** The bytes of a file, in which addresses and lengths take as many bytes as its beginning says. */
final class FileBytes {

    /** The address of what is not there. */
    static final int UNDEFINED = -1;

    private final String source;
    private final byte[] bytes;
    private final int from;
    private final int end;
    private int base;
    private int addressSize = 8;
    private int lengthSize = 8;

    /** @param bytes has the file from {@code from} to {@code end}; places are counted in the whole array */
    FileBytes(String source, byte[] bytes, int from, int end) {
        this.source = source;
        this.bytes = bytes;
        this.from = from;
        this.end = end;
    }

    /**
     * What the beginning says.
     *
     * @param start where address 0 is
     */
    void setSizes(int start, int addresses, int lengths) throws ModelFormatException {
        if (!isSize(addresses) || !isSize(lengths)) {
            throw error(start, "addresses of " + addresses + " bytes and lengths of " + lengths, "2, 4 or 8");
        }
        base = start;
        addressSize = addresses;
        lengthSize = lengths;
    }

    private static boolean isSize(int size) {
        return size == 2 || size == 4 || size == 8;
    }

    String source() {
        return source;
    }

    byte[] bytes() {
        return bytes;
    }

    /** How many bytes the file has. */
    int length() {
        return end - from;
    }

    /** The place behind its last. */
    int end() {
        return end;
    }

    int addressSize() {
        return addressSize;
    }

    int lengthSize() {
        return lengthSize;
    }

    /** A place as messages give it: counted from the beginning of the file. */
    int place(int at) {
        return at - from;
    }

    /** What is wrong at a place. */
    ModelFormatException error(int at, String found, String needed) {
        return new ModelFormatException(source + ": HDF5, byte " + place(at) + ": found " + found + ", needs " + needed
                + ". Save or download it again.");
    }

    /** Checks that there are so many bytes from a place on. */
    void require(int at, int count) throws ModelFormatException {
        if (at < from || count < 0 || count > end - at) {
            throw error(at, "a file of " + length() + " bytes that ends before what lies there", count + " bytes more");
        }
    }

    int octet(int at) throws ModelFormatException {
        require(at, 1);
        return bytes[at] & 0xff;
    }

    /** A whole number of two bytes. */
    int two(int at) throws ModelFormatException {
        require(at, 2);
        return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
    }

    /** A whole number of four bytes that an int holds. */
    int four(int at) throws ModelFormatException {
        return number(at, 4, false);
    }

    /** An address, as a place in the file; {@link #UNDEFINED}, if it is that of nothing. */
    int address(int at) throws ModelFormatException {
        int address = number(at, addressSize, true);
        if (address != UNDEFINED && address > end - base) {
            throw error(at, "the address " + address, "one in a file of " + length() + " bytes");
        }
        return address == UNDEFINED ? UNDEFINED : base + address;
    }

    /** An address where there must be something. */
    int known(int at) throws ModelFormatException {
        int address = address(at);
        if (address == UNDEFINED) {
            throw error(at, "no address", "one");
        }
        return address;
    }

    /** The place in the file that a reference has; 0 refers to nothing. */
    int referred(int reference) throws ModelFormatException {
        if (reference <= 0 || reference > end - base) {
            throw error(base, "a reference to " + reference, "one to an object in a file of " + length() + " bytes");
        }
        return base + reference;
    }

    int size(int at) throws ModelFormatException {
        return number(at, lengthSize, false);
    }

    /** A whole number without a sign; where all bits are set and that is allowed, -1. */
    int number(int at, int size, boolean orNone) throws ModelFormatException {
        require(at, size);
        int value = 0;
        boolean none = true;
        boolean tooLarge = false;
        for (int i = 0; i < size; i++) {
            int octet = bytes[at + i] & 0xff;
            none &= octet == 0xff;
            if (i < 4) {
                value |= octet << (8 * i);
            } else {
                tooLarge |= octet != 0;
            }
        }
        if (none && orNone) {
            return UNDEFINED;
        }
        if (tooLarge || value < 0) {
            throw error(at, "a number of 2^31 or more", "less");
        }
        return value;
    }

    /** Whether these characters are there. */
    boolean has(int at, String signature) {
        boolean same = at >= from && at <= end - signature.length();
        for (int i = 0; same && i < signature.length(); i++) {
            same = (bytes[at + i] & 0xff) == signature.charAt(i);
        }
        return same;
    }

    /** Checks that these characters are there; gives the place behind them. */
    int requireSignature(int at, String signature) throws ModelFormatException {
        require(at, signature.length());
        if (!has(at, signature)) {
            throw error(at, "something else", "\"" + signature + "\"");
        }
        return at + signature.length();
    }
}
