package io.github.digitpad.cli;

import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.picture.Samples;
import java.awt.image.Raster;
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

/** Reads the digit in a PNG or JPEG file, looking at its size before reading its pixels. */
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
        return read(file).ink();
    }

    private static Samples read(Path file) throws IOException {
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
                return png ? png(file, stream, reader) : jpeg(file, stream, reader);
            } catch (IIOException | RuntimeException e) {
                // Besides its own exception ImageIO throws all sorts of unchecked ones on damaged files.
                throw new IOException(file + ": a damaged picture (" + e.getMessage() + "). Save it again.", e);
            } finally {
                reader.dispose();
            }
        }
    }

    private static Samples png(Path file, ImageInputStream stream, ImageReader reader) throws IOException {
        PngHeader header = PngHeader.read(stream);
        open(reader, stream);
        requireSize(file, reader);
        requireContent(file, reader, MOST_INFLATED * Files.size(file) * Byte.SIZE / header.bitsPerPixel());
        return PngPixels.samples(reader.read(0), header);
    }

    private static Samples jpeg(Path file, ImageInputStream stream, ImageReader reader) throws IOException {
        JpegHeader header = JpegHeader.read(stream);
        open(reader, stream);
        requireSize(file, reader);
        requireContent(file, reader, MOST_JPEG_PIXELS_PER_BYTE * Files.size(file));
        List<String> warnings = new ArrayList<>();
        reader.addIIOReadWarningListener((from, warning) -> warnings.add(warning));
        Raster raster = reader.readRaster(0, null);
        requireWhole(file, warnings);
        if (raster.getNumBands() != header.colours().components()) {
            throw new IOException(file + ": a JPEG of " + raster.getNumBands()
                    + " components. Needs 1 (grey), 3 (colour) or 4 (inks). Save it again.");
        }
        return JpegPixels.samples(raster, header);
    }

    private static void open(ImageReader reader, ImageInputStream stream) throws IOException {
        stream.seek(0);
        reader.setInput(stream, true, true);
    }

    private static void requireSize(Path file, ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
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
    private static void requireContent(Path file, ImageReader reader, long mostPixels) throws IOException {
        if ((long) reader.getWidth(0) * reader.getHeight(0) > mostPixels) {
            throw new IOException(file + ": a damaged picture (" + reader.getWidth(0) + "×" + reader.getHeight(0)
                    + " pixels cannot be in " + Files.size(file) + " bytes). Save it again.");
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
}
