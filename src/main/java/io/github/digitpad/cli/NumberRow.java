package io.github.digitpad.cli;

import io.github.digitpad.reading.Certainty;
import org.jspecify.annotations.Nullable;

/**
 * What came of one number, of a page without any, or of a file that cannot be read.
 *
 * @param file as it was given
 * @param page from 1; 0 if there is none
 * @param number none if there is nothing, or an error
 * @param error why there is no number; none if there is no error
 * @param input the line of standard input that it is the answer to, from 1; 0 if it is none
 */
record NumberRow(
        String file,
        int page,
        @Nullable FoundNumber number,
        @Nullable String error,
        int input) {

    /** Of something that was read. */
    static NumberRow of(String file, int page, FoundNumber number) {
        return new NumberRow(file, page, number, null, 0);
    }

    /**
     * Of something that has no number.
     *
     * @param page 0, if it has nothing at all
     */
    static NumberRow empty(String file, int page) {
        return new NumberRow(file, page, null, null, 0);
    }

    /** Of something that cannot be read. */
    static NumberRow failed(String file, int page, String error) {
        return new NumberRow(file, page, null, error, 0);
    }

    /** The same as the answer to a line of standard input. */
    NumberRow answering(int line) {
        return new NumberRow(file, page, number, error, line);
    }

    /** How sure a reading is, in a word. */
    static String certainty(Certainty certainty) {
        return switch (certainty) {
            case CERTAIN -> "certain";
            case LIKELY -> "likely";
            case NOT_SURE -> "unsure";
        };
    }
}
