package io.github.digitpad.decode;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Writes JPEG files of every kind that is met. */
final class JpegBytes {

    private JpegBytes() {}

    /** As Java writes pictures: with JFIF; colours are stored at half their width and height. */
    static byte[] of(BufferedImage image, boolean progressive) throws IOException {
        return written(new IIOImage(image, null, null), progressive);
    }

    /** The samples as they are, whatever they mean, with neither JFIF's nor Adobe's segment. */
    static byte[] raw(int width, int height, int components, PngBytes.Pixels pixels) throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, components, null);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                raster.setPixel(x, y, pixels.at(x, y));
            }
        }
        return written(new IIOImage(raster, null, null), false);
    }

    /**
     * With Adobe's segment, which says how colours are stored: 0 as they are, 1 as luma and chroma, 2 so with black.
     */
    static byte[] adobe(byte[] jpeg, int transform) {
        return with(jpeg, 0xee, new byte[] {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform});
    }

    /** With an Exif segment that says how the camera was held. */
    static byte[] exif(byte[] jpeg, int orientation, ByteOrder order) {
        byte[] tiff = tiff(orientation, order);
        return with(
                jpeg,
                0xe1,
                ByteBuffer.allocate(6 + tiff.length)
                        .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                        .put(tiff)
                        .array());
    }

    /** Exif data: after another entry, the orientation. */
    static byte[] tiff(int orientation, ByteOrder order) {
        ByteBuffer tiff = ByteBuffer.allocate(38).order(order);
        String mark = order == ByteOrder.BIG_ENDIAN ? "MM" : "II";
        tiff.put(mark.getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0100).putShort((short) 4).putInt(1).putInt(84);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        return tiff.array();
    }

    /** With this segment at its beginning. */
    static byte[] with(byte[] jpeg, int marker, byte[] segment) {
        ByteBuffer whole = ByteBuffer.allocate(jpeg.length + segment.length + 4);
        whole.put(jpeg, 0, 2).put((byte) 0xff).put((byte) marker).putShort((short) (segment.length + 2));
        return whole.put(segment).put(jpeg, 2, jpeg.length - 2).array();
    }

    private static byte[] written(IIOImage image, boolean progressive) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(0.9f);
            settings.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.setOutput(out);
            writer.write(null, image, settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
