package io.github.digitpad.reading;

import io.github.digitpad.ink.Bounds;
import java.util.List;

/**
 * One sign of a number that was read.
 *
 * @param symbol {@code 0} to {@code 9}, or a mark
 * @param box around its ink, in CSS px
 * @param strokes their indices in the ink, ascending
 * @param line 0 for the upper or only line, 1 for the lower one
 * @param confidence 0 to 1: that these strokes are one sign, and this one
 * @param alternatives what these strokes may be as one sign, the best first, with the chosen one
 * @param prediction what the network says of these strokes alone, with the picture that it read
 * @param chosen whether a person chose it
 */
public record ReadDigit(
        char symbol,
        Bounds box,
        List<Integer> strokes,
        int line,
        double confidence,
        List<Alternative> alternatives,
        Prediction prediction,
        boolean chosen) {

    public Certainty certainty() {
        return Certainty.of(confidence);
    }
}
