package io.github.digitpad.cli;

import io.github.digitpad.picture.GrayImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A grey picture as a {@code data:} address of a PNG: black ink on nothing, so that the paper is what is behind it.
 *
 * @see "W3C, Portable Network Graphics (PNG) Specification"
 */
final class PictureUri {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /** Eight bits each of grey and alpha; deflate, adaptive filters, not interlaced. */
    private static final byte[] FORMAT = {8, 4, 0, 0, 0};

    /** Black and the alpha of one pixel. */
    private static final int PIXEL_BYTES = 2;

    private PictureUri() {}

    static String of(GrayImage image) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(image));
    }

    private static byte[] png(GrayImage image) {
        ByteBuffer header = ByteBuffer.allocate(2 * Integer.BYTES + FORMAT.length);
        header.putInt(image.width()).putInt(image.height()).put(FORMAT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        out.writeBytes(chunk("IHDR", header.array()));
        out.writeBytes(chunk("IDAT", deflated(rows(image))));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    /** Each row begins with its filter: 0, none. */
    private static byte[] rows(GrayImage image) {
        byte[] rows = new byte[image.height() * (1 + PIXEL_BYTES * image.width())];
        int position = 0;
        for (int y = 0; y < image.height(); y++) {
            position++;
            for (int x = 0; x < image.width(); x++) {
                rows[position + 1] = (byte) Math.round(255 * image.at(x, y));
                position += PIXEL_BYTES;
            }
        }
        return rows;
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1024];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] chunk(String type, byte[] data) {
        ByteBuffer chunk = ByteBuffer.allocate(3 * Integer.BYTES + data.length);
        chunk.putInt(data.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
        CRC32 crc = new CRC32();
        crc.update(chunk.array(), Integer.BYTES, Integer.BYTES + data.length);
        return chunk.putInt((int) crc.getValue()).array();
    }
}
