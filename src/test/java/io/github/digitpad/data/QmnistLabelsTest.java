package io.github.digitpad.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QmnistLabelsTest {

    private static final byte[] VALID =
            IdxBytes.of(new int[] {0x0C02, 2, 8, 5, 4, 2154, 59, 35, 229421, 0, 0, 0, 1, -1, 7, 30, 3, 0, 0});

    @TempDir
    Path folder;

    @Test
    void readsDigitsAndWriters() throws IOException {
        QmnistLabels labels = QmnistLabels.read(IdxBytes.write(folder, "labels", IdxBytes.gzipped(VALID)));

        assertEquals(2, labels.count());
        assertEquals(5, labels.digit(0));
        assertEquals(2154, labels.writer(0));
        assertEquals(-1, labels.writer(1));
        assertThrows(IndexOutOfBoundsException.class, () -> labels.writer(2));
    }

    @Test
    void refusesEveryTruncation() throws IOException {
        for (int length = 0; length < VALID.length; length++) {
            Path file = IdxBytes.write(folder, "labels", Arrays.copyOf(VALID, length));

            assertThrows(DataFormatException.class, () -> QmnistLabels.read(file), "cut to " + length + " bytes");
        }
    }

    @Test
    void refusesRowsOfAnotherLength() throws IOException {
        Path file = IdxBytes.write(folder, "labels", IdxBytes.of(new int[] {0x0C02, 1, 2, 5, 4}));

        DataFormatException e = assertThrows(DataFormatException.class, () -> QmnistLabels.read(file));
        assertEquals(file + ": has rows of 2 numbers; needs 8, as QMNIST's labels have.", e.getMessage());
    }
}
