package io.github.digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code compose} and {@code evaluate --numbers}. */
class NumberCommandsTest {

    private static final String OWN_STROKES = "src/test/resources/strokes/thirty-digits.unipen";

    @TempDir
    private Path folder;

    @Test
    void composesAndEvaluates() throws IOException {
        Outcome composed =
                compose("a", "--count", "30", "--lengths", "2-3", "--spacing", "default,wide", "--delayed", "0.5");
        assertEquals(0, composed.exitCode(), composed.err());
        assertEquals(path("a") + ": 30 numbers", composed.lastLine());

        Outcome outcome = Outcome.of("evaluate", "--numbers", path("a"));
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertTrue(outcome.lastLine().matches("exact \\d+\\.\\d\\d % \\(\\d+ of 30\\)"), outcome.lastLine());
        assertTrue(outcome.out().contains("digit error rate "), outcome.out());
        for (String row : new String[] {"length", "2", "3", "spacing", "default", "wide"}) {
            assertTrue(outcome.out().lines().anyMatch(line -> line.startsWith(row + " ")), row + "\n" + outcome.out());
        }
    }

    @Test
    void jsonHasTheSameFigures() throws IOException {
        Files.writeString(folder.resolve("a"), """
                {"text":"1","spacing":"a\\"b","strokes":[[[50,0,0],[50,100,9]]]}
                {"text":"11","strokes":[[[50,0,0],[50,100,9]]]}
                """);
        Outcome outcome = Outcome.of("evaluate", "--numbers", path("a"), "--json");
        assertEquals(0, outcome.exitCode(), outcome.err());
        String score = "\"exact\":0.500000,\"right\":1,\"total\":2,\"digitErrorRate\":0.333333,"
                + "\"digitErrors\":1,\"digits\":3";
        assertTrue(outcome.lastLine().startsWith("{" + score + ",\"unsure\":"), outcome.lastLine());
        assertTrue(outcome.lastLine().contains("\"byLength\":{\"1\":{\"exact\":1.000000,"), outcome.lastLine());
        assertTrue(outcome.lastLine().contains("\"bySpacing\":{\"a\\\"b\":{"), outcome.lastLine());
    }

    @Test
    void theSameSeedGivesTheSameFile() throws IOException {
        compose("a", "--seed", "3");
        compose("b", "--seed", "3");
        compose("c", "--seed", "4");
        assertEquals(-1, Files.mismatch(folder.resolve("a"), folder.resolve("b")));
        assertTrue(Files.mismatch(folder.resolve("a"), folder.resolve("c")) >= 0);
    }

    @Test
    void onlyTheWritersThatWereAskedFor() throws IOException {
        compose("a", "--writers", "2");
        for (String line : Files.readAllLines(folder.resolve("a"))) {
            assertTrue(line.contains("\"writer\":2,"), line);
        }
        compose("b", "--writers", "40").assertBadInput("40");
        assertFalse(Files.exists(folder.resolve("b")));
        Outcome.of("evaluate", "--numbers", path("a"), "--writers", "3").assertBadInput("writers 3");
    }

    @Test
    void badLinesAreNamed() throws IOException {
        compose("a", "--count", "2");
        Files.writeString(folder.resolve("a"), Files.readString(folder.resolve("a")) + "{\"text\":\"x\"}\n");
        Outcome.of("evaluate", "--numbers", path("a")).assertBadInput(path("a") + ": line 3: text is \"x\"");
        Files.writeString(folder.resolve("a"), "\n");
        Outcome.of("evaluate", "--numbers", path("a")).assertBadInput("has no numbers");
        Outcome.of("evaluate", "--numbers", path("nowhere")).assertBadInput("nowhere", "no such file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--lengths 0-3",
                "--lengths 3-13",
                "--lengths x",
                "--spacing narrow",
                "--delayed 2",
                "--count 0",
                "--seed x",
            })
    void badUsageIsExitCode2(String arguments) {
        Outcome outcome = compose("a", arguments.split(" ", -1));
        assertEquals(2, outcome.exitCode(), outcome.err());
        assertTrue(outcome.err().contains("Usage:"), outcome.err());
    }

    @Test
    void whatIsForDigitsIsNotForNumbers() {
        for (String option : new String[] {"--frame", "--compare=y"}) {
            Outcome outcome = Outcome.of("evaluate", "--numbers", "x", option);
            assertEquals(2, outcome.exitCode());
            assertTrue(
                    outcome.err().startsWith("--compare and --frame are for digits, not for --numbers"), outcome.err());
        }
        assertEquals(
                2, Outcome.of("evaluate", "--numbers", "x", "--unipen", "y").exitCode());
    }

    private Outcome compose(String name, String... arguments) {
        String[] all = new String[arguments.length + 5];
        all[0] = "compose";
        all[1] = "--unipen";
        all[2] = OWN_STROKES;
        all[3] = "--out";
        all[4] = path(name);
        System.arraycopy(arguments, 0, all, 5, arguments.length);
        return Outcome.of(all);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
