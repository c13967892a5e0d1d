package io.github.digitpad.reading;

import java.util.List;

/**
 * A reading with what was compared for it: what {@link Reader#view} shows of the lattices that it read by.
 *
 * @param reading as {@link Reader#read(io.github.digitpad.ink.Ink, ReadingOptions)} gives it
 * @param lines from top to bottom; none where all ink is taken for one digit, or for more than a number
 */
public record ReadingView(Reading reading, List<LineView> lines) {}
