package io.github.digitpad.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads any bytes as IDX images, IDX labels and QMNIST's extended labels: the fuzzed reader {@code idx}. */
public final class IdxFuzzTarget {

    private static final int HEADER_BYTES = 16;

    private IdxFuzzTarget() {}

    public static void check(byte[] data) {
        FuzzedFile.checkPlainAndGzipped(data, IdxFuzzTarget::images);
        FuzzedFile.checkPlainAndGzipped(data, IdxFuzzTarget::labels);
        FuzzedFile.checkPlainAndGzipped(data, IdxFuzzTarget::rows);
        FuzzedFile.checkPlainAndGzipped(data, IdxFuzzTarget::digits);
    }

    private static Object images(Path file) throws IOException {
        IdxImages images = IdxImages.read(file);
        byte[] content = DataFiles.readAll(file);
        int size = images.height() * images.width();
        assertEquals(content.length, HEADER_BYTES + (long) images.count() * size);
        for (int index : new int[] {0, images.count() - 1}) {
            int from = HEADER_BYTES + index * size;
            assertArrayEquals(Arrays.copyOfRange(content, from, from + size), images.bytes(index));
            assertEquals(
                    Byte.toUnsignedInt(content[from]) / 255f,
                    images.image(index).at(0, 0));
        }
        return List.of(images.count(), images.height(), images.width(), Arrays.hashCode(content));
    }

    private static Object labels(Path file) throws IOException {
        IdxLabels labels = IdxLabels.read(file);
        List<Integer> values = new ArrayList<>();
        for (int i = 0; i < labels.count(); i++) {
            values.add(labels.label(i));
        }
        return ofDigits(values);
    }

    private static Object rows(Path file) throws IOException {
        QmnistLabels labels = QmnistLabels.read(file);
        List<Integer> digits = new ArrayList<>();
        List<Integer> writers = new ArrayList<>();
        for (int i = 0; i < labels.count(); i++) {
            digits.add(labels.digit(i));
            writers.add(labels.writer(i));
        }
        return List.of(ofDigits(digits), writers);
    }

    private static Object digits(Path file) throws IOException {
        DigitLabels labels = DigitLabels.read(file);
        List<Integer> digits = new ArrayList<>();
        List<Integer> writers = new ArrayList<>();
        for (int i = 0; i < labels.count(); i++) {
            digits.add(labels.digit(i));
            writers.add(labels.writer(i));
        }
        return List.of(ofDigits(digits), writers);
    }

    private static List<Integer> ofDigits(List<Integer> values) {
        assertTrue(!values.isEmpty() && values.stream().allMatch(value -> value >= 0 && value <= 9), values::toString);
        return values;
    }
}
