package io.github.digitpad.inkfiles;

import io.github.digitpad.formats.Inflate;
import org.jspecify.annotations.Nullable;

/**
 * Files that are gzipped, in plain Java.
 *
 * @see "RFC 1952, GZIP file format specification"
 */
public final class Gzip {

    private static final int HEADER = 10;
    private static final int TRAILER = 8;
    private static final int DEFLATED = 8;
    private static final int HAS_CHECK = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;

    /** Ink gets ten times smaller, an empty page a few hundred times. */
    private static final double MOST_RATIO = 256;

    private static final double ALWAYS = 1 << 20;

    /** What a file may be unpacked to. */
    private static final double MOST = 256 << 20;

    private static final int HEAD = 1 << 12;
    private static final int CRC_32 = 0xedb88320;

    private Gzip() {}

    /** Whether bytes begin as gzip does. */
    public static boolean isOne(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    }

    /** The first bytes of what is packed; nothing, if it is broken from the beginning. */
    public static byte @Nullable [] head(byte[] bytes) {
        int from = start(bytes);
        return from < 0 ? null : Inflate.head(bytes, from, bytes.length - from, HEAD);
    }

    /**
     * A file without its packing; itself, if it has none.
     *
     * @throws InkFormatException if it is cut, damaged or unpacks to too much
     */
    public static InkFile unpacked(InkFile file) throws InkFormatException {
        if (!isOne(file.bytes())) {
            return file;
        }
        byte[] bytes = file.bytes();
        int from = start(bytes);
        if (from < 0 || bytes.length - from < TRAILER) {
            throw file.error("is cut short or damaged: its gzip header is broken. Copy or export it again");
        }
        int room = (int) Math.min(MOST, MOST_RATIO * bytes.length + ALWAYS);
        byte[] unpacked = Inflate.raw(bytes, from, bytes.length - from, room);
        if (unpacked == null) {
            throw file.error("is cut short, damaged, or unpacks to more than the " + room
                    + " bytes that are read of such a file. Copy or export it again");
        }
        int end = bytes.length - TRAILER;
        if (four(bytes, end) != check(unpacked) || four(bytes, end + 4) != unpacked.length) {
            throw file.error("is damaged: its gzip data does not fit its check sum. Copy or export it again");
        }
        return file.of(unpacked);
    }

    /** Where the deflated data begins; -1 if the header is broken. */
    private static int start(byte[] bytes) {
        if (!isOne(bytes) || bytes.length < HEADER || bytes[2] != DEFLATED) {
            return -1;
        }
        int flags = bytes[3];
        int at = HEADER;
        if ((flags & HAS_EXTRA) != 0) {
            at += bytes.length < at + 2 ? 2 : 2 + (bytes[at] & 0xff) + ((bytes[at + 1] & 0xff) << 8);
        }
        at = (flags & HAS_NAME) != 0 ? afterZero(bytes, at) : at;
        at = (flags & HAS_COMMENT) != 0 ? afterZero(bytes, at) : at;
        at += (flags & HAS_CHECK) != 0 ? 2 : 0;
        return at > bytes.length ? -1 : at;
    }

    private static int afterZero(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != 0) {
            at++;
        }
        return at + 1;
    }

    private static int four(byte[] bytes, int at) {
        return (bytes[at] & 0xff)
                | (bytes[at + 1] & 0xff) << 8
                | (bytes[at + 2] & 0xff) << 16
                | (bytes[at + 3] & 0xff) << 24;
    }

    private static int check(byte[] bytes) {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int value = i;
            for (int bit = 0; bit < 8; bit++) {
                value = (value & 1) == 0 ? value >>> 1 : (value >>> 1) ^ CRC_32;
            }
            table[i] = value;
        }
        int sum = -1;
        for (byte each : bytes) {
            sum = (sum >>> 8) ^ table[(sum ^ each) & 0xff];
        }
        return ~sum;
    }
}
