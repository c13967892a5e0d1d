package io.github.digitpad.data.pages;

import org.jspecify.annotations.Nullable;

/**
 * A number that is written on a page.
 *
 * @param box where it is, in px of the picture; null where nobody has said
 */
public record PageNumber(String text, @Nullable NumberBox box) {}
