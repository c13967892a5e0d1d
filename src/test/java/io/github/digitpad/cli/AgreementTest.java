package io.github.digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.agreement.AgreedInk;
import io.github.digitpad.agreement.AgreedPicture;
import io.github.digitpad.agreement.Agreement;
import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.data.UnipenReader;
import io.github.digitpad.decode.PictureFile;
import io.github.digitpad.formats.learned.DigitModel;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.reading.Grouping;
import io.github.digitpad.reading.ReadDigit;
import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.Reading;
import io.github.digitpad.reading.ReadingOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way in that the JVM has reads the same ink and pictures alike, with the published network. */
class AgreementTest {

    private static final double TOLERANCE = 1e-6;

    private final Reader reader = Agreement.reader();

    AgreementTest() throws IOException {}

    /** One after the other with one reader, as a pad reads them, and half drawn in between; every third, for time. */
    @Test
    void strokeByStrokeIsAllAtOnce() throws IOException {
        Reader pad = Agreement.reader();
        List<AgreedInk> all = AgreedInk.all();
        for (int i = 0; i < all.size(); i += 3) {
            AgreedInk one = all.get(i);
            Grouping grouping = Grouping.EMPTY;
            for (Stroke stroke : one.ink().strokes()) {
                pad.read(
                        grouping.plusGrowing(new Stroke(
                                stroke.points().subList(0, (stroke.points().size() + 1) / 2))),
                        one.options());
                grouping = grouping.plus(stroke);
                pad.read(grouping, one.options());
            }
            Agreement.assertSame(
                    one.text(), reader.read(one.ink(), one.options()), pad.read(grouping, one.options()), TOLERANCE);
        }
    }

    @Test
    void evaluateReadsNumbersAsTheReaderDoes() throws IOException {
        int right = 0;
        int unsure = 0;
        for (AgreedInk one : AgreedInk.all()) {
            Reading reading = reader.read(one.ink(), one.options());
            right += reading.text().equals(one.text()) ? 1 : 0;
            unsure += reading.unsure() ? 1 : 0;
        }
        String json = Outcome.of("evaluate", "--numbers", AgreedInk.FILE.toString(), "--json")
                .out();
        assertTrue(json.contains("\"right\":" + right + ",\"total\":300,"), right + " right: " + json);
        assertTrue(json.contains("\"unsure\":" + unsure + ","), unsure + " unsure: " + json);
    }

    @Test
    void predictReadsNumbersAsTheReaderDoes() throws IOException {
        List<AgreedInk> all = AgreedInk.all();
        String[] lines = Outcome.of(
                        "predict",
                        "--numbers",
                        "--allow",
                        AgreedInk.MARKED,
                        "--format",
                        "jsonl",
                        AgreedInk.FILE.toString())
                .out()
                .split("\n", -1);
        assertEquals(all.size() + 1, lines.length);
        for (int i = 0; i < all.size(); i++) {
            Reading reading = reader.read(all.get(i).ink(), ReadingOptions.allowing(AgreedInk.MARKED));
            List<Double> expected = new ArrayList<>(List.of(reading.confidence()));
            for (ReadDigit digit : reading.digits()) {
                for (int j = 0; j < 10; j++) {
                    expected.add(digit.prediction().probability(j));
                }
            }
            String what = "ink " + i + ": " + lines[i];
            assertTrue(lines[i].contains("\"number\":\"" + reading.text() + "\","), what);
            List<Double> told = numbers(lines[i]);
            assertEquals(expected.size(), told.size(), what);
            for (int j = 0; j < expected.size(); j++) {
                assertEquals(expected.get(j), told.get(j), TOLERANCE, what);
            }
        }
    }

    /** The confidence and all probabilities of a line. */
    private static List<Double> numbers(String line) {
        List<Double> numbers = new ArrayList<>();
        Matcher lists = Pattern.compile("\"(?:confidence|probabilities)\":\\[?([0-9.eE,+-]+)")
                .matcher(line);
        while (lists.find()) {
            for (String number : lists.group(1).split(",", -1)) {
                if (!number.isEmpty()) {
                    numbers.add(Double.parseDouble(number));
                }
            }
        }
        return numbers;
    }

    @Test
    void evaluateReadsDigitsAsTheReaderDoes(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("digits.unipen"), unipen(AgreedInk.digits()));
        List<LabelledInk> inks = UnipenReader.read(file);
        List<LabelledReading> evaluated = LabelledReading.all(LabelledPictures.ofUnipen(file), DigitModel.read(null));
        assertEquals(180, evaluated.size());
        for (int i = 0; i < inks.size(); i++) {
            Reading reading = reader.read(inks.get(i).ink(), ReadingOptions.ONE_DIGIT);
            assertEquals(reading.text(), String.valueOf(evaluated.get(i).digit()), "digit " + i);
            assertEquals(reading.confidence(), evaluated.get(i).confidence(), TOLERANCE, "digit " + i);
        }
    }

    @Test
    void predictReadsPicturesAsTheReaderDoes(@TempDir Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of("predict"));
        StringBuilder expected = new StringBuilder();
        for (AgreedPicture picture : AgreedPicture.all()) {
            Path file = Files.write(folder.resolve(picture.name()), picture.png());
            Reading reading = reader.read(PictureFile.readInk(file), ReadingOptions.ONE_DIGIT);
            expected.append(String.format(Locale.ROOT, "%s %s %.4f%n", file, reading.text(), reading.confidence()));
            command.add(file.toString());
        }
        assertEquals(
                expected.toString(), Outcome.of(command.toArray(new String[0])).out());
    }

    /** As UNIPEN has strokes: whole numbers, y upwards. */
    private static String unipen(List<AgreedInk> inks) {
        StringBuilder text = new StringBuilder();
        for (AgreedInk ink : inks) {
            text.append(".SEGMENT DIGIT 0 ? \"").append(ink.text()).append("\"\n");
            for (Stroke stroke : ink.ink().strokes()) {
                text.append(".PEN_DOWN\n");
                for (Point point : stroke.points()) {
                    text.append(Math.round(10 * point.x()))
                            .append(' ')
                            .append(Math.round(-10 * point.y()))
                            .append('\n');
                }
                text.append(".PEN_UP\n");
            }
        }
        return text.toString();
    }
}
