package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import io.github.digitpad.agreement.AgreedInk;
import io.github.digitpad.agreement.AgreedPicture;
import io.github.digitpad.agreement.Agreement;
import io.github.digitpad.cli.PictureReadings;
import io.github.digitpad.formats.learned.LearnedSet;
import io.github.digitpad.formats.learned.WeightFolder;
import io.github.digitpad.formats.packed.PackedLearned;
import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.Reading;
import io.github.digitpad.reading.ReadingOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in that a page has reads the same ink and pictures as the JVM does. */
class AgreementIT extends ElementTest {

    /** Engines differ in the last bits, and what hangs on a threshold, or on odds, more. */
    private static final double TOLERANCE = 1e-4;

    /** What of an answer is compared: text, certainty, and the numbers of {@link Agreement#probabilities}. */
    private static final String SHOWN = "const shown = a => [a.text, a.certainty, a.confidence,"
            + "...a.digits.flatMap(d => [d.confidence, ...d.probabilities])];";

    private static final Path WEIGHTS = Path.of("model-weights");

    private final Reader reader = Agreement.reader();

    AgreementIT() throws IOException {}

    @Test
    void functionsAndPadsReadInkAsTheReaderDoes() throws IOException {
        Page page = openPage("<digit-pad id=\"any\" pause=\"0\"></digit-pad>"
                + "<digit-pad id=\"marked\" pause=\"0\" allow=\"" + AgreedInk.MARKED + "\"></digit-pad>"
                + "<digit-pad id=\"one\" pause=\"0\" maxlength=\"1\"></digit-pad>");
        List<AgreedInk> inks = AgreedInk.all();
        StringBuilder list = new StringBuilder("[");
        for (AgreedInk ink : inks) {
            list.append(list.length() > 1 ? "," : "")
                    .append("{allow:'")
                    .append(ink.allow())
                    .append("',strokes:")
                    .append(strokes(ink.ink()))
                    .append('}');
        }
        List<?> all = (List<?>) page.evaluate("async () => { " + SHOWN
                + "const padded = (pad, ink) => { pad.fromData(ink); const [best] = pad.getPrediction();"
                + "return [...shown(best), pad.value]; }; const all = [];"
                + "for (const {allow, strokes} of " + list.append(']') + ") {"
                + "const {recognize, recognizeSync} = DigitPad; all.push([shown(recognizeSync(strokes, {allow})),"
                + "shown(await recognize(strokes, {allow})), padded(allow === '0-9' ? any : marked, strokes),"
                + "shown(recognizeSync(strokes, {maxlength: 1})), shown(await recognize(strokes, {maxlength: 1})),"
                + "padded(one, strokes)]); } return all; }");
        for (int i = 0; i < inks.size(); i++) {
            AgreedInk ink = inks.get(i);
            String what = "ink " + i + ", " + ink.text();
            List<?> answers = (List<?>) all.get(i);
            Reading number = reader.read(ink.ink(), ink.options());
            Reading digit = reader.read(ink.ink(), ReadingOptions.ONE_DIGIT);
            assertAlike(what + ", recognizeSync", number, answers.get(0));
            assertAlike(what + ", recognize", number, answers.get(1));
            assertAlike(what + ", pad", number, withoutValue(number, answers.get(2)));
            assertAlike(what + ", recognizeSync of one digit", digit, answers.get(3));
            assertAlike(what + ", recognize of one digit", digit, answers.get(4));
            assertAlike(what + ", pad of one digit", digit, withoutValue(digit, answers.get(5)));
        }
    }

    /** Without any engine but the portable one: every fifth ink, as each takes it long. */
    @ParameterizedTest
    @ValueSource(strings = {"normal", "strict"})
    void theCompiledReaderReadsInkAsTheReaderDoes(String build) throws IOException {
        LearnedSet set = LearnedSet.read(new WeightFolder(WEIGHTS));
        List<AgreedInk> all = AgreedInk.all();
        Page page = reuse();
        try (ServedSite site = new ServedSite("--site", "target/conformance/" + build)) {
            page.navigate(site.address());
            page.waitForSelector("body[data-failed]");
            page.evaluate(
                    "([json, shard, numbers, pen]) => openReader(json, () => Int8Array.from(atob(shard),"
                            + "c => c.charCodeAt(0)), Float64Array.from(numbers), pen)",
                    List.of(
                            Files.readString(WEIGHTS.resolve("model.json")),
                            Base64.getEncoder()
                                    .encodeToString(Files.readAllBytes(WEIGHTS.resolve("group1-shard1of1.bin"))),
                            Arrays.stream(PackedLearned.numbers(set.learned()))
                                    .boxed()
                                    .toList(),
                            PackedLearned.pen(set.learned())));
            for (int i = 0; i < all.size(); i += 5) {
                AgreedInk ink = all.get(i);
                String what = "ink " + i + ", " + ink.text();
                assertAlike(what, reader.read(ink.ink(), ink.options()), compiled(page, ink, ink.allow()));
                assertAlike(
                        what + ", one digit",
                        reader.read(ink.ink(), ReadingOptions.ONE_DIGIT),
                        compiled(page, ink, ""));
            }
        }
    }

    private static List<?> compiled(Page page, AgreedInk ink, String allow) {
        String[] told = text(
                        page,
                        "(() => { const points = [], ends = []; for (const stroke of " + strokes(ink.ink()) + ") {"
                                + "for (const {x, y} of stroke) points.push(x, y); ends.push(points.length); }"
                                + "return readInk(Float64Array.from(points), Int32Array.from(ends), '" + allow
                                + "'); })()")
                .split(";", -1);
        List<Object> answer = new ArrayList<>(
                List.of(told[0], told[1].toLowerCase(Locale.ROOT).replace('_', ' ')));
        for (int i = 2; i < told.length; i++) {
            answer.add(Double.parseDouble(told[i]));
        }
        return answer;
    }

    @Test
    void picturesAreReadAsTheCommandLineReadsThem(@TempDir Path folder) throws IOException {
        Page page = openPage("");
        List<AgreedPicture> pictures = AgreedPicture.all();
        PictureReadings commandLine = new PictureReadings();
        StringBuilder list = new StringBuilder("[");
        for (AgreedPicture picture : pictures) {
            list.append(list.length() > 1 ? ",'" : "'")
                    .append(Base64.getEncoder().encodeToString(picture.png()))
                    .append('\'');
        }
        List<?> all = (List<?>) page.evaluate("async () => { " + SHOWN + "const all = []; for (const png of "
                + list.append(']') + ") { const bytes = Uint8Array.from(atob(png), c => c.charCodeAt(0));"
                + "all.push(shown(await DigitPad.recognize(new Blob([bytes], {type: 'image/png'})))); } return all; }");
        for (int i = 0; i < pictures.size(); i++) {
            Path file = Files.write(
                    folder.resolve(pictures.get(i).name()), pictures.get(i).png());
            Reading reading = commandLine.read(file);
            assertAlike(pictures.get(i).name(), reading, all.get(i));
        }
    }

    /** A pad's value is what it reads. */
    private static List<?> withoutValue(Reading expected, Object answer) {
        List<?> all = (List<?>) answer;
        assertEquals(expected.text(), all.get(all.size() - 1));
        return all.subList(0, all.size() - 1);
    }

    private static void assertAlike(String what, Reading expected, Object answer) {
        List<?> all = (List<?>) answer;
        assertEquals(expected.text(), all.get(0), what);
        assertEquals(Agreement.certainty(expected), all.get(1), what);
        List<Double> probabilities = Agreement.probabilities(expected);
        assertEquals(probabilities.size(), all.size() - 2, what);
        for (int i = 0; i < probabilities.size(); i++) {
            assertEquals(
                    probabilities.get(i), ((Number) all.get(i + 2)).doubleValue(), TOLERANCE, what + ", number " + i);
        }
    }
}
