package io.github.digitpad.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxLabelsTest {

    private static final byte[] VALID = IdxBytes.of(new int[] {2049, 3}, 5, 0, 9);

    @TempDir
    Path folder;

    @Test
    void readsPlainAndGzippedFilesAlike() throws IOException {
        for (byte[] bytes : new byte[][] {VALID, IdxBytes.gzipped(VALID)}) {
            IdxLabels labels = IdxLabels.read(IdxBytes.write(folder, "labels", bytes));

            assertEquals(3, labels.count());
            assertEquals(5, labels.label(0));
            assertEquals(9, labels.label(2));
            assertThrows(IndexOutOfBoundsException.class, () -> labels.label(3));
        }
    }

    @Test
    void refusesEveryTruncation() throws IOException {
        for (byte[] bytes : new byte[][] {VALID, IdxBytes.gzipped(VALID)}) {
            for (int length = 0; length < bytes.length; length++) {
                Path file = IdxBytes.write(folder, "labels", Arrays.copyOf(bytes, length));

                assertThrows(DataFormatException.class, () -> IdxLabels.read(file), "cut to " + length + " bytes");
            }
        }
    }

    @Test
    void refusesWhatIsNoDigit() throws IOException {
        assertMessage("label 1 (counted from 0) is 10; needs 0 to 9.", IdxBytes.of(new int[] {2049, 3}, 9, 10, 11));
        assertMessage("label 0 (counted from 0) is 255; needs 0 to 9.", IdxBytes.of(new int[] {2049, 1}, 255));
    }

    @Test
    void refusesImages() throws IOException {
        assertMessage(
                "begins with the magic number 2051 (IDX images); needs 2049 (IDX labels). Have two files been swapped?",
                IdxBytes.of(new int[] {2051, 1, 1, 1}, 7));
    }

    @Test
    void refusesBytesAfterTheEnd() throws IOException {
        assertMessage(
                "has 2 bytes after the end of its 1 labels. Copy or download it again.",
                IdxBytes.of(new int[] {2049, 1}, 7, 8, 9));
    }

    private void assertMessage(String message, byte[] bytes) throws IOException {
        Path file = IdxBytes.write(folder, "labels", bytes);
        DataFormatException e = assertThrows(DataFormatException.class, () -> IdxLabels.read(file));
        assertEquals(file + ": " + message, e.getMessage());
    }
}
