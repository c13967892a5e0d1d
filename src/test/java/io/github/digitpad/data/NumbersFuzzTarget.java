package io.github.digitpad.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads any bytes as lines of labelled numbers: the fuzzed reader {@code numbers}. */
public final class NumbersFuzzTarget {

    private NumbersFuzzTarget() {}

    public static void check(byte[] data) {
        FuzzedFile.checkPlainAndGzipped(data, NumbersFuzzTarget::numbers);
        FuzzedFile.checkPlainAndGzipped(data, NumbersFuzzTarget::inks);
    }

    private static Object numbers(Path file) throws IOException {
        List<LabelledNumber> numbers = readAll(file);
        for (LabelledNumber number : numbers) {
            assertTrue(number.text().matches("[0-9.,-]{1,64}"), number::toString);
            assertTrue(!number.ink().isEmpty(), number::toString);
        }
        StringWriter out = new StringWriter();
        NumberLinesWriter writer = new NumberLinesWriter(out);
        for (LabelledNumber number : numbers) {
            writer.write(number);
        }
        Files.write(file, out.toString().getBytes(StandardCharsets.UTF_8));
        assertEquals(numbers, readAll(file));
        return numbers;
    }

    /** Every line is ink or refused, and after one that is refused the others are read. */
    private static int inks(Path file) throws DataFormatException {
        int lines = 0;
        try (NumberLinesReader reader = new NumberLinesReader(file)) {
            while (true) {
                try {
                    if (reader.nextInk() == null) {
                        return lines;
                    }
                } catch (BadLineException e) {
                    assertTrue(String.valueOf(e.getMessage()).startsWith(file + ": line "), e::getMessage);
                }
                lines++;
            }
        }
    }

    private static List<LabelledNumber> readAll(Path file) throws DataFormatException {
        List<LabelledNumber> numbers = new ArrayList<>();
        try (NumberLinesReader reader = new NumberLinesReader(file)) {
            for (LabelledNumber number = reader.next(); number != null; number = reader.next()) {
                numbers.add(number);
            }
        }
        return numbers;
    }
}
