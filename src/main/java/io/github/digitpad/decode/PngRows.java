package io.github.digitpad.decode;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.imageio.IIOException;
import javax.imageio.stream.ImageInputStream;

/**
 * A PNG's rows, one after another: unpacked and unfiltered.
 *
 * @see "Portable Network Graphics (PNG) Specification, third edition, 9 and 10"
 */
final class PngRows implements AutoCloseable {

    private static final int NONE = 0;
    private static final int SUB = 1;
    private static final int UP = 2;
    private static final int AVERAGE = 3;
    private static final int PAETH = 4;

    private final ImageInputStream in;
    private final Inflater inflater = new Inflater();
    private final byte[] packed = new byte[1 << 16];

    /** How much of the present chunk is unread. */
    private int left;

    /** Bytes from a pixel's to the one before it, at least 1. */
    private final int distance;

    private byte[] row = {};
    private byte[] above = {};

    /** @param in at the length of the first chunk of pixels */
    PngRows(ImageInputStream in, int bitsPerPixel) throws IOException {
        this.in = in;
        this.distance = Math.max(1, bitsPerPixel / Byte.SIZE);
        this.left = in.readInt();
        in.skipBytes(Integer.BYTES);
    }

    /** Rows from here on have so many bytes, and the first has nothing above it. */
    void begin(int bytes) {
        row = new byte[bytes];
        above = new byte[bytes];
    }

    /** The next row, valid until the one after it. */
    byte[] next() throws IOException {
        byte[] old = above;
        above = row;
        row = old;
        byte[] filter = new byte[1];
        unpack(filter);
        unpack(row);
        unfilter(filter[0]);
        return row;
    }

    private void unpack(byte[] target) throws IOException {
        int at = 0;
        try {
            while (at < target.length) {
                int count = inflater.inflate(target, at, target.length - at);
                at += count;
                if (count == 0) {
                    if (inflater.finished() || inflater.needsDictionary()) {
                        throw new IIOException("it has fewer pixels than it says");
                    }
                    feed();
                }
            }
        } catch (DataFormatException e) {
            throw new IIOException("its pixels cannot be unpacked: " + e.getMessage(), e);
        }
    }

    private void feed() throws IOException {
        while (left == 0) {
            // Behind the chunk's check sum.
            in.skipBytes(Integer.BYTES);
            left = in.readInt();
            if (in.readInt() != PngHeader.IDAT) {
                throw new IIOException("it has fewer pixels than it says");
            }
        }
        if (left < 0) {
            throw new IIOException("a chunk of " + left + " bytes");
        }
        int count = in.read(packed, 0, Math.min(left, packed.length));
        if (count < 0) {
            throw new EOFException();
        }
        left -= count;
        inflater.setInput(packed, 0, count);
    }

    private void unfilter(int filter) throws IIOException {
        switch (filter) {
            case NONE -> {}
            case SUB -> {
                for (int i = distance; i < row.length; i++) {
                    row[i] += row[i - distance];
                }
            }
            case UP -> {
                for (int i = 0; i < row.length; i++) {
                    row[i] += above[i];
                }
            }
            case AVERAGE -> {
                for (int i = 0; i < row.length; i++) {
                    int before = i < distance ? 0 : row[i - distance] & 255;
                    row[i] += (byte) ((before + (above[i] & 255)) >> 1);
                }
            }
            case PAETH -> {
                for (int i = 0; i < Math.min(distance, row.length); i++) {
                    row[i] += above[i];
                }
                for (int i = distance; i < row.length; i++) {
                    row[i] += (byte) paeth(row[i - distance] & 255, above[i] & 255, above[i - distance] & 255);
                }
            }
            default -> throw new IIOException("a row filtered by " + (filter & 255) + ", known are 0 to 4");
        }
    }

    private static int paeth(int left, int up, int corner) {
        int toLeft = Math.abs(up - corner);
        int toUp = Math.abs(left - corner);
        int toCorner = Math.abs(left + up - 2 * corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
