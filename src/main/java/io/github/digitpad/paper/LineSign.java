package io.github.digitpad.paper;

import io.github.digitpad.reading.Alternative;
import java.util.List;

/**
 * A digit or mark of a strip that was read.
 *
 * @param confidence 0 to 1, of this sign at its place
 * @param alternatives the likeliest first, itself among them
 * @param left of its ink, in px of the strip, and so on
 */
record LineSign(
        String text,
        double confidence,
        List<Alternative> alternatives,
        double left,
        double top,
        double right,
        double bottom) {}
