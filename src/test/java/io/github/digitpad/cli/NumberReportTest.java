package io.github.digitpad.cli;

import static io.github.digitpad.cli.Xml.parse;
import static io.github.digitpad.cli.Xml.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.data.NumberLinesReader;
import io.github.digitpad.formats.learned.ShippedModel;
import io.github.digitpad.reading.Alternative;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** {@code evaluate --numbers --report}. */
class NumberReportTest {

    private static final String CARD = "//ol[@class='numbers']/li";

    @TempDir
    private Path folder;

    /** What is labelled is what the reader finds second likeliest. */
    @Test
    void drawsWhatWonAndWhatIsRight() throws Exception {
        String ink =
                "\"writer\":4,\"lab\":\"<a>\",\"strokes\":[[[20,0,0],[30,0,5],[40,0,9],[38,30,20],[34,60,30],[30,100,40]],"
                        + "[[130,0,100],[102,15,109],[102,85,118],[130,100,127],[158,85,136],[158,15,145],[130,0,154]]]}\n";
        List<Alternative> readings = alternatives("{" + ink);
        String read = readings.get(0).text();
        String written = readings.get(1).text();
        Document page = report(NumberLines.of("10", "10", "") + "\n{\"text\":\"" + written + "\"," + ink);
        assertEquals("50.00\u202f%", text(page, "//h1/strong"));
        assertEquals("1 of 2 numbers, 1 misread", text(page, "//header/p[2]"));
        assertEquals("The one misread number", text(page, "//section[ol]/h2"));
        assertEquals("1", text(page, "count(" + CARD + ")"));
        assertTrue(
                text(page, CARD + "/p[1]").startsWith(written + " read as " + read + ", "), text(page, CARD + "/p[1]"));
        assertEquals("line\u00a03, writer\u00a04, laboratory\u00a0<a>", text(page, CARD + "/p[2]"));
        assertPath(page, 1, "Read", readings.get(0));
        assertPath(page, 2, "Written", readings.get(1));
    }

    private static void assertPath(Document page, int figure, String title, Alternative reading) throws Exception {
        String at = CARD + "/div/figure[" + figure + "]";
        int signs = reading.text().length();
        assertEquals(title + " " + NumberGallery.share(reading.confidence()), text(page, at + "/figcaption"));
        assertEquals(
                String.valueOf(signs), text(page, "count(" + at + "//*[local-name()='g']/*[local-name()='rect'])"));
        for (int i = 0; i < signs; i++) {
            String sign = at + "/ol/li[" + (i + 1) + "]";
            assertEquals(reading.text().substring(i, i + 1), text(page, sign + "/b"));
            assertTrue(
                    text(page, sign + "/span").matches("[\\d.]+\u202f%|<\u202f0.01\u202f%"),
                    text(page, sign + "/span"));
            assertEquals("sign" + i, text(page, sign + "/@class"));
            assertEquals(
                    "sign" + i, text(page, at + "/*[local-name()='svg']/*[local-name()='g'][" + (i + 1) + "]/@class"));
        }
    }

    private List<Alternative> alternatives(String line) throws IOException {
        try (NumberLinesReader lines = new NumberLinesReader(Files.writeString(folder.resolve("line"), line))) {
            return ShippedModel.read()
                    .newReader()
                    .read(Objects.requireNonNull(lines.nextInk()))
                    .alternatives();
        }
    }

    @Test
    void sharesBelowAPerCentOfAPerCentArePowersOfTen() {
        assertEquals("12.34\u202f%", NumberGallery.share(0.1234));
        assertEquals("0.01\u202f%", NumberGallery.share(1e-4));
        assertEquals("10<sup>\u22127</sup>", NumberGallery.share(9e-8));
        assertEquals("0\u202f%", NumberGallery.share(0));
    }

    @Test
    void saysThatWhatIsRightIsNotThere() throws Exception {
        Document page = report(NumberLines.of("123456", "10", ""));
        assertEquals("1", text(page, "count(" + CARD + "//*[local-name()='svg'])"));
        assertTrue(text(page, CARD + "/div/figure[2]").contains("Not among the candidates"), text(page, CARD));
        assertEquals("line\u00a01", text(page, CARD + "/p[2]"));
        assertEquals("0", text(page, "count(//h2[.='Each laboratory' or .='Each writer'])"));
    }

    @Test
    void drawsWhatWasNotReadAtAll() throws Exception {
        Document page = report("{\"text\":\"1\",\"strokes\":[" + "[[5,5]],".repeat(60) + "[[5,5]]]}\n");
        assertEquals("1 read as nothing, not sure", text(page, CARD + "/p[1]"));
        assertEquals("1", text(page, "count(" + CARD + "//*[local-name()='svg'])"));
        assertTrue(text(page, CARD + "//*[local-name()='path']/@d").startsWith("M8.0 8.0h0M"), "dots are drawn");
    }

    @Test
    void showsMarksTablesAndFilesAndNeedsNothingFromElsewhere() throws Exception {
        Path other = Files.writeString(folder.resolve("other"), NumberLines.of("1,0", "10", ""));
        Path report = folder.resolve("report.html");
        Path numbers =
                Files.writeString(folder.resolve("numbers"), NumberLines.of("1", "1", "\"writer\":3,\"lab\":\"a\","));
        Outcome outcome = Outcome.of(
                "evaluate", "--numbers", numbers.toString(), other.toString(), "--report", report.toString());
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertEquals("exact 50.00 % (1 of 2)", outcome.lastLine());
        String html = Files.readString(report);
        for (String resource : new String[] {"http", "<link", "<script", "@import", "url("}) {
            assertFalse(html.contains(resource), resource);
        }
        Document page = parse(html);
        assertEquals("numbers, other", text(page, "//header//dd[1]"));
        assertEquals("other, line\u00a01", text(page, CARD + "/p[2]"));
        assertEquals("a", text(page, "//h2[.='Each laboratory']/..//tbody/tr[1]/th"));
        assertEquals("unknown", text(page, "//h2[.='Each laboratory']/..//tbody/tr[2]/th"));
        assertEquals("3", text(page, "//h2[.='Each writer']/..//tbody/tr[1]/th"));
        assertEquals("3", text(page, "count(//h2[.='Each digit']/..//tbody/tr)"));
        assertEquals("2", text(page, "count(//h2[.='Each length']/..//tbody/tr)"));
        assertEquals("3", text(page, "count(//h2[.='What people are told']/..//tbody/tr)"));
    }

    @Test
    void saysHowManyAreShownOfMany() throws Exception {
        Path numbers = Files.writeString(
                folder.resolve("numbers"), NumberLines.of("123456", "10", "").repeat(3));
        NumberEvaluation evaluation = NumberEvaluation.of(List.of(numbers), null, 2, ShippedModel.read());
        Document section = parse(NumberGallery.of(evaluation, false, ShippedModel.read()));
        assertEquals("3 misread numbers", text(section, "//h2"));
        assertTrue(
                text(section, "/section/p").startsWith("The surest first; 2 are shown. "), text(section, "/section/p"));
        assertEquals("2", text(section, "count(" + CARD + ")"));
        assertEquals("line\u00a01", text(section, CARD + "[1]/p[2]"));
        assertEquals("line\u00a02", text(section, CARD + "[2]/p[2]"));
    }

    @Test
    void saysThatNothingWasMisread() throws Exception {
        Document page = report(NumberLines.of("10", "10", ""));
        assertEquals("1", text(page, "count(//h2[.='No number was misread'])"));
    }

    @Test
    void isNotWrittenOverItsInput() throws IOException {
        Path numbers = Files.writeString(folder.resolve("numbers"), "x");
        Outcome.of("evaluate", "--numbers", numbers.toString(), "--report", numbers.toString())
                .assertBadInput(numbers + ": is the file to read, too.");
    }

    private Document report(String lines) throws Exception {
        Path numbers = Files.writeString(folder.resolve("numbers"), lines);
        Path report = folder.resolve("report.html");
        Outcome outcome = Outcome.of("evaluate", "--numbers", numbers.toString(), "--report", report.toString());
        assertEquals(0, outcome.exitCode(), outcome.err());
        return parse(Files.readString(report));
    }
}
