package io.github.digitpad.decode;

import io.github.digitpad.picture.Orientation;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.IIOException;
import javax.imageio.stream.ImageInputStream;

/**
 * What a PNG file says of its pixels before they begin.
 *
 * @param depth bits a sample, of which a palette's entry is one
 * @param colourType as the format numbers it
 * @param palette red, green and blue of each entry; empty, if there is none
 * @param clear what is transparent: of a palette the alpha of its first entries; else the samples of the one shade or
 *     colour, as stored; empty, if nothing is
 * @see "Portable Network Graphics (PNG) Specification, third edition, 11.2.1 IHDR, 11.3.1.1 tRNS, 11.3.4.5 eXIf"
 */
record PngHeader(
        int width,
        int height,
        int depth,
        int colourType,
        boolean isInterlaced,
        byte[] palette,
        int[] clear,
        Orientation orientation) {

    static final int GREY = 0;
    static final int RGB = 2;
    static final int PALETTE = 3;
    static final int GREY_AND_ALPHA = 4;
    static final int RGBA = 6;
    static final int IDAT = 0x49444154;
    private static final int SIGNATURE_BYTES = 8;
    private static final int IHDR = 0x49484452;
    private static final int IHDR_BYTES = 13;
    private static final int PLTE = 0x504c5445;
    private static final int TRNS = 0x74524e53;
    private static final int EXIF = 0x65584966;
    private static final int MOST_EXIF_BYTES = 1 << 16;
    private static final int MOST_ENTRIES = 256;

    /**
     * Reads from the file's beginning to its first pixels; the stream then stands at their chunk, or at the file's end.
     */
    static PngHeader read(ImageInputStream in) throws IOException {
        in.seek(SIGNATURE_BYTES);
        if (in.readInt() != IHDR_BYTES || in.readInt() != IHDR) {
            throw new IIOException("it does not begin with its size");
        }
        int width = in.readInt();
        int height = in.readInt();
        int depth = in.readUnsignedByte();
        int colourType = in.readUnsignedByte();
        int packing = in.readUnsignedByte();
        int filters = in.readUnsignedByte();
        int interlacing = in.readUnsignedByte();
        requireKnown(width, height, depth, colourType, packing, filters, interlacing);
        in.skipBytes(Integer.BYTES);
        byte[] palette = {};
        int[] clear = {};
        Orientation orientation = Orientation.UPRIGHT;
        boolean isAtPixels = false;
        try {
            while (!isAtPixels) {
                int length = in.readInt();
                int type = in.readInt();
                if (length < 0) {
                    throw new IIOException("a chunk of " + length + " bytes");
                }
                long next = in.getStreamPosition() + length + Integer.BYTES;
                if (type == PLTE) {
                    palette = bytes(in, Math.min(length, 3 * MOST_ENTRIES));
                } else if (type == TRNS) {
                    clear = clear(bytes(in, Math.min(length, MOST_ENTRIES)), colourType, depth);
                } else if (type == EXIF && length <= MOST_EXIF_BYTES) {
                    orientation = Exif.orientation(bytes(in, length));
                }
                isAtPixels = type == IDAT;
                in.seek(isAtPixels ? in.getStreamPosition() - 2 * Integer.BYTES : next);
            }
        } catch (EOFException cutShort) {
            // Its size is known: whether it is too large is said first.
        }
        if (isAtPixels && colourType == PALETTE && palette.length < 3) {
            throw new IIOException("it has no palette");
        }
        return new PngHeader(width, height, depth, colourType, interlacing == 1, palette, clear, orientation);
    }

    private static void requireKnown(
            int width, int height, int depth, int colourType, int packing, int filters, int interlacing)
            throws IIOException {
        if (width < 1 || height < 1) {
            throw new IIOException(
                    Integer.toUnsignedString(width) + "×" + Integer.toUnsignedString(height) + " pixels");
        }
        boolean isDepth = switch (colourType) {
            case GREY -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
            case PALETTE -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
            case RGB, GREY_AND_ALPHA, RGBA -> depth == 8 || depth == 16;
            default -> false;
        };
        if (!isDepth) {
            throw new IIOException("colours of type " + colourType + " with " + depth + " bits");
        }
        if (packing != 0 || filters != 0 || interlacing > 1) {
            throw new IIOException("packed by method " + packing + ", filtered by " + filters + ", interlaced by "
                    + interlacing + "; known are 0, 0, and 0 or 1");
        }
    }

    private static byte[] bytes(ImageInputStream in, int length) throws IOException {
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    private static int[] clear(byte[] data, int colourType, int depth) {
        if (colourType == PALETTE) {
            int[] alphas = new int[data.length];
            Arrays.setAll(alphas, i -> data[i] & 255);
            return alphas;
        }
        int samples = colourType == GREY ? 1 : colourType == RGB ? 3 : 0;
        if (samples == 0 || data.length < 2 * samples) {
            return new int[0];
        }
        int[] colour = new int[samples];
        Arrays.setAll(colour, i -> (((data[2 * i] & 255) << Byte.SIZE) | (data[2 * i + 1] & 255)) & ((1 << depth) - 1));
        return colour;
    }

    /** Samples a pixel. */
    int samples() {
        return switch (colourType) {
            case GREY_AND_ALPHA -> 2;
            case RGB -> 3;
            case RGBA -> 4;
            default -> 1;
        };
    }

    int bitsPerPixel() {
        return depth * samples();
    }
}
