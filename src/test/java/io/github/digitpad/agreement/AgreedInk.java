package io.github.digitpad.agreement;

import io.github.digitpad.data.LabelledNumber;
import io.github.digitpad.data.NumberLinesReader;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.reading.ReadingOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Strangers' ink that every way in must read alike; {@code README.md} beside the file says whose.
 *
 * @param text what was written
 */
public record AgreedInk(String text, Ink ink) {

    /** All of it, as lines of {@code evaluate --numbers}. */
    public static final Path FILE = Path.of("src/test/resources/agreement/unipen-300.jsonl.gz");

    /** What may be written where a mark may be. */
    public static final String MARKED = "0-9.,-";

    /** 180 single digits, then 120 numbers. */
    public static List<AgreedInk> all() throws IOException {
        List<AgreedInk> all = new ArrayList<>();
        try (NumberLinesReader reader = new NumberLinesReader(FILE)) {
            LabelledNumber number = reader.next();
            while (number != null) {
                all.add(new AgreedInk(number.text(), number.ink()));
                number = reader.next();
            }
        }
        return all;
    }

    /** The single digits. */
    public static List<AgreedInk> digits() throws IOException {
        return all().stream().filter(one -> one.text().length() == 1).toList();
    }

    /** Whether a mark is in it, which is then looked for. */
    public boolean isMarked() {
        return text.chars().anyMatch(c -> c < '0' || c > '9');
    }

    /** What may be written. */
    public String allow() {
        return isMarked() ? MARKED : "0-9";
    }

    /** What is looked for where all of it is a number. */
    public ReadingOptions options() {
        return ReadingOptions.allowing(allow());
    }
}
