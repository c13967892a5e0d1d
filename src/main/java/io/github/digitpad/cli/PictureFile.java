package io.github.digitpad.cli;

import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.picture.InkSeparator;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads PNG and JPEG files into grey pictures, looking at their size before reading their pixels. */
final class PictureFile {

    private static final long MOST_PIXELS = 64_000_000;

    /** Longer sides are no picture of a digit, and make resampling take more memory than the picture itself. */
    private static final int LONGEST_SIDE = 32_768;

    /** Deflate, which PNG packs its pixels with, makes at most so many bytes of one. */
    private static final long MOST_INFLATED = 1032;

    /** A block of 8×8 pixels of a JPEG takes at least a bit. */
    private static final long MOST_JPEG_PIXELS_PER_BYTE = 8 * 8 * 8;

    private PictureFile() {}

    /** The ink of the picture, told from its ground: 0 paper to 1 ink. */
    static GrayImage readInk(Path file) throws IOException {
        return InkSeparator.separate(read(file));
    }

    /** Grey levels as they are, 0 black to 1 white. */
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
                boolean png = reader.getFormatName().equalsIgnoreCase("png");
                if (!png && !reader.getFormatName().equalsIgnoreCase("jpeg")) {
                    throw new IOException(file + ": no picture that is read here. Needs PNG or JPEG.");
                }
                reader.setInput(stream, true, true);
                requireSize(file, reader.getWidth(0), reader.getHeight(0));
                requireContent(file, png, reader);
                List<String> warnings = new ArrayList<>();
                reader.addIIOReadWarningListener((from, warning) -> warnings.add(warning));
                BufferedImage image = reader.read(0);
                requireWhole(file, warnings);
                return gray(image);
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
        if (width > LONGEST_SIDE || height > LONGEST_SIDE) {
            throw new IOException(file + ": a side of " + Math.max(width, height) + " pixels is more than is read ("
                    + LONGEST_SIDE + "). Crop it or make it smaller.");
        }
    }

    /** No memory for pixels that a header only claims. */
    private static void requireContent(Path file, boolean png, ImageReader reader) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        long bytes = Files.size(file);
        long most = MOST_JPEG_PIXELS_PER_BYTE * bytes;
        if (png) {
            most = MOST_INFLATED
                    * bytes
                    * Byte.SIZE
                    / reader.getRawImageType(0).getColorModel().getPixelSize();
        }
        if (pixels > most) {
            throw new IOException(file + ": a damaged picture (" + reader.getWidth(0) + "×" + reader.getHeight(0)
                    + " pixels cannot be in " + bytes + " bytes). Save it again.");
        }
    }

    /** Of a JPEG file cut short Java's reader makes a picture that is grey from there on, and only warns. */
    private static void requireWhole(Path file, List<String> warnings) throws IOException {
        for (String warning : warnings) {
            if (warning.contains("Truncated") || warning.contains("premature end") || warning.contains("Corrupt")) {
                throw new IOException(file + ": a damaged picture (" + warning + "). Save it again.");
            }
        }
    }

    /** Transparent pixels become the ground: white under dark ink, black under light ink. */
    private static GrayImage gray(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        float[] pixels = new float[width * height];
        float ground = hasLightInkOnNothing(image) ? 0 : 1;
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int argb = row[x];
                float alpha = (argb >>> 24) / 255f;
                pixels[y * width + x] = Math.min(1, alpha * luma(argb) / 255 + (1 - alpha) * ground);
            }
        }
        return GrayImage.of(width, height, pixels);
    }

    private static boolean hasLightInkOnNothing(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return false;
        }
        double ink = 0;
        double light = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int argb = image.getRGB(x, y);
                int alpha = argb >>> 24;
                ink += alpha;
                light += alpha * luma(argb) / 255;
            }
        }
        boolean hasGround = ink < 0.98 * 255 * image.getWidth() * image.getHeight();
        return hasGround && light > ink / 2;
    }

    /** From 0 to 255. */
    private static float luma(int argb) {
        return 0.299f * (argb >> 16 & 255) + 0.587f * (argb >> 8 & 255) + 0.114f * (argb & 255);
    }
}
