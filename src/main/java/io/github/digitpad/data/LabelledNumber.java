package io.github.digitpad.data;

import io.github.digitpad.ink.Ink;
import org.jspecify.annotations.Nullable;

/**
 * A number that somebody wrote with a pen.
 *
 * @param text what was written, as {@code 2026}
 * @param ink all of it, in the order it was written
 * @param writer the number of who wrote it, or {@link LabelledInk#UNKNOWN_WRITER}
 * @param lab the laboratory that collected it, as UNIPEN has them; null if the file does not say
 * @param spacing how far apart its digits are, in the file's own words; null if it does not say
 */
public record LabelledNumber(
        String text,
        Ink ink,
        int writer,
        @Nullable String lab,
        @Nullable String spacing) {}
