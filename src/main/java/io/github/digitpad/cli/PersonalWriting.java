package io.github.digitpad.cli;

import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.data.LabelledNumber;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.Reading;
import io.github.digitpad.reading.ReadingOptions;

/**
 * A digit or a number that a known writer wrote.
 *
 * @param text what was written
 * @param isDigit whether all of it is read as one digit
 */
record PersonalWriting(Writer writer, String text, Ink ink, boolean isDigit) {

    static PersonalWriting of(LabelledInk digit) {
        return new PersonalWriting(Writer.of(digit.writer(), null), String.valueOf(digit.label()), digit.ink(), true);
    }

    static PersonalWriting of(LabelledNumber number) {
        return new PersonalWriting(Writer.of(number.writer(), number.lab()), number.text(), number.ink(), false);
    }

    Reading read(Reader reader) {
        return reader.read(ink, options(ReadingOptions.DIGITS.constraint()));
    }

    /** As a person has it who puts it right: not accepted, if none of the candidates says so. */
    Reading putRight(Reader reader) {
        return isDigit ? read(reader) : reader.read(ink, options(text::equals));
    }

    /** Marks are looked for where the label has one: whoever reads a form field knows what it takes. */
    private ReadingOptions options(ReadingOptions.Constraint constraint) {
        return isDigit ? ReadingOptions.ONE_DIGIT : new ReadingOptions(false, isMarked() ? ".,-" : "", 0, constraint);
    }

    private boolean isMarked() {
        return text.length() > digits();
    }

    /** How many digits it has. */
    int digits() {
        return (int) text.chars().filter(PersonalWriting::isDigit).count();
    }

    /** How many signs of a reading are wrong, too many or lacking. */
    int errors(Reading reading) {
        return Alignment.of(text, reading.text()).distance();
    }

    static boolean isDigit(int sign) {
        return sign >= '0' && sign <= '9';
    }
}
