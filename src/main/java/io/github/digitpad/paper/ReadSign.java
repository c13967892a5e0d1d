package io.github.digitpad.paper;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.reading.Alternative;
import java.util.List;

/**
 * A digit or mark of a number that was read.
 *
 * @param text {@code 0} to {@code 9}, or one of {@code .}, {@code ,} and {@code -}
 * @param confidence 0 to 1: that this is the sign at this place
 * @param alternatives what may stand at this place, the likeliest first, itself among them
 * @param box upright, in px of the picture
 */
public record ReadSign(String text, double confidence, List<Alternative> alternatives, Bounds box) {}
