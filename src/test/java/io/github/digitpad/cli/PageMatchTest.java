package io.github.digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.data.pages.NumberBox;
import io.github.digitpad.data.pages.PageNumber;
import io.github.digitpad.paper.ReadNumber;
import io.github.digitpad.paper.ReadNumbers;
import io.github.digitpad.reading.Certainty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageMatchTest {

    @TempDir
    private Path folder;

    private static PageNumber written(String text, double x, double y) {
        double right = x + 20 * text.length();
        return new PageNumber(text, NumberBox.of(x, y, right, y, right, y + 30, x, y + 30));
    }

    private static ReadNumber read(String text, double x, double y) {
        return ReadNumbers.at(text, x, y, Certainty.CERTAIN, -1, -1);
    }

    @Test
    void numbersAreThoseWhereTheyAre() {
        List<PageNumber> written = List.of(written("123", 100, 100), written("45", 100, 200), written("6", 300, 100));
        List<ReadNumber> read = List.of(
                read("123", 104, 98),
                ReadNumbers.at("46", 100, 205, Certainty.NOT_SURE, -1, -1),
                read("7", 500, 500),
                ReadNumbers.at("8", 600, 500, Certainty.NOT_SURE, -1, -1));
        assertEquals(new PageScore(1, 3, 2, 1, 1, 1), PageMatch.score(written, read));
    }

    @Test
    void piecesOfANumberAreNotInvented() {
        PageScore score = PageMatch.score(
                List.of(written("1234", 100, 100)), List.of(read("12", 100, 100), read("34", 140, 100)));
        assertEquals(new PageScore(1, 1, 1, 0, 0, 0), score);
    }

    @Test
    void twoNumbersReadAsOneAreBothFound() {
        List<PageNumber> written = List.of(written("12", 100, 100), written("34", 160, 100));
        assertEquals(new PageScore(1, 2, 2, 0, 0, 0), PageMatch.score(written, List.of(read("1234", 105, 100))));
    }

    @Test
    void squaresAreComparedCellByCell() throws IOException {
        Path file = folder.resolve("a.tsv");
        Files.writeString(file, "a.jpg\t1 0 2/10 3 0\n");
        PageTruth.Square square = (PageTruth.Square) PageTruth.read(file).get(0);
        assertEquals(folder.resolve("a.jpg"), square.picture());
        List<ReadNumber> read = List.of(
                ReadNumbers.at("9", 0, 0, Certainty.CERTAIN, 0, 1),
                // The square begins: 1 right, the empty cell beside it invented, 2 missing, 4 for 3, a cell too many.
                ReadNumbers.at("1", 100, 0, Certainty.CERTAIN, 0, 0),
                ReadNumbers.at("7", 120, 0, Certainty.CERTAIN, 0, 1),
                ReadNumbers.at("89", 100, 40, Certainty.CERTAIN, 1, 0),
                ReadNumbers.at("4", 120, 40, Certainty.NOT_SURE, 1, 1),
                ReadNumbers.at("5", 160, 40, Certainty.CERTAIN, 1, 3),
                ReadNumbers.at("30", 100, 400, Certainty.CERTAIN, -1, -1));
        assertEquals(new PageScore(1, 3, 2, 1, 1, 2), PageMatch.score(square, read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.jpg", "a.jpg\t", "a.jpg\t1 2/3", "a.jpg\t11", "a.jpg\tx", "a.jpg\t1\t2"})
    void whatIsNoSquareIsNamed(String line) throws IOException {
        Path file = folder.resolve("a.tsv");
        Files.writeString(file, line + "\n");
        IOException e = assertThrows(IOException.class, () -> PageTruth.read(file));
        assertTrue(String.valueOf(e.getMessage()).contains("a.tsv"), e.getMessage());
    }

    @Test
    void composedPagesAreEvaluated() {
        String pages = folder.resolve("pages").toString();
        Outcome composed = Outcome.of(
                "compose",
                "--pages",
                "--unipen",
                "src/test/resources/strokes/thirty-digits.unipen",
                "--size",
                "500x600",
                "--count",
                "2",
                "--out",
                pages);
        assertEquals(0, composed.exitCode(), composed.err());
        Outcome outcome = Outcome.of("evaluate", "--pages", pages);
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertTrue(outcome.lastLine().matches("exact \\d+\\.\\d\\d % \\(\\d+ of \\d+\\)"), outcome.lastLine());
        Outcome json = Outcome.of("evaluate", "--pages", pages, "--json");
        assertTrue(json.lastLine().matches("\\{\"exact\":.*\"byPicture\":\\{\"page-0001.jpg\":\\{.*"), json.lastLine());
        assertEquals(
                2, Outcome.of("evaluate", "--pages", pages, "--by", "digit").exitCode());
        Outcome.of("evaluate", "--pages", folder.toString()).assertBadInput("truth.jsonl");
    }
}
