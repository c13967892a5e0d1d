package io.github.digitpad.cli;

import io.github.digitpad.picture.Orientation;
import java.io.EOFException;
import java.io.IOException;
import javax.imageio.stream.ImageInputStream;

/**
 * What a PNG file says of its pixels before they begin and Java's reader does not tell.
 *
 * @param depth bits a sample, of which a palette's entry is one
 * @param colourType as the format numbers it
 * @param transparentGrey the shade that is transparent, as stored, where grey has fewer than 8 bits; negative: none
 * @see "Portable Network Graphics (PNG) Specification, third edition, 11.3.1.1 tRNS, 11.3.4.5 eXIf"
 */
record PngHeader(int depth, int colourType, int transparentGrey, Orientation orientation) {

    private static final int GREY = 0;
    private static final int RGB = 2;
    private static final int GREY_AND_ALPHA = 4;
    private static final int RGBA = 6;
    private static final int SIGNATURE_BYTES = 8;
    private static final int IHDR = 0x49484452;
    private static final int IDAT = 0x49444154;
    private static final int TRNS = 0x74524e53;
    private static final int EXIF = 0x65584966;
    private static final int MOST_EXIF_BYTES = 1 << 16;

    /** Reads from the file's beginning to its first pixels. What is missing or damaged is the decoder's to say. */
    static PngHeader read(ImageInputStream in) throws IOException {
        int depth = 8;
        int colourType = GREY;
        int transparent = -1;
        Orientation orientation = Orientation.UPRIGHT;
        try {
            in.seek(SIGNATURE_BYTES);
            while (true) {
                int length = in.readInt();
                int type = in.readInt();
                long next = in.getStreamPosition() + length + Integer.BYTES;
                if (type == IDAT || length < 0) {
                    break;
                }
                if (type == IHDR && length >= 10) {
                    in.skipBytes(2 * Integer.BYTES);
                    depth = in.readUnsignedByte();
                    colourType = in.readUnsignedByte();
                } else if (type == TRNS && colourType == GREY && depth < Byte.SIZE && length == 2) {
                    transparent = in.readUnsignedShort() & ((1 << depth) - 1);
                } else if (type == EXIF && length <= MOST_EXIF_BYTES) {
                    byte[] exif = new byte[length];
                    in.readFully(exif);
                    orientation = Exif.orientation(exif);
                }
                in.seek(next);
            }
        } catch (EOFException cutShort) {
            // What it has said by then is all that there is.
        }
        return new PngHeader(depth, colourType, transparent, orientation);
    }

    int bitsPerPixel() {
        return depth
                * switch (colourType) {
                    case GREY_AND_ALPHA -> 2;
                    case RGB -> 3;
                    case RGBA -> 4;
                    default -> 1;
                };
    }

    /** Whether a sample, as Java's reader gives it, is the shade that is transparent. */
    boolean isTransparent(int sample) {
        return transparentGrey >= 0 && sample == transparentGrey * 255 / ((1 << depth) - 1);
    }
}
