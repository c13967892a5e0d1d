package io.github.digitpad.decode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Writes PNG files of every kind that there is, which Java's own writer does not. */
final class PngBytes {

    /** Where Adam7's seven passes begin, and how far their pixels are apart: x, y, dx, dy. */
    private static final int[][] ADAM7 = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private static final int[][] ONE_PASS = {{0, 0, 1, 1}};

    /** The samples of a pixel, each of so many bits as the file has. */
    interface Pixels {
        int[] at(int x, int y);
    }

    private final int width;
    private final int height;
    private final int depth;
    private final int type;
    private final List<byte[]> chunks = new ArrayList<>();
    private boolean interlaced;

    PngBytes(int width, int height, int depth, int type) {
        this.width = width;
        this.height = height;
        this.depth = depth;
        this.type = type;
    }

    PngBytes interlaced() {
        interlaced = true;
        return this;
    }

    PngBytes chunk(String name, byte[] data) {
        chunks.add(chunkOf(name, data));
        return this;
    }

    /** A chunk of numbers of two bytes each. */
    PngBytes shorts(String name, int... values) {
        ByteBuffer data = ByteBuffer.allocate(2 * values.length);
        for (int value : values) {
            data.putShort((short) value);
        }
        return chunk(name, data.array());
    }

    byte[] of(Pixels pixels) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put((byte) depth).put((byte) type).put(12, (byte) (interlaced ? 1 : 0));
        out.writeBytes(chunkOf("IHDR", header.array()));
        chunks.forEach(out::writeBytes);
        out.writeBytes(chunkOf("IDAT", packed(pixels)));
        out.writeBytes(chunkOf("IEND", new byte[0]));
        return out.toByteArray();
    }

    private byte[] packed(Pixels pixels) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            for (int[] pass : interlaced ? ADAM7 : ONE_PASS) {
                for (int y = pass[1]; y < height && pass[0] < width; y += pass[3]) {
                    deflater.write(0);
                    row(pixels, y, pass, deflater);
                }
            }
        }
        return out.toByteArray();
    }

    private void row(Pixels pixels, int y, int[] pass, DeflaterOutputStream out) throws IOException {
        int bits = 0;
        int held = 0;
        for (int x = pass[0]; x < width; x += pass[2]) {
            for (int sample : pixels.at(x, y)) {
                if (depth == 16) {
                    out.write(sample >> 8);
                    out.write(sample);
                    continue;
                }
                held = (held << depth) | sample;
                bits += depth;
                if (bits == 8) {
                    out.write(held);
                    bits = 0;
                    held = 0;
                }
            }
        }
        if (bits > 0) {
            out.write(held << (8 - bits));
        }
    }

    private static byte[] chunkOf(String name, byte[] data) {
        ByteBuffer chunk = ByteBuffer.allocate(12 + data.length);
        chunk.putInt(data.length).put(name.getBytes(StandardCharsets.US_ASCII)).put(data);
        CRC32 crc = new CRC32();
        crc.update(chunk.array(), 4, 4 + data.length);
        return chunk.putInt((int) crc.getValue()).array();
    }
}
