package io.github.digitpad.decode;

import java.io.IOException;
import java.util.Arrays;
import javax.imageio.IIOException;
import javax.imageio.stream.ImageInputStream;

/**
 * The samples of a PNG picture as a browser has them, those of 16 bits at full depth, row by row: Java's own reader
 * keeps the whole picture in memory, takes grey for linear light and compares the transparent shade with other samples
 * than are stored.
 */
final class PngPicture {

    private static final int MOST = 255;
    private static final int MOST_OF_16_BITS = 65535;

    /** Deflate, which PNG packs its pixels with, makes at most so many bytes of one. */
    private static final long MOST_INFLATED = 1032;

    /** Where Adam7's seven passes begin, and how far their pixels are apart: x, y, dx, dy. */
    private static final int[][] ADAM7 = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private static final int[][] ONE_PASS = {{0, 0, 1, 1}};

    private final ImageInputStream stream;
    private final long bytes;

    /** @param bytes the file's length */
    PngPicture(ImageInputStream stream, long bytes) {
        this.stream = stream;
        this.bytes = bytes;
    }

    <T extends PixelTarget> T read(PixelTarget.Maker<T> maker) throws IOException {
        PngHeader header = PngHeader.read(stream);
        int most = header.depth() == 16 ? MOST_OF_16_BITS : MOST;
        T target = maker.make(header.width(), header.height(), most, header.orientation());
        if ((long) header.width() * header.height() > MOST_INFLATED * bytes * Byte.SIZE / header.bitsPerPixel()) {
            throw new IIOException(header.width() + "×" + header.height() + " pixels cannot be in " + bytes + " bytes");
        }
        try (PngRows rows = new PngRows(stream, header.bitsPerPixel())) {
            for (int[] pass : header.isInterlaced() ? ADAM7 : ONE_PASS) {
                read(header, rows, pass, target);
            }
        }
        return target;
    }

    private static void read(PngHeader header, PngRows rows, int[] pass, PixelTarget target) throws IOException {
        int columns = (header.width() - pass[0] + pass[2] - 1) / pass[2];
        if (columns <= 0) {
            return;
        }
        rows.begin((columns * header.bitsPerPixel() + Byte.SIZE - 1) / Byte.SIZE);
        int[] samples = new int[columns * header.samples()];
        for (int y = pass[1]; y < header.height(); y += pass[3]) {
            unpack(rows.next(), header.depth(), samples);
            set(header, samples, pass, y, target);
        }
    }

    private static void unpack(byte[] row, int depth, int[] samples) {
        for (int i = 0; i < samples.length; i++) {
            samples[i] = switch (depth) {
                case 16 -> ((row[2 * i] & 255) << Byte.SIZE) | (row[2 * i + 1] & 255);
                case 8 -> row[i] & 255;
                default -> {
                    int bit = i * depth;
                    yield (row[bit / Byte.SIZE] >> (Byte.SIZE - depth - bit % Byte.SIZE)) & ((1 << depth) - 1);
                }
            };
        }
    }

    private static void set(PngHeader header, int[] samples, int[] pass, int y, PixelTarget target) {
        int most = header.depth() == 16 ? MOST_OF_16_BITS : MOST;
        int each = header.samples();
        int x = pass[0];
        for (int at = 0; at < samples.length; at += each) {
            int one = samples[at];
            switch (header.colourType()) {
                case PngHeader.PALETTE -> setEntry(header, one, x, y, target);
                case PngHeader.GREY, PngHeader.GREY_AND_ALPHA -> {
                    int shade = header.depth() < Byte.SIZE ? one * MOST / ((1 << header.depth()) - 1) : one;
                    target.set(x, y, shade, shade, shade, alpha(header, samples, at, most));
                }
                default -> target.set(x, y, one, samples[at + 1], samples[at + 2], alpha(header, samples, at, most));
            }
            x += pass[2];
        }
    }

    private static int alpha(PngHeader header, int[] samples, int at, int most) {
        int each = header.samples();
        if (each == 2 || each == 4) {
            return samples[at + each - 1];
        }
        int[] clear = header.clear();
        return clear.length > 0 && Arrays.equals(clear, 0, each, samples, at, at + each) ? 0 : most;
    }

    /** An entry that the palette lacks is black, as browsers have it. */
    private static void setEntry(PngHeader header, int entry, int x, int y, PixelTarget target) {
        byte[] palette = header.palette();
        int at = 3 * entry;
        boolean isThere = at + 2 < palette.length;
        target.set(
                x,
                y,
                isThere ? palette[at] & 255 : 0,
                isThere ? palette[at + 1] & 255 : 0,
                isThere ? palette[at + 2] & 255 : 0,
                entry < header.clear().length ? header.clear()[entry] : MOST);
    }
}
