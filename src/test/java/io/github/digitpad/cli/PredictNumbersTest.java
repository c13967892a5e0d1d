package io.github.digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code predict --numbers}. */
class PredictNumbersTest {

    private static final String ONE = "{\"strokes\":[[[50,0,0],[50,100,9]]]}";
    private static final String ELEVEN = "{\"strokes\":[[[10.5,0],[10.5,100]],[[60,-2],[60,100]]]}";
    private static final String ONE_POINT_ONE =
            "{\"strokes\":[[[10,0],[10,100]],[[40,97],[41,98],[40,99]],[[70,0],[70,100]]]}";
    private static final String NOTHING = "{\"strokes\":[]}";
    private static final String FIELDS = "\\t[01]\\.\\d{4}\\t(certain|likely|unsure)\\t1\\t";

    @TempDir
    private Path folder;

    @Test
    void aLineANumber() throws IOException {
        Path file = file("a.jsonl", ONE, ELEVEN);
        Outcome outcome = Outcome.of("predict", "--numbers", file.toString());
        assertEquals(0, outcome.exitCode(), outcome.err());
        List<String> lines = outcome.out().lines().toList();
        assertEquals(2, lines.size(), outcome.out());
        assertTrue(lines.get(0).matches("\\Q" + file + "\\E\\t1" + FIELDS + "50 0 0 100"), lines.get(0));
        assertTrue(lines.get(1).matches("\\Q" + file + "\\E\\t11" + FIELDS + "10\\.5 -2 49\\.5 102"), lines.get(1));
    }

    @Test
    void labelsAndOtherKeysAreNotHeeded() throws IOException {
        Path file = file(
                "a.jsonl",
                "{\"text\":\"word\",\"id\":[{}],\"writer\":\"Ann\",\"strokes\":[[[50,0],[50,100]]]}",
                "",
                "{\"text\":null,\"strokes\":[[[50,0],[50,100]]]}");
        Outcome outcome = Outcome.of("predict", "--numbers", file.toString());
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertEquals(List.of("1", "1"), numbers(outcome));
    }

    @Test
    void marksAreReadWhereTheyAreAllowed() throws IOException {
        String file = file("a.jsonl", ONE_POINT_ONE).toString();
        assertEquals(List.of("1.1"), numbers(Outcome.of("predict", "--numbers", file, "--allow", "0-9.,-")));
        assertFalse(numbers(Outcome.of("predict", "--numbers", file)).contains("1.1"));
    }

    @Test
    void whereThereIsNoNumberTheFieldsAreEmpty() throws IOException {
        Path line = file("a.jsonl", NOTHING);
        Path file = file("b.jsonl");
        Outcome outcome = Outcome.of("predict", "--numbers", line.toString(), file.toString());
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertEquals(line + "\t\t\t\t1\t\n" + file + "\t\t\t\t\t\n", outcome.out());
    }

    @Test
    void aBadLineIsAnErrorAndTheOthersAreRead() throws IOException {
        Path file = file("a.jsonl", ONE, "{\"strokes\":[[[50,\"x\"]]]}", "nonsense", "{\"id\":3}", ELEVEN);
        Outcome outcome = Outcome.of("predict", "--numbers", file.toString());
        assertEquals(0, outcome.exitCode(), "the file could be read");
        assertEquals(List.of("1", "error", "error", "error", "11"), numbers(outcome));
        String found = file + ": line 2: strokes[0][0][1] is a string; needs a number.";
        assertEquals(
                file + "\terror\t\t\t1\t\t" + found,
                outcome.out().lines().toList().get(1));
        List<String> said = outcome.err().lines().toList();
        assertEquals(3, said.size(), outcome.err());
        assertEquals(found, said.get(0));
        assertTrue(said.get(1).startsWith(file + ": line 3: column "), said.get(1));
        assertTrue(
                said.get(2).startsWith(file + ": line 4: has no \"strokes\"; needs an object such as "), said.get(2));
    }

    @Test
    void aFileThatCannotBeReadIsAnErrorAndTheOthersAreRead() throws IOException {
        Path good = file("good.jsonl", ONE);
        Path missing = folder.resolve("missing.jsonl");
        Path picture = folder.resolve("picture.png");
        Files.write(picture, TestPictures.pngHeader(8, 8));
        Path cut = folder.resolve("cut.gz");
        byte[] packed = gzipped(ONE + "\n" + ELEVEN + "\n");
        Files.write(cut, java.util.Arrays.copyOf(packed, packed.length - 6));
        Outcome outcome = Outcome.of(
                "predict",
                "--numbers",
                missing.toString(),
                folder.toString(),
                picture.toString(),
                cut.toString(),
                good.toString());
        assertEquals(1, outcome.exitCode());
        List<String> lines = outcome.out().lines().toList();
        assertEquals(missing + "\terror\t\t\t\t\t" + missing + ": there is no such file.", lines.get(0));
        assertTrue(lines.get(1).startsWith(folder + "\terror\t"), lines.get(1));
        assertTrue(
                lines.get(2).startsWith(picture + "\terror\t\t\t1\t\t" + picture + ": a damaged picture "),
                lines.get(2));
        assertTrue(lines.get(lines.size() - 2).contains(cut + ": cut short"), outcome.out());
        assertTrue(lines.get(lines.size() - 1).startsWith(good + "\t1\t"), outcome.out());
        assertEquals(4, outcome.err().lines().count(), outcome.err());
    }

    @Test
    void gzippedFilesAndStandardInputAreRead() throws IOException {
        Path packed = folder.resolve("a.jsonl.gz");
        Files.write(packed, gzipped(ELEVEN));
        InputStream in = System.in;
        try {
            System.setIn(new ByteArrayInputStream((ONE + "\n{x\n" + ELEVEN + "\n").getBytes(StandardCharsets.UTF_8)));
            Outcome outcome = Outcome.of("predict", "--numbers", "-", packed.toString());
            assertEquals(0, outcome.exitCode(), outcome.err());
            assertEquals(List.of("1", "error", "11", "11"), numbers(outcome));
            assertTrue(outcome.out().startsWith("-\t1\t"), outcome.out());
            assertTrue(outcome.err().startsWith("standard input: line 2: "), outcome.err());
        } finally {
            System.setIn(in);
        }
    }

    @Test
    void csvHasAHeaderAndQuotesWhatNeedsIt() throws IOException {
        Path file = file("a, \"b\".jsonl", ONE, NOTHING, "x");
        Outcome outcome = Outcome.of("predict", "--numbers", file.toString(), "--format", "csv");
        String quoted = "\"" + file.toString().replace("\"", "\"\"") + "\"";
        List<String> lines = outcome.out().lines().toList();
        assertEquals("file,number,confidence,certainty,page,box,error", lines.get(0));
        assertTrue(lines.get(1).matches("\\Q" + quoted + "\\E,1,[01]\\.\\d{4},\\w+,1,50 0 0 100,"), lines.get(1));
        assertEquals(quoted + ",,,,1,,", lines.get(2));
        assertTrue(lines.get(3).startsWith(quoted + ",error,,,1,,\""), lines.get(3));
        assertTrue(lines.get(3).contains(": line 3: "), lines.get(3));
        assertEquals(4, lines.size());
    }

    @Test
    void tsvKeepsALineALine() throws IOException {
        Path file = file("a\tb\nc\\d.jsonl", NOTHING);
        Outcome outcome = Outcome.of("predict", "--numbers", file.toString());
        assertEquals(folder + "/a\\tb\\nc\\\\d.jsonl\t\t\t\t1\t\n", outcome.out());
    }

    @Test
    void jsonHasEveryDigit() throws IOException {
        Path file = file("ä.jsonl", ELEVEN, NOTHING, "x");
        Outcome outcome = Outcome.of("predict", "--numbers", file.toString(), "--format", "JSONL");
        List<String> lines = outcome.out().lines().toList();
        String name = "{\"file\":\"" + folder + "/\\u00e4.jsonl\",";
        assertTrue(lines.get(0).startsWith(name + "\"number\":\"11\",\"confidence\":0."), lines.get(0));
        assertTrue(
                lines.get(0)
                        .matches(
                                ".*\"certainty\":\"\\w+\",\"page\":1,\"box\":\\{\"x\":10\\.5,\"y\":-2,\"w\":49\\.5,\"h\":102},"
                                        + "\"digits\":\\[\\{\"text\":\"1\",\"box\":\\{\"x\":10\\.5,\"y\":0,\"w\":0,\"h\":100},"
                                        + "\"probabilities\":\\[.*"),
                lines.get(0));
        assertEquals(20, numbersIn(lines.get(0), "probabilities"));
        assertEquals(
                name + "\"number\":\"\",\"confidence\":null,\"certainty\":null,\"page\":1,\"box\":null,\"digits\":[]}",
                lines.get(1));
        assertTrue(
                lines.get(2).contains("\"digits\":[],\"error\":\"" + folder + "/\\u00e4.jsonl: line 3: "),
                lines.get(2));
        for (String line : lines) {
            assertEquals(0, numbersIn(line, "nothing"), "is JSON");
        }
    }

    @Test
    void figuresAreWrittenTheSameEverywhere() throws IOException {
        Path file = file("a.jsonl", ELEVEN);
        String expected = Outcome.of("predict", "--numbers", file.toString()).out();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(
                    expected,
                    Outcome.of("predict", "--numbers", file.toString()).out());
            Locale.setDefault(Locale.GERMANY);
            assertEquals(
                    expected,
                    Outcome.of("predict", "--numbers", file.toString()).out());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void manyNumbersKeepTheirOrder() throws IOException {
        String[] lines = new String[600];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = i % 7 == 0 ? "bad" : i % 3 == 0 ? NOTHING : ONE;
        }
        List<String> numbers = numbers(
                Outcome.of("predict", "--numbers", file("a.jsonl", lines).toString()));
        assertEquals(lines.length, numbers.size());
        for (int i = 0; i < lines.length; i++) {
            assertEquals(i % 7 == 0 ? "error" : i % 3 == 0 ? "" : "1", numbers.get(i), "line " + (i + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "predict --numbers",
                "predict --numbers x --allow .",
                "predict --numbers x --allow 0-9x",
                "predict --numbers x --format xml",
                "predict --numbers x --csv y --submission z",
                "predict x --format csv",
                "predict x --allow 0-9"
            })
    void badUsageIsExitCode2(String arguments) {
        Outcome outcome = Outcome.of(arguments.split(" ", -1));
        assertEquals(2, outcome.exitCode());
        assertTrue(outcome.err().contains("Usage:"), outcome.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "0-9x"})
    void whatMayBeWrittenIsRefusedByTheOptionsName(String allow) {
        Outcome outcome = Outcome.of("predict", "--numbers", "x", "--allow", allow);
        assertEquals(
                "--allow \"" + allow + "\": needs 0-9 and, if they may be written, the marks . , - as in 0-9.,-",
                outcome.err().lines().findFirst().orElse(""));
    }

    private Path file(String name, String... lines) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append(line).append('\n');
        }
        return Files.writeString(folder.resolve(name), text);
    }

    /** The second field of every line. */
    private static List<String> numbers(Outcome outcome) {
        return outcome.out().lines().map(line -> line.split("\t", -1)[1]).toList();
    }

    /** How many numbers are in the lists of this name. */
    private static int numbersIn(String json, String name) throws IOException {
        int count = 0;
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                boolean isList = parser.currentToken() == JsonToken.START_ARRAY && name.equals(parser.currentName());
                while (isList && parser.nextToken() != JsonToken.END_ARRAY) {
                    count++;
                }
            }
        }
        return count;
    }

    private static byte[] gzipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
