package io.github.digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.data.KaggleCsv;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kaggle's files in, a score or a submission out. */
class CsvCommandsTest {

    @TempDir
    private Path folder;

    private String model = "";

    @BeforeEach
    void writeModel() throws IOException {
        model = TopRowModel.write(folder);
    }

    @Test
    void evaluatesTrainCsv() throws IOException {
        Path csv = csv(
                "train.csv",
                "label," + KaggleCsv.HEADER,
                "7," + KaggleCsv.row(7, "255"),
                "2," + KaggleCsv.row(2, "255"),
                "3," + KaggleCsv.row(8, "255"));
        Outcome outcome = Outcome.of("evaluate", "--csv", csv.toString(), "--model", model);
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertEquals("accuracy 66.67 % (2 of 3)", outcome.lastLine());
    }

    @Test
    void evaluateSaysWhichLineIsBad() throws IOException {
        Path csv = csv(
                "train.csv",
                "label," + KaggleCsv.HEADER,
                "7," + KaggleCsv.row(7, "255"),
                "2," + KaggleCsv.row(2, "300"));
        Outcome outcome = Outcome.of("evaluate", "--csv", csv.toString(), "--model", model);
        assertEquals(1, outcome.exitCode());
        assertEquals(
                csv + ": line 3: pixel2 is 300; needs 0 to 255.", outcome.err().strip());
        assertEquals("", outcome.out());
    }

    @Test
    void writesASubmissionOfManyBatches() throws IOException {
        List<String> rows = new ArrayList<>(List.of(KaggleCsv.HEADER));
        StringBuilder expected = new StringBuilder("ImageId,Label\n");
        for (int id = 1; id <= 5000; id++) {
            rows.add(KaggleCsv.row(id % 10, "255"));
            expected.append(id).append(',').append(id % 10).append('\n');
        }
        Outcome outcome = predict(csv("test.csv", rows.toArray(new String[0])));
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertEquals("5000 digits in " + submission(), outcome.lastLine());
        assertEquals(expected.toString(), Files.readString(submission()));
    }

    @Test
    void aBadRowLeavesNoFile() throws IOException {
        Path csv = csv("test.csv", KaggleCsv.HEADER, KaggleCsv.row(1, "255"), "1,2,3");
        predict(csv).assertBadInput(csv + ": line 3: has 3 columns; needs 784 (pixel0,…,pixel783).");
        assertEquals(List.of("model", "test.csv"), names());
    }

    @Test
    void aBadRowLeavesTheFileOfBefore() throws IOException {
        Files.writeString(submission(), "before");
        Path csv = csv("test.csv", KaggleCsv.HEADER, KaggleCsv.row(1, "255"), KaggleCsv.row(1, "x"));
        predict(csv).assertBadInput("line 3: pixel1 is \"x\"");
        assertEquals("before", Files.readString(submission()));
        assertEquals(List.of("model", "out.csv", "test.csv"), names());
    }

    @Test
    void aGoodSubmissionReplacesTheFileOfBefore() throws IOException {
        Files.writeString(submission(), "before");
        assertEquals(
                0,
                predict(csv("test.csv", KaggleCsv.HEADER, KaggleCsv.row(4, "9")))
                        .exitCode());
        assertEquals("ImageId,Label\n1,4\n", Files.readString(submission()));
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path target = Files.writeString(folder.resolve("target.csv"), "before");
        Files.createSymbolicLink(submission(), target);
        assertEquals(
                0,
                predict(csv("test.csv", KaggleCsv.HEADER, KaggleCsv.row(4, "9")))
                        .exitCode());
        assertEquals("ImageId,Label\n1,4\n", Files.readString(target));
        assertTrue(Files.isSymbolicLink(submission()));
    }

    @Test
    void refusesPlacesThatAreNoFile() throws IOException {
        Path csv = csv("test.csv", KaggleCsv.HEADER, KaggleCsv.row(4, "9"));
        for (Path place : List.of(folder, csv, folder.resolve("nowhere").resolve("out.csv"))) {
            Outcome.of("predict", "--csv", csv.toString(), "--submission", place.toString(), "--model", model)
                    .assertBadInput(place + ": ");
        }
        assertEquals(2, Files.readAllLines(csv).size());
    }

    private Outcome predict(Path csv) {
        return Outcome.of(
                "predict", "--csv", csv.toString(), "--submission", submission().toString(), "--model", model);
    }

    private Path submission() {
        return folder.resolve("out.csv");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private Path csv(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines), StandardCharsets.US_ASCII);
    }
}
