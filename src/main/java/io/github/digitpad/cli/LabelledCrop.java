package io.github.digitpad.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A picture that is cut out about one number, and what is written there.
 *
 * @param file of the picture
 * @param name as its list has it
 * @param text what is written; empty if nothing is
 * @param set the collection that it is of; none if the list does not say
 * @param page what it was cut out of; none if the list does not say
 */
record LabelledCrop(
        Path file,
        String name,
        String text,
        @Nullable String set,
        @Nullable String page) {

    /** What a label, or a reading, is compared by: its digits, or all of it. */
    static String compared(String text, boolean isStrict) {
        return isStrict ? text : text.replaceAll("[^0-9]", "");
    }

    /** Whether a mark is written. */
    boolean isMarked() {
        return !text.equals(compared(text, false));
    }
}
