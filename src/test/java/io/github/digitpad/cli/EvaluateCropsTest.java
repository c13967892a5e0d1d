package io.github.digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.agreement.AgreedInk;
import io.github.digitpad.reading.Certainty;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code evaluate --crops}. */
class EvaluateCropsTest {

    private static final Pattern EXACT = Pattern.compile("exact [0-9.]+ % \\((\\d+) of (\\d+)\\)");

    @TempDir
    private Path folder;

    /** Twenty people's numbers, half of them labelled wrongly: those are misread. */
    private Path list() throws IOException {
        List<AgreedInk> numbers = NumberPictures.numbers().subList(0, 20);
        StringBuilder lines = new StringBuilder("path\tnumber\tset\tpage\n");
        for (int i = 0; i < numbers.size(); i++) {
            write("crops/" + i + ".png", NumberPictures.crop(numbers.get(i).ink()));
            String label = numbers.get(i).text();
            lines.append("crops/" + i + ".png\t")
                    .append(i < 10 ? label : "9" + label + "9")
                    .append(i < 10 ? "\tgood\tp1\n" : "\tbad\tp2\n");
        }
        return Files.writeString(folder.resolve("labels.tsv"), lines);
    }

    @Test
    void wholeNumbersAreCountedBySetAndPage() throws IOException {
        Path list = list();
        Outcome outcome = Outcome.of("evaluate", "--crops", list.toString(), "--by", "set,page", "--calibration");
        assertEquals(0, outcome.exitCode(), outcome.err());
        Matcher exact = EXACT.matcher(outcome.lastLine());
        assertTrue(exact.matches(), outcome.out());
        assertEquals("20", exact.group(2));
        int right = Integer.parseInt(exact.group(1));
        assertTrue(right >= 5 && right <= 10, outcome.out());
        assertTrue(
                Pattern.compile("^good +10 +" + right + " ", Pattern.MULTILINE)
                        .matcher(outcome.out())
                        .find(),
                outcome.out());
        assertTrue(
                Pattern.compile("^bad +10 +0 ", Pattern.MULTILINE)
                        .matcher(outcome.out())
                        .find(),
                outcome.out());
        assertTrue(
                Pattern.compile("^p2 +10 +0 ", Pattern.MULTILINE)
                        .matcher(outcome.out())
                        .find(),
                outcome.out());
        assertTrue(outcome.out().contains("certain "), outcome.out());
    }

    @Test
    void jsonAndReportHaveTheSame() throws Exception {
        Path list = list();
        Path report = folder.resolve("report.html");
        Outcome outcome = Outcome.of("evaluate", "--crops", list.toString(), "--json", "--report", report.toString());
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertTrue(
                outcome.out().contains("\"bySet\":{\"bad\":{\"exact\":0.000000,\"right\":0,\"total\":10,"),
                outcome.out());
        String html = Files.readString(report);
        assertTrue(html.contains("misread pictures"), "has a gallery");
        assertTrue(html.split("data:image/png;base64,", -1).length > 10, "of pictures");
        assertTrue(html.contains("crops/10.png, set\u00a0bad"), "which are named");
        Xml.parse(html);
    }

    @Test
    void aFolderForEachNumberIsAListToo() throws IOException {
        AgreedInk number = NumberPictures.numbers().get(0);
        write(number.text() + "/a.png", NumberPictures.crop(number.ink()));
        write("blank/b.png", NumberPictures.paper(200, 80));
        write("several/c.png", NumberPictures.paper(200, 80));
        Outcome outcome = Outcome.of("evaluate", "--crops", folder.toString());
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertTrue(outcome.out().startsWith("left out, whose names are no numbers: several\n"), outcome.out());
        assertTrue(outcome.lastLine().endsWith("of 2)"), outcome.out());
    }

    @Test
    void digitsAloneAreComparedUnlessItIsStrict() {
        LabelledCrop crop = new LabelledCrop(Path.of("x"), "x", "1.50", null, null);
        CropReading reading = new CropReading(crop, "150", 0.9, Certainty.LIKELY);
        assertTrue(reading.isRight(false));
        assertFalse(reading.isRight(true));
        assertTrue(new CropReading(crop, "1.50", 0.9, Certainty.LIKELY).isRight(true));
    }

    @ParameterizedTest
    @CsvSource({
        "'a.png 12', ': line 1: has no tab. Needs path, tab, number.'",
        "'seven.png\t7\\nseven.png\tseven', ': line 2: \"seven\" is no number.'",
        "'seven.png\t7\\nother.png\t7', 'other.png: there is no such file.'",
        "'', ': has no pictures. Needs lines of path, tab, number'",
        "'seven.png\t7\\nbroken.png\t7', 'broken.png: no picture. Needs JPEG, '"
    })
    void whatIsWrongIsNamed(String lines, String message) throws IOException {
        write("seven.png", NumberPictures.paper(9, 9));
        Files.writeString(folder.resolve("broken.png"), "broken");
        Path list = Files.writeString(folder.resolve("labels.tsv"), lines.replace("\\n", "\n"));
        Outcome.of("evaluate", "--crops", list.toString()).assertBadInput(message);
    }

    @ParameterizedTest
    @CsvSource({"--compare, x", "--frame, --json", "--writers, 1-2", "--allow, 0-9x"})
    void whatIsNotForPicturesIsRefused(String option, String value) throws IOException {
        Path list = list();
        Outcome outcome = Outcome.of("evaluate", "--crops", list.toString(), option, value);
        assertEquals(2, outcome.exitCode(), outcome.out());
    }

    private void write(String name, BufferedImage image) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        ImageIO.write(image, "png", file.toFile());
    }
}
