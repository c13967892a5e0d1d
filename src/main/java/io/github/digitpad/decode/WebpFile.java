package io.github.digitpad.decode;

import io.github.digitpad.picture.Orientation;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.stream.ImageInputStream;

/**
 * What a WebP file says beside its picture.
 *
 * @see "WebP Container Specification, Extended File Format"
 */
final class WebpFile {

    private static final int LENGTH = 4;
    private static final int FIRST_CHUNK = 12;
    private static final int MOST_BYTES = 1 << 16;
    private static final byte[] PREFIX = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private WebpFile() {}

    /** Of a file cut short its reader makes a picture with pixels that are not its own. */
    static void requireWhole(ImageInputStream in) throws IOException {
        in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
        in.seek(LENGTH);
        long end = in.readUnsignedInt() + LENGTH + Integer.BYTES;
        if (in.length() >= 0 && in.length() < end) {
            throw new EOFException();
        }
    }

    /** How it stands; upright where it says nothing. */
    static Orientation orientation(ImageInputStream in) throws IOException {
        byte[] name = new byte[4];
        try {
            in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
            in.seek(FIRST_CHUNK);
            while (true) {
                in.readFully(name);
                long length = in.readUnsignedInt();
                if (Arrays.equals(name, "EXIF".getBytes(StandardCharsets.US_ASCII)) && length <= MOST_BYTES) {
                    byte[] data = new byte[(int) length];
                    in.readFully(data);
                    return Exif.orientation(withoutPrefix(data));
                }
                in.seek(in.getStreamPosition() + length + length % 2);
            }
        } catch (EOFException end) {
            return Orientation.UPRIGHT;
        }
    }

    /** Some programs write what a JPEG has before the data. */
    private static byte[] withoutPrefix(byte[] data) {
        boolean isThere =
                data.length >= PREFIX.length && Arrays.equals(data, 0, PREFIX.length, PREFIX, 0, PREFIX.length);
        return isThere ? Arrays.copyOfRange(data, PREFIX.length, data.length) : data;
    }
}
