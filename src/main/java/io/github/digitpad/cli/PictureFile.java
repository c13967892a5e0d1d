package io.github.digitpad.cli;

import io.github.digitpad.raster.GrayImage;
import io.github.digitpad.raster.InkSeparator;
import io.github.digitpad.raster.MnistFrame;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads PNG and JPEG files into grey pictures, looking at their size before reading their pixels. */
final class PictureFile {

    /** Four bytes each are 256 MB, which fits into the heap that Java takes by default on a small machine. */
    private static final long MOST_PIXELS = 64_000_000;

    private PictureFile() {}

    /** The digit in the picture, framed as the network expects it. */
    static GrayImage readDigit(Path file) throws IOException {
        GrayImage ink = InkSeparator.separate(read(file));
        GrayImage framed = MnistFrame.of(ink);
        if (isBlank(framed)) {
            throw new IOException(
                    file + ": the picture shows nothing but one shade. Needs one digit on a plain ground.");
        }
        return framed;
    }

    /** Grey levels as they are, 0 black to 1 white; transparent pixels are white. */
    private static GrayImage read(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new IOException(file + ": no file that can be read. Check the path.");
        }
        try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new IOException(file + ": no picture. Needs PNG or JPEG.");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                requireSize(file, reader.getWidth(0), reader.getHeight(0));
                return gray(reader.read(0));
            } catch (IIOException | RuntimeException e) {
                // Besides its own exception ImageIO throws all sorts of unchecked ones on damaged files.
                throw new IOException(file + ": a damaged picture (" + e.getMessage() + "). Save it again.", e);
            } finally {
                reader.dispose();
            }
        }
    }

    private static void requireSize(Path file, int width, int height) throws IOException {
        if ((long) width * height > MOST_PIXELS) {
            throw new IOException(file + ": " + width + "×" + height + " pixels is more than is read ("
                    + MOST_PIXELS / 1_000_000 + " million). Crop it or make it smaller.");
        }
    }

    private static GrayImage gray(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        float[] pixels = new float[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int argb = row[x];
                float luma = 0.299f * (argb >> 16 & 255) + 0.587f * (argb >> 8 & 255) + 0.114f * (argb & 255);
                float alpha = (argb >>> 24) / 255f;
                pixels[y * width + x] = Math.min(1, alpha * luma / 255 + 1 - alpha);
            }
        }
        return GrayImage.of(width, height, pixels);
    }

    private static boolean isBlank(GrayImage image) {
        for (float pixel : image.toArray()) {
            if (pixel > 0) {
                return false;
            }
        }
        return true;
    }
}
