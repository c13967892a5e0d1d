package io.github.digitpad.formats.packed;

/** What all packed things begin and end with: three letters, the version, and a sum over everything. */
final class Seal {

    static final int VERSION = 1;

    /** How many bytes the sum at the end has. */
    static final int SUM_BYTES = 4;

    private static final int HEAD_BYTES = 3;

    private Seal() {}

    /** Bytes for something of this kind, a letter. */
    static ByteWriter begin(char kind) {
        ByteWriter out = new ByteWriter();
        out.octet('D');
        out.octet(kind);
        out.octet(VERSION);
        return out;
    }

    static byte[] end(ByteWriter out) {
        byte[] bytes = out.toByteArray();
        out.int32(sum(bytes, bytes.length));
        return out.toByteArray();
    }

    /**
     * What is between beginning and end.
     *
     * @param what for messages
     * @throws PackFormatException if it is nothing of this kind and version, or has changed
     */
    static ByteReader open(byte[] bytes, char kind, String what) throws PackFormatException {
        int end = bytes.length - SUM_BYTES;
        if (end < HEAD_BYTES || bytes[0] != 'D' || bytes[1] != kind || bytes[2] != VERSION) {
            throw new PackFormatException(what + ": is none of version " + VERSION);
        }
        if (new ByteReader(what, bytes, end, bytes.length).int32() != sum(bytes, end)) {
            throw new PackFormatException(what + ": its bytes have changed since it was written");
        }
        return new ByteReader(what, bytes, HEAD_BYTES, end);
    }

    /**
     * Fletcher's sum of the first bytes, modulo 2^29: tells a changed byte, and two that have changed places. Browsers
     * add numbers below 2^30 without making an object of each.
     */
    static int sum(byte[] bytes, int count) {
        int sum = 1;
        int sumOfSums = 0;
        for (int i = 0; i < count; i++) {
            sum += bytes[i];
            sumOfSums = (sumOfSums + sum) & 0x1fffffff;
        }
        return sumOfSums;
    }
}
