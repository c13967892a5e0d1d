package io.github.digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code evaluate --numbers} with {@code --by} and {@code --calibration}. */
class NumberTablesTest {

    @TempDir
    private Path folder;

    /** Four that are read as they are labelled, a 110 that is labelled 10, and a 10 that is labelled 00. */
    private Outcome evaluate(String... more) throws IOException {
        Files.writeString(
                folder.resolve("a"),
                NumberLines.of("10", "10", "\"writer\":7,\"lab\":\"a\",")
                        + NumberLines.of("110", "110", "\"writer\":8,\"lab\":\"a\",")
                        + "\n"
                        + NumberLines.of("10", "110", "\"writer\":7,\"lab\":\"b\",\"spacing\":\"wide\","));
        Files.writeString(
                folder.resolve("b"),
                NumberLines.of("01", "01", "\"writer\":8,\"lab\":\"a\",")
                        + NumberLines.of("1", "1", "\"writer\":7,\"lab\":\"a\\u001b\",")
                        + NumberLines.of("00", "10", ""));
        String[] arguments = {"evaluate", "--numbers", path("a"), path("b")};
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        Outcome outcome = Outcome.of(all);
        assertEquals(0, outcome.exitCode(), outcome.err());
        return outcome;
    }

    @Test
    void printsTheTablesThatWereAskedFor() throws IOException {
        Outcome outcome = evaluate("--by", "laboratory,writer", "--by", "digit");
        assertEquals("""
                laboratory  numbers    right    wrong      exact   digit errors
                a                 3        3        0   100.00 %         0.00 %
                a?                1        1        0   100.00 %         0.00 %
                b                 1        0        1     0.00 %        50.00 %
                unknown           1        0        1     0.00 %        50.00 %
                writer      numbers    right    wrong      exact   digit errors
                7 (b)             1        0        1     0.00 %        50.00 %
                7 (a)             1        1        0   100.00 %         0.00 %
                7 (a?)            1        1        0   100.00 %         0.00 %
                8                 2        2        0   100.00 %         0.00 %
                unknown           1        0        1     0.00 %        50.00 %
                digit       numbers    right    wrong      exact   digit errors
                0                 5        3        2    60.00 %        16.67 %
                1                 5        4        1    80.00 %         0.00 %
                """, outcome.out().replace("\r\n", "\n").replaceAll("(?s)6 numbers in .*", ""));
        assertEquals("exact 66.67 % (4 of 6)", outcome.lastLine());
    }

    @Test
    void hasTablesByLengthAndSpacingIfNothingElseIsAskedFor() throws IOException {
        String usual = evaluate().out();
        assertTrue(usual.contains("length ") && usual.contains("wide ") && !usual.contains("laboratory "), usual);
        String length = evaluate("--by", "length").out();
        assertTrue(length.contains("length ") && !length.contains("wide "), length);
    }

    @Test
    void saysThatNoLineSaysIt() throws IOException {
        evaluate();
        Outcome outcome =
                Outcome.of("evaluate", "--numbers", path("b"), "--by", "spacing,laboratory", "--writers", "8");
        assertTrue(
                outcome.out().startsWith("spacing    unknown" + System.lineSeparator() + "laboratory "), outcome.out());
    }

    @Test
    void jsonHasTheTablesThatWereAskedForBesideThoseItAlwaysHas() throws IOException {
        String json = evaluate("--by", "laboratory,digit", "--json").lastLine();
        String b =
                "{\"exact\":0.000000,\"right\":0,\"total\":1,\"digitErrorRate\":0.500000,\"digitErrors\":1,\"digits\":2}";
        assertTrue(json.contains(",\"byLaboratory\":{\"a\":{\"exact\":1.000000,"), json);
        assertTrue(json.contains(",\"a\\u001b\":{"), json);
        assertTrue(json.contains(",\"b\":" + b + ",\"unknown\":" + b + "}"), json);
        assertTrue(json.contains(",\"bySpacing\":{\"wide\":" + b + "}"), json);
        assertTrue(
                json.contains(",\"byDigit\":{\"0\":{\"exact\":0.600000,\"right\":3,\"total\":5,"
                        + "\"digitErrorRate\":0.166667,\"digitErrors\":1,\"digits\":6},\"1\":{"),
                json);
        assertTrue(json.contains(",\"byLength\":{\"1\":{"), json);
        assertFalse(json.contains("byWriter"), json);
        assertFalse(json.contains("calibration"), json);
    }

    @Test
    void severalFilesAreCountedTogether() throws IOException {
        Outcome outcome = evaluate("--numbers", path("a"));
        assertEquals("exact 66.67 % (6 of 9)", outcome.lastLine());
        Files.writeString(folder.resolve("a"), "");
        Outcome.of("evaluate", "--numbers", path("b"), path("a")).assertBadInput(path("a") + ": has no numbers.");
        Outcome.of("evaluate", "--numbers", path("b"), path("b"), "--writers", "70")
                .assertBadInput(path("b") + ", " + path("b") + ": has nothing by the writers 70.");
    }

    @Test
    void saysHowManyWereHowSureAndWrong() throws IOException {
        String[] lines = evaluate("--calibration").out().split("\\R", -1);
        int row = Arrays.asList(lines).indexOf("certainty         numbers    wrong");
        assertTrue(row > 0, String.join("\n", lines));
        assertTrue(lines[row + 1].matches("certain {10,}\\d +\\d(  1 in [\\d.]+)?"), lines[row + 1]);
        assertTrue(lines[row + 2].matches("likely {10,}\\d +\\d(  1 in [\\d.]+)?"), lines[row + 2]);
        assertTrue(lines[row + 3].matches("not sure {8,}\\d +\\d(  1 in [\\d.]+)?"), lines[row + 3]);
        assertTrue(lines[row + 4].startsWith("probability       numbers "), lines[row + 4]);
        assertTrue(
                lines[lines.length - 6].matches("calibration error \\d+\\.\\d\\d % \\(15 bins\\)"),
                lines[lines.length - 6]);
    }

    @Test
    void jsonHasTheCertaintiesAndTheCalibration() throws IOException {
        String json = evaluate("--calibration", "--json").lastLine();
        int total = 0;
        int wrong = 0;
        for (String certainty : new String[] {"certain", "likely", "unsure"}) {
            total += number(json, certainty);
            wrong += number(json, certainty + "Wrong");
        }
        assertEquals(6, total, json);
        assertEquals(2, wrong, json);
        assertTrue(json.matches(".*,\"calibrationError\":0\\.\\d{6},\"calibrationBins\":\\[.*]}"), json);
    }

    @Test
    void oneInNeverFewerThanThereAre() {
        assertEquals("none", CertaintyText.oneIn(new Score(10, 10)));
        assertEquals("1 in 499", CertaintyText.oneIn(new Score(997, 999)));
        assertEquals("1 in 500", CertaintyText.oneIn(new Score(998, 1000)));
        assertEquals("1 in 2.6", CertaintyText.oneIn(new Score(5, 8)));
        assertEquals("1 in 1.0", CertaintyText.oneIn(new Score(0, 8)));
    }

    private static int number(String json, String name) {
        String field = "\"" + name + "\":";
        assertTrue(json.contains(field), json);
        return Integer.parseInt(json.split(field, 2)[1].split("[,}]", 2)[0]);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
