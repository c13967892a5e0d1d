package io.github.digitpad.data;

import io.github.digitpad.ink.Ink;

/**
 * A digit that somebody wrote with a pen.
 *
 * @param label which digit, 0 to 9
 * @param writer the number of who wrote it, or {@link #UNKNOWN_WRITER}
 */
public record LabelledInk(int label, int writer, Ink ink) {

    /** Where the file does not say who wrote. */
    public static final int UNKNOWN_WRITER = -1;
}
