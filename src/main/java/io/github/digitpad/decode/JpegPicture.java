package io.github.digitpad.decode;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * The samples of a JPEG picture as a browser has them. Java's reader is asked for what is stored, since it refuses
 * pictures in CMYK and brightens grey.
 *
 * @see "ITU-T T.871, 7; libjpeg, jdcolor.c: the same sums, rounded alike"
 */
final class JpegPicture {

    private static final int MOST = 255;
    private static final int SCALE_BITS = 16;
    private static final int HALF = 1 << (SCALE_BITS - 1);
    private static final int MIDDLE = 128;
    private static final int CR_TO_RED = fixed(1.402);
    private static final int CB_TO_BLUE = fixed(1.772);
    private static final int CR_TO_GREEN = fixed(0.71414);
    private static final int CB_TO_GREEN = fixed(0.34414);

    /** A block of 8×8 pixels of a JPEG takes at least a bit. */
    private static final long MOST_PIXELS_PER_BYTE = 8 * 8 * 8;

    /** So many bytes of samples are unpacked at a time; of a larger picture all above are unpacked again. */
    private static final int MOST_SAMPLES = 48 << 20;

    private final ImageInputStream stream;
    private final long bytes;
    private final List<String> warnings = new ArrayList<>();

    /** @param bytes the file's length */
    JpegPicture(ImageInputStream stream, long bytes) {
        this.stream = stream;
        this.bytes = bytes;
    }

    <T extends PixelTarget> T read(PixelTarget.Maker<T> maker) throws IOException {
        JpegHeader header = JpegHeader.read(stream);
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try {
            stream.seek(0);
            reader.setInput(stream, false, true);
            reader.addIIOReadWarningListener((from, warning) -> warnings.add(warning));
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            T target = maker.make(width, height, MOST, header.orientation());
            if ((long) width * height > MOST_PIXELS_PER_BYTE * bytes) {
                throw new IIOException(width + "×" + height + " pixels cannot be in " + bytes + " bytes");
            }
            if (target.takesLuma() && header.isKnownToHaveLuma()) {
                readLuma(reader, target);
            } else {
                readSamples(reader, header.colours(), target);
            }
            return target;
        } finally {
            reader.dispose();
        }
    }

    /** The decoder leaves colours packed. */
    private void readLuma(ImageReader reader, PixelTarget target) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        ImageReadParam wanted = reader.getDefaultReadParam();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        wanted.setDestination(image);
        reader.read(0, wanted);
        requireWhole();
        byte[] luma = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < height; y++) {
            target.setGreyRow(y, luma, y * width);
        }
    }

    private void readSamples(ImageReader reader, JpegHeader.Colours colours, PixelTarget target) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        int rows = Math.max(1, MOST_SAMPLES / (width * colours.components()));
        for (int top = 0; top < height; top += rows) {
            ImageReadParam wanted = reader.getDefaultReadParam();
            wanted.setSourceRegion(new Rectangle(0, top, width, Math.min(rows, height - top)));
            Raster raster = reader.readRaster(0, wanted);
            requireWhole();
            if (raster.getNumBands() != colours.components()) {
                throw new UnreadPictureException("a JPEG of " + raster.getNumBands()
                        + " components. Needs 1 (grey), 3 (colour) or 4 (inks). Save it again.");
            }
            set(raster, top, colours, target);
        }
    }

    private static void set(Raster raster, int top, JpegHeader.Colours colours, PixelTarget target) {
        int bands = raster.getNumBands();
        int[] row = new int[raster.getWidth() * bands];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, raster.getWidth(), 1, row);
            for (int x = 0; x < raster.getWidth(); x++) {
                set(target, x, top + y, row, x * bands, colours);
            }
        }
    }

    private static void set(PixelTarget target, int x, int y, int[] row, int at, JpegHeader.Colours colours) {
        switch (colours) {
            case GREY -> target.setGrey(x, y, row[at]);
            case RGB -> target.set(x, y, row[at], row[at + 1], row[at + 2], MOST);
            case YCC ->
                target.set(
                        x,
                        y,
                        red(row[at], row[at + 2]),
                        green(row[at], row[at + 1], row[at + 2]),
                        blue(row[at], row[at + 1]),
                        MOST);
            case CMYK -> inks(target, x, y, row[at], row[at + 1], row[at + 2], row[at + 3]);
            case YCCK ->
                inks(
                        target,
                        x,
                        y,
                        MOST - red(row[at], row[at + 2]),
                        MOST - green(row[at], row[at + 1], row[at + 2]),
                        MOST - blue(row[at], row[at + 1]),
                        row[at + 3]);
        }
    }

    /** Of inks, stored inverted: 255 is no ink. */
    private static void inks(PixelTarget target, int x, int y, int cyan, int magenta, int yellow, int black) {
        target.set(x, y, cyan * black / MOST, magenta * black / MOST, yellow * black / MOST, MOST);
    }

    private static int red(int luma, int cr) {
        return clamped(luma + ((CR_TO_RED * (cr - MIDDLE) + HALF) >> SCALE_BITS));
    }

    private static int green(int luma, int cb, int cr) {
        return clamped(luma + ((-CB_TO_GREEN * (cb - MIDDLE) - CR_TO_GREEN * (cr - MIDDLE) + HALF) >> SCALE_BITS));
    }

    private static int blue(int luma, int cb) {
        return clamped(luma + ((CB_TO_BLUE * (cb - MIDDLE) + HALF) >> SCALE_BITS));
    }

    private static int clamped(int value) {
        return Math.max(0, Math.min(MOST, value));
    }

    private static int fixed(double factor) {
        return (int) (factor * (1 << SCALE_BITS) + 0.5);
    }

    /** Of a file cut short Java's reader makes a picture that is grey from there on, and only warns. */
    private void requireWhole() throws IIOException {
        for (String warning : warnings) {
            if (warning.contains("Truncated") || warning.contains("premature end") || warning.contains("Corrupt")) {
                throw new IIOException(warning);
            }
        }
    }
}
