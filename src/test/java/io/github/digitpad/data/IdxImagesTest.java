package io.github.digitpad.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.digitpad.picture.GrayImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxImagesTest {

    /** Two pictures, 2 px high and 3 px wide. */
    private static final byte[] VALID =
            IdxBytes.of(new int[] {2051, 2, 2, 3}, 0, 51, 102, 153, 204, 255, 1, 2, 3, 4, 5, 6);

    @TempDir
    Path folder;

    @Test
    void readsPlainAndGzippedFilesAlike() throws IOException {
        for (byte[] bytes : new byte[][] {VALID, IdxBytes.gzipped(VALID)}) {
            IdxImages images = IdxImages.read(IdxBytes.write(folder, "images", bytes));

            assertEquals(2, images.count());
            assertEquals(2, images.height());
            assertEquals(3, images.width());
            assertEquals(GrayImage.of(3, 2, new float[] {0, 0.2f, 0.4f, 0.6f, 0.8f, 1}), images.image(0));
            assertArrayEquals(new byte[] {1, 2, 3, 4, 5, 6}, images.bytes(1));
        }
    }

    @Test
    void refusesAnIndexBeyondTheLastImage() throws IOException {
        IdxImages images = IdxImages.read(IdxBytes.write(folder, "images", VALID));

        assertThrows(IndexOutOfBoundsException.class, () -> images.image(2));
        assertThrows(IndexOutOfBoundsException.class, () -> images.bytes(-1));
    }

    @Test
    void refusesEveryTruncation() throws IOException {
        for (byte[] bytes : new byte[][] {VALID, IdxBytes.gzipped(VALID)}) {
            for (int length = 0; length < bytes.length; length++) {
                Path file = IdxBytes.write(folder, "images", Arrays.copyOf(bytes, length));

                assertThrows(DataFormatException.class, () -> IdxImages.read(file), "cut to " + length + " bytes");
            }
        }
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        assertMessage("cut short in the magic number: needs 4 bytes, the file has 3. Copy or download it again.", 3);
        assertMessage("cut short in the header: needs 16 bytes, the file has 15. Copy or download it again.", 15);
        assertMessage(
                "cut short: 2 images of 2×3 need 12 bytes from byte 16 on, the file has 11. Copy or download it again.",
                27);
    }

    @Test
    void saysThatGzipDataIsCutShort() throws IOException {
        byte[] packed = IdxBytes.gzipped(VALID);
        assertMessage(
                "cut short: its packed data end too early. Copy or download it again.",
                Arrays.copyOf(packed, packed.length - 1));
    }

    @Test
    void takesNoMemoryForWhatAHeaderClaims() throws IOException {
        assertMessage(
                "cut short: 4294967295 images of 28×28 need 3367254359280 bytes from byte 16 on, the file has 2. Copy or"
                        + " download it again.",
                IdxBytes.of(new int[] {2051, -1, 28, 28}, 0, 0));
        assertMessage(
                "cut short: 4294967295 images of 4294967295×4294967295 need 7.9228162458924105E28 bytes from byte 16 on,"
                        + " the file has 2. Copy or download it again.",
                IdxBytes.of(new int[] {2051, -1, -1, -1}, 0, 0));
    }

    @Test
    void refusesBytesAfterTheEnd() throws IOException {
        assertMessage(
                "has 1 bytes after the end of its 2 images of 2×3. Copy or download it again.",
                Arrays.copyOf(VALID, VALID.length + 1));
    }

    @Test
    void refusesLabelsAndOtherFiles() throws IOException {
        assertMessage(
                "begins with the magic number 2049 (IDX labels); needs 2051 (IDX images). Have two files been swapped?",
                IdxBytes.of(new int[] {2049, 1}, 7));
        assertMessage(
                "begins with the magic number 2303741511; needs 2051 (IDX images). Is it an IDX file?",
                IdxBytes.of(new int[] {0x89504E47}, 13, 10, 26, 10));
    }

    @Test
    void refusesEmptyExtents() throws IOException {
        assertMessage(
                "the extent at byte 8 of the header is 0 (2 images of 0×3); needs 1 or more.",
                IdxBytes.of(new int[] {2051, 2, 0, 3}));
        assertMessage(
                "the extent at byte 4 of the header is 0 (0 images of 28×28); needs 1 or more.",
                IdxBytes.of(new int[] {2051, 0, 28, 28}));
    }

    @Test
    void saysThatAFileIsMissing() {
        Path file = folder.resolve("absent");

        DataFormatException e = assertThrows(DataFormatException.class, () -> IdxImages.read(file));
        assertEquals(file + ": there is no such file.", e.getMessage());
    }

    @Test
    void checksThatThereIsALabelForEachImage() throws IOException {
        IdxImages images = IdxImages.read(IdxBytes.write(folder, "images", VALID));
        IdxLabels two = IdxLabels.read(IdxBytes.write(folder, "two", IdxBytes.of(new int[] {2049, 2}, 7, 8)));
        IdxLabels one = IdxLabels.read(IdxBytes.write(folder, "one", IdxBytes.of(new int[] {2049, 1}, 7)));

        images.requirePaired(two);
        DataFormatException e = assertThrows(DataFormatException.class, () -> images.requirePaired(one));
        assertEquals(
                folder.resolve("images") + " has 2 images, " + folder.resolve("one")
                        + " 1 labels; needs one label for each image. Are they of the same set?",
                e.getMessage());
    }

    private void assertMessage(String message, int length) throws IOException {
        assertMessage(message, Arrays.copyOf(VALID, length));
    }

    private void assertMessage(String message, byte[] bytes) throws IOException {
        Path file = IdxBytes.write(folder, "images", bytes);
        DataFormatException e = assertThrows(DataFormatException.class, () -> IdxImages.read(file));
        assertEquals(file + ": " + message, e.getMessage());
    }
}
