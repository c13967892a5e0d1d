package io.github.digitpad.formats.hdf5;

import io.github.digitpad.formats.ModelFormatException;

/**
 * What one element is.
 *
 * @param kind of it
 * @param size in bytes
 * @param bigEndian whether its greatest byte comes first
 * @param signed of a whole number
 */
record DataType(Kind kind, int size, boolean bigEndian, boolean signed) {

    /** The kinds that are told apart. */
    enum Kind {
        WHOLE,
        FLOAT,
        /** Sixteen bits that are the upper half of a float. */
        BRAIN_FLOAT,
        TEXT,
        /** A text of any length, which lies elsewhere. */
        LONG_TEXT,
        /** The place of another object. */
        REFERENCE,
        /** Anything else. */
        OTHER
    }

    private static final int WHOLE_CLASS = 0;
    private static final int FLOAT_CLASS = 1;
    private static final int STRING_CLASS = 3;
    private static final int OPAQUE_CLASS = 5;
    private static final int REFERENCE_CLASS = 7;
    private static final int ENUM_CLASS = 8;
    private static final int SEQUENCE_CLASS = 9;

    static DataType read(FileBytes file, int at) throws ModelFormatException {
        int first = file.octet(at);
        int bits = file.octet(at + 1);
        int size = file.four(at + 4);
        boolean big = (bits & 1) == 1;
        Kind kind = Kind.OTHER;
        switch (first & 15) {
            case WHOLE_CLASS -> kind = size == 1 || size == 2 || size == 4 || size == 8 ? Kind.WHOLE : Kind.OTHER;
            case FLOAT_CLASS -> kind = floats(file, at, size);
            case STRING_CLASS -> kind = Kind.TEXT;
            // Keras stores bfloat16 as two bytes that HDF5 knows nothing about.
            case OPAQUE_CLASS -> kind = size == 2 ? Kind.BRAIN_FLOAT : Kind.OTHER;
            case REFERENCE_CLASS -> kind = size == 8 ? Kind.REFERENCE : Kind.OTHER;
            // Booleans are an enumeration of bytes.
            case ENUM_CLASS -> kind = size == 1 ? Kind.WHOLE : Kind.OTHER;
            case SEQUENCE_CLASS -> kind = (bits & 15) == 1 ? Kind.LONG_TEXT : Kind.OTHER;
            default -> kind = Kind.OTHER;
        }
        return new DataType(kind, size, big, (bits & 8) != 0);
    }

    private static Kind floats(FileBytes file, int at, int size) throws ModelFormatException {
        int exponentBits = file.octet(at + 13);
        if (size == 2 && exponentBits == 8) {
            return Kind.BRAIN_FLOAT;
        }
        boolean known = (size == 2 && exponentBits == 5)
                || (size == 4 && exponentBits == 8)
                || (size == 8 && exponentBits == 11);
        return known ? Kind.FLOAT : Kind.OTHER;
    }

    boolean isNumber() {
        return kind == Kind.WHOLE || kind == Kind.FLOAT || kind == Kind.BRAIN_FLOAT;
    }
}
