package io.github.digitpad.cli;

import io.github.digitpad.data.LabelledNumber;
import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.Reading;
import io.github.digitpad.reading.ReadingOptions;
import java.nio.file.Path;

/**
 * A labelled number, and where it is.
 *
 * @param line of the file, from 1
 */
record LocatedNumber(Path file, int line, LabelledNumber number) {

    Reading read(Reader reader) {
        return reader.read(number.ink(), options(ReadingOptions.DIGITS.constraint()));
    }

    /**
     * The best reading that says what was written, as likely as it is among all that are compared; not an accepted one,
     * if none of these says so.
     */
    Reading readAsWritten(Reader reader) {
        return reader.read(number.ink(), options(number.text()::equals));
    }

    /** Marks are looked for where the label has one: whoever reads a form field knows what it takes. */
    private ReadingOptions options(ReadingOptions.Constraint constraint) {
        boolean marked = number.text().chars().anyMatch(c -> c < '0' || c > '9');
        return new ReadingOptions(false, marked ? ".,-" : "", 0, constraint);
    }
}
