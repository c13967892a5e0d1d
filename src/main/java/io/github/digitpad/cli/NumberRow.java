package io.github.digitpad.cli;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.reading.ReadDigit;
import io.github.digitpad.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What came of one number, or of a file that cannot be read.
 *
 * @param file as it was given
 * @param page from 1; 0 if there is none
 * @param reading none if there is nothing, or an error
 * @param error why there is no reading; none if there is no error
 */
record NumberRow(
        String file,
        int page,
        @Nullable Reading reading,
        @Nullable String error) {

    /** Of something that was read, whatever was found there. */
    static NumberRow of(String file, int page, Reading reading) {
        return new NumberRow(file, page, reading, null);
    }

    /** Of a file that has nothing in it. */
    static NumberRow empty(String file) {
        return new NumberRow(file, 0, null, null);
    }

    /** Of something that cannot be read. */
    static NumberRow failed(String file, int page, String error) {
        return new NumberRow(file, page, null, error);
    }

    /** The reading, if a number was found. */
    @Nullable
    Reading number() {
        return reading == null || reading.text().isEmpty() ? null : reading;
    }

    /** How sure the reading is, in a word. */
    static String certainty(Reading reading) {
        return switch (reading.certainty()) {
            case CERTAIN -> "certain";
            case LIKELY -> "likely";
            case NOT_SURE -> "unsure";
        };
    }

    /** Around all signs of a number. */
    static Bounds box(Reading number) {
        Bounds box = number.digits().get(0).box();
        for (ReadDigit digit : number.digits()) {
            box = box.and(digit.box());
        }
        return box;
    }
}
