package io.github.digitpad.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.data.FuzzedFile;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.raster.MnistFrame;
import java.io.IOException;
import java.nio.file.Path;

/** Reads any bytes as a picture of a digit, and as a page: the fuzzed reader {@code picture}. */
public final class PictureFuzzTarget {

    /** A pixel of a picture takes at most so many bytes on its way, garbage included. */
    private static final long PIXEL_BYTES = 64;

    /** The fixed tables of Java's readers, and the decoder's buffers. */
    private static final long OTHER_BYTES = 64 << 20;

    /** A byte of a PNG holds at most so many pixels of one bit. */
    private static final long MOST_PIXELS_PER_BYTE = 8 * 1032;

    private PictureFuzzTarget() {}

    public static void check(byte[] data) {
        FuzzedFile.check(
                data, OTHER_BYTES + PIXEL_BYTES * MOST_PIXELS_PER_BYTE * data.length, PictureFuzzTarget::digit);
        FuzzedFile.check(
                data, OTHER_BYTES + PIXEL_BYTES * MOST_PIXELS_PER_BYTE * data.length, PictureFuzzTarget::light);
    }

    private static Object light(Path file) throws IOException {
        GrayImage light = PictureFile.readLight(file, PictureFile.pages(file)).light();
        for (float pixel : light.toArray()) {
            assertTrue(pixel >= 0 && pixel <= 1);
        }
        return light;
    }

    private static Object digit(Path file) throws IOException {
        GrayImage digit = new MnistFrame(28, 28).frame(PictureFile.readInk(file));
        assertEquals(784, digit.width() * digit.height());
        for (float pixel : digit.toArray()) {
            assertTrue(pixel >= 0 && pixel <= 1);
        }
        return digit;
    }
}
