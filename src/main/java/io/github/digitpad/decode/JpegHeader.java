package io.github.digitpad.decode;

import io.github.digitpad.picture.Orientation;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.stream.ImageInputStream;

/**
 * What a JPEG file says of its pixels before they begin, as browsers understand it.
 *
 * @param isKnownToHaveLuma whether Java's reader, too, takes its three components for luma and two differences: it does
 *     where JFIF, Exif or Adobe say so, and guesses elsewhere
 * @see "ITU-T T.81, annex B; T.871 (JFIF); Adobe Technical Note 5116 (APP14)"
 */
record JpegHeader(Colours colours, Orientation orientation, boolean isKnownToHaveLuma) {

    /** What a file's samples are. */
    enum Colours {
        GREY(1),
        RGB(3),
        /** Luma and two differences of colour. */
        YCC(3),
        /** Inks, stored inverted, as Adobe does. */
        CMYK(4),
        /** The same, but cyan, magenta and yellow as luma and two differences. */
        YCCK(4);

        private final int components;

        Colours(int components) {
            this.components = components;
        }

        /** How many samples a pixel has. */
        int components() {
            return components;
        }
    }

    private static final int START_OF_SCAN = 0xda;
    private static final int END = 0xd9;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP14 = 0xee;
    private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);
    private static final int TRANSFORM = 11;

    /** Where a frame's segment tells how many components there are; three bytes for each follow. */
    private static final int COMPONENTS = 5;

    /** Reads from the file's beginning to its first scan. What is missing or damaged is the decoder's to say. */
    static JpegHeader read(ImageInputStream in) throws IOException {
        Found found = new Found();
        try {
            in.seek(2);
            for (int marker = marker(in); marker != START_OF_SCAN && marker != END; marker = marker(in)) {
                if (hasNoLength(marker)) {
                    continue;
                }
                int length = in.readUnsignedShort() - 2;
                if (length < 0) {
                    break;
                }
                if (isFrame(marker) || marker == APP0 || marker == APP1 || marker == APP14) {
                    byte[] segment = new byte[length];
                    in.readFully(segment);
                    found.take(marker, segment);
                } else {
                    in.seek(in.getStreamPosition() + length);
                }
            }
        } catch (EOFException cutShort) {
            // What it has said by then is all that there is.
        }
        return found.header();
    }

    /** The next marker; bytes before it that are none are skipped. */
    private static int marker(ImageInputStream in) throws IOException {
        while (in.readUnsignedByte() != 0xff) {}
        int marker = in.readUnsignedByte();
        while (marker == 0xff) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    private static boolean hasNoLength(int marker) {
        return marker <= 1 || (marker >= 0xd0 && marker <= 0xd8);
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /** What the segments so far have said. */
    private static final class Found {
        private Orientation orientation = Orientation.UPRIGHT;
        private boolean hasExif;
        private boolean isJfif;
        private int transform = -1;
        private byte[] ids = {};

        void take(int marker, byte[] segment) {
            if (marker == APP0) {
                isJfif |= startsWith(segment, JFIF);
            } else if (marker == APP1) {
                if (!hasExif && startsWith(segment, EXIF)) {
                    hasExif = true;
                    orientation = Exif.orientation(Arrays.copyOfRange(segment, EXIF.length, segment.length));
                }
            } else if (marker == APP14) {
                if (startsWith(segment, ADOBE) && segment.length > TRANSFORM) {
                    transform = segment[TRANSFORM];
                }
            } else if (segment.length > COMPONENTS) {
                ids = new byte[Math.min(segment[COMPONENTS] & 0xff, (segment.length - COMPONENTS - 1) / 3)];
                for (int i = 0; i < ids.length; i++) {
                    ids[i] = segment[COMPONENTS + 1 + 3 * i];
                }
            }
        }

        JpegHeader header() {
            Colours colours = colours();
            boolean isTold = transform < 0 ? isJfif || hasExif : transform == 1;
            return new JpegHeader(colours, orientation, colours == Colours.YCC && isTold);
        }

        /** As libjpeg guesses, which browsers decode with. */
        private Colours colours() {
            if (ids.length == 3) {
                boolean isRgb = transform < 0 ? Arrays.equals(ids, new byte[] {'R', 'G', 'B'}) : transform == 0;
                return isRgb && !isJfif ? Colours.RGB : Colours.YCC;
            }
            if (ids.length == 4) {
                return transform > 0 ? Colours.YCCK : Colours.CMYK;
            }
            return Colours.GREY;
        }

        private static boolean startsWith(byte[] segment, byte[] name) {
            return segment.length >= name.length && Arrays.equals(segment, 0, name.length, name, 0, name.length);
        }
    }
}
