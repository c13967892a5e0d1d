package io.github.digitpad.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads any bytes as Kaggle's CSV: the fuzzed reader {@code kaggle}. */
public final class KaggleFuzzTarget {

    private KaggleFuzzTarget() {}

    public static void check(byte[] data) {
        FuzzedFile.checkPlainAndGzipped(data, KaggleFuzzTarget::rows);
    }

    private static Object rows(Path file) throws IOException {
        List<Object> rows = new ArrayList<>();
        boolean labelled = false;
        try (KaggleCsvReader reader = new KaggleCsvReader(file)) {
            for (KaggleDigit digit = reader.next(); digit != null; digit = reader.next()) {
                labelled = digit.label() != KaggleDigit.UNKNOWN_LABEL;
                assertTrue(labelled ? digit.label() >= 0 && digit.label() <= 9 : digit.label() == -1);
                assertEquals(784, digit.image().width() * digit.image().height());
                rows.add(List.of(digit.label(), digit.image()));
            }
            if (labelled) {
                assertThrows(DataFormatException.class, reader::requireNoLabels);
            } else {
                reader.requireNoLabels();
            }
        }
        assertTrue(!rows.isEmpty());
        if (labelled) {
            assertEquals(rows.size(), KaggleCsvReader.readLabelled(file).size());
        } else {
            assertThrows(DataFormatException.class, () -> KaggleCsvReader.readLabelled(file));
        }
        return rows;
    }
}
