package io.github.digitpad.reading;

import io.github.digitpad.ink.Bounds;
import java.util.List;

/**
 * One sign of a number that was read, or one of other classes.
 *
 * @param text {@code 0} to {@code 9}, a mark, or a class's label
 * @param box around its ink, in CSS px; of a picture all of it, in its pixels
 * @param strokes their indices in the ink, ascending; empty where all is one digit, which cannot be put right
 * @param line 0 for the upper or only line, 1 for the lower one
 * @param confidence 0 to 1: that these strokes are one sign, and this one
 * @param certainty of that
 * @param alternatives what these strokes may be as one sign, the best first, with the chosen one
 * @param prediction what the network, and the pen, say of these strokes alone, with the picture that was read
 * @param chosen whether a person chose it
 */
public record ReadDigit(
        String text,
        Bounds box,
        List<Integer> strokes,
        int line,
        double confidence,
        Certainty certainty,
        List<Alternative> alternatives,
        Prediction prediction,
        boolean chosen) {}
