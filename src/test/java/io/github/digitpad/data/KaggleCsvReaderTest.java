package io.github.digitpad.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KaggleCsvReaderTest {

    private static final String TRAIN_HEADER = "label," + KaggleCsv.HEADER;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void readsLabelsAndPixelsRowByRow(String end) throws IOException {
        String text = TRAIN_HEADER + end + "7," + KaggleCsv.row(29, "255") + end + "0," + KaggleCsv.row(783, "51");
        for (String whole : List.of(text, text + end, text + end + end, "\u00ef\u00bb\u00bf" + text)) {
            byte[] bytes = whole.getBytes(StandardCharsets.ISO_8859_1);
            for (byte[] stored : List.of(bytes, IdxBytes.gzipped(bytes))) {
                List<KaggleDigit> digits = KaggleCsvReader.readLabelled(IdxBytes.write(folder, "train.csv", stored));

                assertEquals(2, digits.size());
                assertEquals(7, digits.get(0).label());
                assertEquals(1f, digits.get(0).image().at(1, 1));
                assertEquals(0f, digits.get(0).image().at(1, 0));
                assertEquals(0, digits.get(1).label());
                assertEquals(0.2f, digits.get(1).image().at(27, 27));
            }
        }
    }

    @Test
    void readsRowsWithoutLabelsOneByOne() throws IOException {
        Path file = file(KaggleCsv.HEADER, KaggleCsv.row(0, "255"), KaggleCsv.row(1, "255"));
        try (KaggleCsvReader reader = new KaggleCsvReader(file)) {
            reader.requireNoLabels();
            KaggleDigit first = reader.next();
            assertNotNull(first);
            assertEquals(KaggleDigit.UNKNOWN_LABEL, first.label());
            assertEquals(1f, first.image().at(0, 0));
            assertNotNull(reader.next());
            assertNull(reader.next());
        }
    }

    @Test
    void refusesAnotherNumberOfColumns() throws IOException {
        assertMessage(
                "line 3: has 784 columns; needs 785 (label,pixel0,…,pixel783).",
                TRAIN_HEADER,
                "7," + KaggleCsv.row(0, "1"),
                KaggleCsv.row(0, "1"));
        assertMessage(
                "line 2: has 786 columns; needs 785 (label,pixel0,…,pixel783).",
                TRAIN_HEADER,
                "7,8," + KaggleCsv.row(0, "1"));
        assertMessage("line 2: has 1 column; needs 785 (label,pixel0,…,pixel783).", TRAIN_HEADER, "7");
        assertMessage("line 1: has 786 columns; needs 785 (label,pixel0,…,pixel783).", TRAIN_HEADER + ",pixel784", "7");
    }

    @Test
    void refusesValuesOutsideTheirRange() throws IOException {
        assertMessage("line 2: pixel5 is 256; needs 0 to 255.", TRAIN_HEADER, "7," + KaggleCsv.row(5, "256"));
        assertMessage("line 2: pixel5 is -1; needs 0 to 255.", TRAIN_HEADER, "7," + KaggleCsv.row(5, "-1"));
        assertMessage("line 2: label is 10; needs 0 to 9.", TRAIN_HEADER, "10," + KaggleCsv.row(5, "1"));
    }

    @Test
    void refusesWhatIsNoNumber() throws IOException {
        assertMessage(
                "line 2: pixel783 is \"x?\"; needs a whole number, 0 to 255.",
                TRAIN_HEADER,
                "7," + KaggleCsv.row(783, "x\u0007"));
        assertMessage(
                "line 2: pixel0 is \"0.5\"; needs a whole number, 0 to 255.",
                TRAIN_HEADER,
                "7," + KaggleCsv.row(0, "0.5"));
        assertMessage(
                "line 2: pixel1 is \"\"; needs a whole number, 0 to 255.", TRAIN_HEADER, "7," + KaggleCsv.row(1, ""));
        assertMessage(
                "line 2: pixel1 is \"99999999999999999999…\"; needs a whole number, 0 to 255.",
                TRAIN_HEADER,
                "7," + KaggleCsv.row(1, "9".repeat(30)));
        assertMessage(
                "line 3: label is \"seven\"; needs a whole number, 0 to 9.",
                TRAIN_HEADER,
                "7," + KaggleCsv.row(0, "1"),
                "seven," + KaggleCsv.row(0, "1"));
    }

    @Test
    void refusesAFileWithoutItsHeader() throws IOException {
        assertMessage(
                "line 1: is no header: begins with \"7\"; needs label,pixel0,…,pixel783 (as train.csv) or "
                        + "pixel0,…,pixel783 (as test.csv).",
                "7," + KaggleCsv.row(0, "1"));
        assertMessage("line 1: column 3 of the header is \"pixel2\"; needs \"pixel1\".", "label,pixel0,pixel2,pixel3");
        assertMessage(
                "line 1: there is no column \"label\"; needs label,pixel0,…,pixel783, as train.csv has.",
                KaggleCsv.HEADER,
                KaggleCsv.row(0, "1"));
    }

    @Test
    void refusesFilesWithoutRows() throws IOException {
        Path empty = IdxBytes.write(folder, "train.csv", new byte[0]);
        DataFormatException e = assertThrows(DataFormatException.class, () -> KaggleCsvReader.readLabelled(empty));
        assertEquals(
                empty + ": is empty; needs the header label,pixel0,…,pixel783 or pixel0,…,pixel783 and rows.",
                e.getMessage());
        assertMessage("line 2: the file ends after its header; needs one row or more.", TRAIN_HEADER);
    }

    @Test
    void refusesALineWithoutEndBeforeItFillsTheMemory() throws IOException {
        assertMessage(
                "line 2: is longer than 16384 characters; needs a line of comma-separated values.",
                TRAIN_HEADER,
                "1".repeat(20_000));
    }

    @Test
    void refusesAGzippedFileCutAnywhere() throws IOException {
        byte[] whole = IdxBytes.gzipped(
                (TRAIN_HEADER + "\n7," + KaggleCsv.row(0, "1") + "\n").getBytes(StandardCharsets.US_ASCII));
        for (int length = 0; length < whole.length; length += 7) {
            Path cut = IdxBytes.write(folder, "train.csv", Arrays.copyOf(whole, length));
            assertThrows(DataFormatException.class, () -> KaggleCsvReader.readLabelled(cut), "cut to " + length);
        }
    }

    @Test
    void refusesLabelsWhereNoneAreExpected() throws IOException {
        Path file = file(TRAIN_HEADER, "7," + KaggleCsv.row(0, "1"));
        try (KaggleCsvReader reader = new KaggleCsvReader(file)) {
            DataFormatException e = assertThrows(DataFormatException.class, reader::requireNoLabels);
            assertEquals(
                    file + ": line 1: there is a column \"label\"; needs pixel0,…,pixel783, as test.csv has. "
                            + "Is it train.csv? Then evaluate it.",
                    e.getMessage());
        }
    }

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("train.csv"), List.of(lines), StandardCharsets.ISO_8859_1);
    }

    private void assertMessage(String message, String... lines) throws IOException {
        Path file = file(lines);
        DataFormatException e = assertThrows(DataFormatException.class, () -> KaggleCsvReader.readLabelled(file));
        assertEquals(file + ": " + message, e.getMessage());
    }
}
