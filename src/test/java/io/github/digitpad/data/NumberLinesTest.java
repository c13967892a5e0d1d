package io.github.digitpad.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberLinesTest {

    private static final String VALID = "{\"text\":\"20\",\"strokes\":[[[1,2.5,0],[3,4,10]],[[-5,6]]],"
            + "\"spacing\":\"wide\",\"writer\":7,\"lab\":\"sta\",\"more\":{\"a\":[1,\"é\"]}}";

    private static final LabelledNumber NUMBER = new LabelledNumber(
            "20",
            Ink.of(
                    new Stroke(List.of(new Point(1, 2.5, 0), new Point(3, 4, 10))),
                    new Stroke(List.of(new Point(-5, 6, 0)))),
            7,
            "sta",
            "wide");

    @TempDir
    private Path folder;

    @Test
    void readsLinesAndSkipsBlankOnesAndOtherKeys() throws IOException {
        String text = VALID + "\r\n\n  \n{\"strokes\":[[[0,0,0]]],\"text\":\"-1.5\"}";
        List<LabelledNumber> expected = List.of(
                NUMBER,
                new LabelledNumber(
                        "-1.5",
                        Ink.of(new Stroke(List.of(new Point(0, 0, 0)))),
                        LabelledInk.UNKNOWN_WRITER,
                        null,
                        null));

        assertEquals(expected, readAll(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(expected, readAll(IdxBytes.gzipped(text.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void readsWhatItWrites() throws IOException {
        StringWriter out = new StringWriter();
        NumberLinesWriter writer = new NumberLinesWriter(out);
        writer.write(NUMBER);
        writer.write(NUMBER);

        assertEquals(
                "{\"text\":\"20\",\"spacing\":\"wide\",\"writer\":7,\"lab\":\"sta\","
                        + "\"strokes\":[[[1,2.5,0],[3,4,10]],[[-5,6,0]]]}",
                out.toString().lines().findFirst().orElse(""));
        assertEquals(List.of(NUMBER, NUMBER), readAll(out.toString().getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1]|found a list; needs an object such as",
                "7|found 7; needs an object such as",
                "{\"text\":\"1\"}|has no \"strokes\"; needs an object",
                "{\"strokes\":[[[1,2]]]}|has no \"text\"; needs an object",
                "{\"text\":7,\"strokes\":[[[1,2]]]}|text is 7; needs a string",
                "{\"text\":\"x7\",\"strokes\":[[[1,2]]]}|text is \"x7\"; needs 1 to 64 of the signs 0 to 9",
                "{\"text\":\"\",\"strokes\":[[[1,2]]]}|text is \"\"; needs 1 to 64",
                "{\"text\":\"1\",\"strokes\":[]}|strokes is empty; needs at least one stroke",
                "{\"text\":\"1\",\"strokes\":[[[1,2]],[]]}|strokes[1] is empty; needs at least one point",
                "{\"text\":\"1\",\"strokes\":[[[1,2]],[[1,2],[3]]]}|strokes[1][1] has 1 number; needs x and y",
                "{\"text\":\"1\",\"strokes\":[[[1,2]],[[1,\"2\"]]]}|strokes[1][0][1] is a string; needs a number",
                "{\"text\":\"1\",\"strokes\":[[[1,null]]]}|strokes[0][0][1] is null; needs a number",
                "{\"text\":\"1\",\"strokes\":[[1,2]]}|strokes[0][0] is 1; needs a list",
                "{\"text\":\"1\",\"strokes\":{}}|strokes is an object; needs a list",
                "{\"text\":\"1\",\"strokes\":[[[1,2e9]]]}|strokes[0][0]: point",
                "{\"text\":\"1\",\"strokes\":[[[1,2]]],\"writer\":\"me\"}|writer is a string; needs a whole number",
                "{\"text\":\"1\",\"strokes\":[[[1,2]]],\"writer\":1e99}|writer is 1e99; needs a whole number",
                "{\"text\":\"1\",\"strokes\":[[[1,2]]],\"spacing\":3}|spacing is 3; needs a string",
                "{\"text\":\"1\",\"strokes\":[[[1,2]]],\"lab\":[]}|lab is a list; needs a string",
                "{\"text\":\"1\",\"strokes\":[[[1,2]]]} {}|goes on after the object with an object",
                "{\"text\":\"1\",\"text\":\"2\"}|no JSON (Duplicate",
                "{\"text\":\"1\",\"strokes\":[[[1,NaN]]]}|no JSON (",
                "{\"text\":\"1\" \"strokes\"|no JSON (",
            })
    void refusesWithFileLineAndPlace(String line, String problem) throws IOException {
        Path file = write((VALID + "\n\n" + line + "\n").getBytes(StandardCharsets.UTF_8));
        try (NumberLinesReader reader = new NumberLinesReader(file)) {
            assertNotNull(reader.next());
            String message = String.valueOf(
                    assertThrows(DataFormatException.class, reader::next).getMessage());
            assertTrue(message.startsWith(file + ": line 3: "), message);
            assertTrue(message.contains(problem), message);
            assertEquals(1, message.lines().count(), message);
        }
    }

    @Test
    void everyTruncationIsRefused() throws IOException {
        for (int length = 1; length < VALID.length(); length++) {
            Path file = write(VALID.substring(0, length).getBytes(StandardCharsets.UTF_8));
            try (NumberLinesReader reader = new NumberLinesReader(file)) {
                String message =
                        String.valueOf(assertThrows(DataFormatException.class, reader::next, "cut to " + length)
                                .getMessage());
                assertTrue(message.startsWith(file + ": line 1: "), message);
            }
        }
    }

    @Test
    void deepNestingIsRefusedNotFollowed() throws IOException {
        Path file = write(("{\"text\":\"1\",\"x\":" + "[".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8));
        try (NumberLinesReader reader = new NumberLinesReader(file)) {
            assertThrows(DataFormatException.class, reader::next);
        }
    }

    @Test
    void nothingInAnEmptyFile() throws IOException {
        try (NumberLinesReader reader = new NumberLinesReader(write(new byte[0]))) {
            assertNull(reader.next());
        }
    }

    private List<LabelledNumber> readAll(byte[] bytes) throws IOException {
        List<LabelledNumber> numbers = new ArrayList<>();
        try (NumberLinesReader reader = new NumberLinesReader(write(bytes))) {
            for (LabelledNumber number = reader.next(); number != null; number = reader.next()) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("numbers.jsonl"), bytes);
    }
}
