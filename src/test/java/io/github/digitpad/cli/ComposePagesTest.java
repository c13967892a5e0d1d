package io.github.digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.data.pages.PageLines;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code compose --pages}. */
class ComposePagesTest {

    private static final String OWN_STROKES = "src/test/resources/strokes/thirty-digits.unipen";

    @TempDir
    private Path folder;

    private Outcome compose(String name, String... arguments) {
        String[] all = new String[arguments.length + 8];
        String[] usual = {
            "compose",
            "--pages",
            "--unipen",
            OWN_STROKES,
            "--size",
            "400x520",
            "--out",
            folder.resolve(name).toString()
        };
        System.arraycopy(usual, 0, all, 0, usual.length);
        System.arraycopy(arguments, 0, all, usual.length, arguments.length);
        return Outcome.of(all);
    }

    @Test
    void writesPagesAndWhatIsOnThem() throws IOException {
        Outcome outcome = compose("a", "--count", "3");
        assertEquals(0, outcome.exitCode(), outcome.err());
        List<PageLines.Line> lines = PageLines.read(folder.resolve("a/truth.jsonl"));
        int numbers = 0;
        for (PageLines.Line line : lines) {
            BufferedImage picture =
                    ImageIO.read(folder.resolve("a").resolve(line.picture()).toFile());
            assertEquals(400, picture.getWidth());
            assertEquals(520, picture.getHeight());
            numbers += line.numbers().size();
        }
        assertEquals(3, lines.size());
        assertTrue(numbers > 0, numbers + " numbers");
        assertEquals(folder.resolve("a") + ": 3 pages with " + numbers + " numbers", outcome.lastLine());
    }

    @Test
    void amountsAreReadWithTheirMarks() throws IOException {
        compose("a", "--count", "6", "--amounts");
        boolean isMarked = false;
        for (PageLines.Line line : PageLines.read(folder.resolve("a/truth.jsonl"))) {
            isMarked |= line.numbers().stream().anyMatch(number -> number.text().matches(".*[.,-].*"));
        }
        assertTrue(isMarked);
        Files.writeString(
                folder.resolve("one.jsonl"), "{\"picture\":\"a/page-0001.jpg\",\"numbers\":[{\"text\":\"1.5\"}]}\n");
        Outcome outcome =
                Outcome.of("evaluate", "--pages", folder.resolve("one.jsonl").toString());
        assertEquals(0, outcome.exitCode(), outcome.err());
    }

    @Test
    void theSameSeedGivesTheSameFiles() throws IOException {
        compose("a", "--count", "1", "--seed", "3", "--png");
        compose("b", "--count", "1", "--seed", "3", "--png");
        compose("c", "--count", "1", "--seed", "4", "--png");
        Path page = Path.of("page-0001.png");
        assertEquals(
                -1,
                Files.mismatch(
                        folder.resolve("a").resolve(page), folder.resolve("b").resolve(page)));
        assertEquals(-1, Files.mismatch(folder.resolve("a/truth.jsonl"), folder.resolve("b/truth.jsonl")));
        assertTrue(Files.mismatch(
                        folder.resolve("a").resolve(page), folder.resolve("c").resolve(page))
                >= 0);
    }

    @Test
    void emptyPagesHaveNoNumbers() throws IOException {
        assertEquals(
                folder.resolve("a") + ": 2 pages with 0 numbers",
                compose("a", "--count", "2", "--empty").lastLine());
        assertEquals(2, PageLines.read(folder.resolve("a/truth.jsonl")).size());
    }

    @Test
    void pagesThatAreThereStay() throws IOException {
        compose("a", "--count", "1");
        compose("a", "--count", "1").assertBadInput("truth.jsonl");
        Files.writeString(folder.resolve("file"), "x");
        compose("file", "--count", "1").assertBadInput("no folder");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--size 40x500", "--size 9000x500", "--size 5", "--count 0", "--count 100001", "--images a"})
    void wrongOptionsAreNamed(String arguments) {
        Outcome outcome = compose("a", arguments.split(" ", -1));
        assertEquals(2, outcome.exitCode(), outcome.err());
    }
}
