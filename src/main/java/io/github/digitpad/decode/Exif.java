package io.github.digitpad.decode;

import io.github.digitpad.picture.Orientation;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The one thing that is wanted of Exif data: how the camera was held.
 *
 * @see "TIFF 6.0, section 2; Exif 2.32, 4.6.2"
 */
final class Exif {

    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY_BYTES = 12;
    private static final int MAGIC = 42;

    private Exif() {}

    /** The orientation that the first directory says; upright where it says none, or is cut short or damaged. */
    static Orientation orientation(byte[] tiff) {
        if (tiff.length < 8 || tiff[0] != tiff[1] || (tiff[0] != 'I' && tiff[0] != 'M')) {
            return Orientation.UPRIGHT;
        }
        ByteBuffer data = ByteBuffer.wrap(tiff).order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int start = data.getInt(4);
        if (data.getShort(2) != MAGIC || start < 0 || start > tiff.length - 2) {
            return Orientation.UPRIGHT;
        }
        int entries = Short.toUnsignedInt(data.getShort(start));
        for (int i = 0; i < entries; i++) {
            int entry = start + 2 + i * ENTRY_BYTES;
            if (entry > tiff.length - ENTRY_BYTES) {
                break;
            }
            boolean isOne = data.getShort(entry + 2) == SHORT && data.getInt(entry + 4) == 1;
            if (data.getShort(entry) == ORIENTATION && isOne) {
                return Orientation.ofExif(data.getShort(entry + 8));
            }
        }
        return Orientation.UPRIGHT;
    }
}
