package io.github.digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {

    private static final String STROKES = "src/test/resources/strokes/thirty-digits.unipen";

    @TempDir
    private Path folder;

    @Test
    void pValuesAreThoseOfTheBinomialDistribution() {
        assertEquals(1, McNemar.pValue(0, 0));
        assertEquals(1, McNemar.pValue(1, 0));
        assertEquals(1, McNemar.pValue(5, 5));
        // 2 · 2^-5
        assertEquals(0.0625, McNemar.pValue(0, 5), 1e-15);
        // 2 · (1 + 10) / 2^10
        assertEquals(0.021484375, McNemar.pValue(9, 1), 1e-15);
        assertEquals(0.021484375, McNemar.pValue(1, 9), 1e-15);
        // Summed in whole numbers of any length.
        assertEquals(0.0003291259267616255, McNemar.pValue(490, 610), 1e-15);
        assertEquals(0, McNemar.pValue(0, 60_000));
        assertEquals(1, McNemar.pValue(30_000, 30_000), 1e-9);
    }

    @Test
    void countsWhatOnlyOneReadsAndPrintsIt() {
        assertEquals("""
                model   accuracy    right   only it reads
                ours     60.00 %        3               2
                other    40.00 %        2               1
                only ours reads, counted from 0: 0, 0
                only other reads, counted from 0: 0
                McNemar's test, exact and two-sided: p = 1.0000
                """, printed(five()));
    }

    @Test
    void listsTheFirstTenAndSaysThatThereAreMore() {
        List<LabelledReading> right = new ArrayList<>();
        List<LabelledReading> wrong = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            right.add(LabelledReadings.of(1, 1, 0.9));
            wrong.add(LabelledReadings.of(1, 2, 0.9));
        }
        String text =
                printed(new Comparison(new Comparison.Side("a", right), new Comparison.Side("much/longer", wrong)));
        assertTrue(text.contains("only a reads, counted from 0: 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, …\n"), text);
        assertTrue(text.contains("a             100.00 %       11              11\n"), text);
        assertTrue(text.contains("much/longer     0.00 %        0               0\n"), text);
        assertTrue(text.endsWith("p = 9.8e-04\n"), text);
    }

    @Test
    void jsonHoldsEveryIndex() {
        assertEquals(
                ",\"compare\":{\"model\":\"other\",\"accuracy\":0.400000,\"right\":2,\"onlyFirstReads\":[0,0],"
                        + "\"onlySecondReads\":[0],\"pValue\":1.000000e+00}",
                ComparisonText.json(five()));
    }

    @Test
    void theReportShowsWhatOnlyOneReads() {
        String html =
                ReportPage.of(new Evaluation("five", "network", five().first().readings(), 1), five());
        assertTrue(html.contains("<h2>Compared with other</h2>"), html);
        assertTrue(
                html.contains("<tr><th scope=\"row\">other</th><td>40.00\u202f%</td><td>2</td><td>1</td></tr>"), html);
        assertTrue(html.contains("<h2>Only ours reads 2 digits</h2>"), html);
        assertTrue(html.contains("<h2>Only other reads 1 digit</h2>"), html);
    }

    @Test
    void refusesReadingsThatAreNotOfTheSameDigits() {
        Comparison.Side none = new Comparison.Side("a", List.of());
        assertThrows(IllegalArgumentException.class, () -> new Comparison(five().first(), none));
    }

    @Test
    void theCommandComparesWithTheAccuracyLast() throws Exception {
        String other = TopRowModel.write(folder);
        Outcome outcome = Outcome.of("evaluate", "--unipen", STROKES, "--compare", other);
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertTrue(outcome.out().contains("McNemar's test, exact and two-sided: p = "), outcome.out());
        assertEquals("accuracy 100.00 % (30 of 30)", outcome.lastLine());

        Path report = folder.resolve("report.html");
        Outcome json = Outcome.of(
                "evaluate", "--unipen", STROKES, "--compare", other, "--json", "--report", report.toString());
        assertTrue(json.lastLine().startsWith("{\"accuracy\":1.000000,\"right\":30,\"total\":30,"), json.lastLine());
        assertTrue(json.lastLine().contains(",\"compare\":{\"model\":\"" + other + "\","), json.lastLine());
        assertTrue(Files.readString(report).contains("Compared with " + other), "the report compares, too");
    }

    @Test
    void theCommandRefusesAModelThatIsNotThere() {
        Path nowhere = folder.resolve("nowhere");
        Outcome.of("evaluate", "--unipen", STROKES, "--compare", nowhere.toString())
                .assertBadInput(nowhere.toString());
    }

    /** Of five digits, the first model reads 0, 1 and 2, the second 2 and 3. */
    private static Comparison five() {
        List<LabelledReading> first = readings(true, true, true, false, false);
        List<LabelledReading> second = readings(false, false, true, true, false);
        return new Comparison(new Comparison.Side("ours", first), new Comparison.Side("other", second));
    }

    private static List<LabelledReading> readings(boolean... right) {
        List<LabelledReading> readings = new ArrayList<>();
        for (boolean isRight : right) {
            readings.add(LabelledReadings.of(4, isRight ? 4 : 9, 0.9));
        }
        return readings;
    }

    private static String printed(Comparison comparison) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        ComparisonText.print(comparison, out);
        out.flush();
        return text.toString().replace("\r\n", "\n");
    }
}
