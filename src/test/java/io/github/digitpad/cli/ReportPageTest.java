package io.github.digitpad.cli;

import static io.github.digitpad.cli.Xml.parse;
import static io.github.digitpad.cli.Xml.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.picture.GrayImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class ReportPageTest {

    private static final List<LabelledReading> READINGS = List.of(
            LabelledReadings.by(31, 1, 1, 0.99),
            LabelledReadings.by(31, 4, 9, 0.60),
            LabelledReadings.by(31, 7, 7, 0.98),
            LabelledReadings.by(12, 4, 9, 0.97),
            LabelledReadings.by(12, 3, 5, 0.71),
            LabelledReadings.by(40, 4, 4, 0.50));

    @TempDir
    private Path folder;

    @Test
    void isWellFormedAndHasItsFigures() throws Exception {
        Document page = parse(report("digits", READINGS));

        assertEquals("50.00\u202f%", text(page, "//h1/strong"));
        assertEquals("3 of 6 digits, 3 errors", text(page, "//header/p[2]"));
        assertEquals("2", text(page, "//table[@class='confusion']/tbody/tr[5]/td[10]"));
        assertEquals("1", text(page, "//table[@class='confusion']/tbody/tr[5]/td[5]"));
        assertEquals("", text(page, "//table[@class='confusion']/tbody/tr[1]/td[1][@class='wrong']"));
        assertEquals("4|33.33\u202f%|2|3|", row(page, "//h2[.='Each digit']/..//tbody/tr[th='4']"));
        assertEquals("4", text(page, "count(//*[local-name()='svg']//*[local-name()='circle'])"));
    }

    @Test
    void listsTheWorstWriterFirst() throws Exception {
        Document page = parse(report("digits", READINGS));
        assertEquals("12|0\u202f%|2|2|", row(page, "//h2[.='Each writer']/..//tbody/tr[1]"));
        assertEquals("31|66.67\u202f%|1|3|", row(page, "//h2[.='Each writer']/..//tbody/tr[2]"));
        assertEquals("40|100\u202f%|0|1|", row(page, "//h2[.='Each writer']/..//tbody/tr[3]"));
    }

    @Test
    void showsEveryErrorTheMostConfidentFirst() throws Exception {
        Document page = parse(report("digits", READINGS));
        assertEquals("3", text(page, "count(//ol[@class='gallery']/li)"));
        assertEquals("4 read as 9", text(page, "//ol[@class='gallery']/li[1]/p[1]"));
        assertEquals("3 read as 5", text(page, "//ol[@class='gallery']/li[2]/p[1]"));
        assertEquals("3", text(page, "count(//ol[@class='gallery']/li[1]/ol/li)"));
        assertEquals("97.00\u202f%", text(page, "//ol[@class='gallery']/li[1]/ol/li[1]/span"));
        assertEquals("picture\u00a00, writer\u00a012", text(page, "//ol[@class='gallery']/li[1]/p[2]"));
    }

    @Test
    void escapesNames() throws Exception {
        String name = "<script>alert(\"a & b\")</script>'%s\u0001";
        String html = report(name, READINGS);
        assertFalse(html.contains("<script>"), html);
        assertEquals(name.replace('\u0001', '\ufffd'), text(parse(html), "//header//dd[1]"));
    }

    @Test
    void needsNothingFromElsewhere() {
        String html = report("digits", READINGS);
        for (String resource : List.of("http", "<link", "<script", "@import", "url(")) {
            assertFalse(html.contains(resource), resource);
        }
    }

    @Test
    void saysThatThereAreNoErrorsAndLeavesOutUnknownWriters() throws Exception {
        Document page = parse(report("digits", List.of(LabelledReadings.of(1, 1, 0.99))));
        assertEquals("1", text(page, "count(//h2[.='No errors'])"));
        assertEquals("0", text(page, "count(//h2[.='Each writer'])"));
        assertEquals("1 of 1 digit, 0 errors", text(page, "//header/p[2]"));
    }

    @Test
    void foldsAwayWhatIsBeyondADozenWriters() throws Exception {
        List<LabelledReading> readings = new ArrayList<>();
        for (int writer = 0; writer < 20; writer++) {
            readings.add(LabelledReadings.by(writer, 1, 1, 0.9));
        }
        Document page = parse(report("digits", readings));
        assertEquals("8 more writers", text(page, "//h2[.='Each writer']/..//summary"));
        assertEquals("20", text(page, "count(//h2[.='Each writer']/..//tbody/tr)"));
    }

    @Test
    void roundsToHundredOnlyWhatIsHundred() {
        assertEquals("100\u202f%", Html.percent(1));
        assertEquals("99.99\u202f%", Html.percent(0.99999));
        assertEquals("&lt;\u202f0.01\u202f%", Html.percent(0.00001));
        assertEquals("0\u202f%", Html.percent(0));
        assertEquals("99.62\u202f%", Html.percent(0.9962));
    }

    @Test
    void drawsPicturesThatBrowsersRead() throws IOException {
        float[] pixels = new float[6];
        pixels[1] = 1;
        pixels[5] = 0.2f;
        String uri = PictureUri.of(GrayImage.of(3, 2, pixels));
        String prefix = "data:image/png;base64,";
        assertTrue(uri.startsWith(prefix), uri);
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(uri.substring(prefix.length()))));
        assertEquals(3, image.getWidth());
        assertEquals(2, image.getHeight());
        assertEquals(0, image.getRGB(0, 0) >>> 24);
        assertEquals(0xff000000, image.getRGB(1, 0));
        assertEquals(51, image.getRGB(2, 1) >>> 24);
    }

    @Test
    void theCommandWritesItWithTheLastLineStaying() throws Exception {
        Path report = folder.resolve("out.html");
        Outcome outcome = Outcome.of(
                "evaluate",
                "--unipen",
                "src/test/resources/strokes/thirty-digits.unipen",
                "--model",
                TopRowModel.write(folder),
                "--report",
                report.toString());
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertTrue(outcome.lastLine().matches("accuracy \\d+\\.\\d\\d % \\(\\d+ of 30\\)"), outcome.lastLine());
        assertEquals("thirty-digits.unipen", text(parse(Files.readString(report)), "//header//dd[1]"));
    }

    @Test
    void theCommandRefusesAReportInPlaceOfItsInput() throws IOException {
        Path strokes = Files.writeString(folder.resolve("strokes"), "x");
        Outcome.of("evaluate", "--unipen", strokes.toString(), "--report", strokes.toString())
                .assertBadInput(strokes + ": is the file to read, too.");
        assertEquals("x", Files.readString(strokes));
    }

    private static String report(String name, List<LabelledReading> readings) {
        return ReportPage.of(new Evaluation(name, "network", readings, 1), null);
    }

    private static String row(Document page, String path) throws Exception {
        StringBuilder row = new StringBuilder(text(page, path + "/th"));
        for (int column = 1; column <= 4; column++) {
            row.append('|').append(text(page, path + "/td[" + column + "]"));
        }
        return row.toString();
    }
}
