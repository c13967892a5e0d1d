package io.github.digitpad.reading;

import io.github.digitpad.ink.Bounds;
import java.util.ArrayList;
import java.util.List;

/**
 * One sign of a number that was read, or one of other classes.
 *
 * @param text {@code 0} to {@code 9}, a mark, or a class's label
 * @param box around its ink, in CSS px; of a picture all of it, in its pixels
 * @param parts its strokes, or parts of strokes, in the order of writing; empty where all is one digit, which cannot be
 *     put right
 * @param line counted from 0, the top or only one
 * @param confidence 0 to 1: that this ink is one sign, and this one
 * @param certainty of that
 * @param alternatives what this ink may be as one sign, the best first: of a number's digit the five that the network
 *     finds likeliest, one that a person chose perhaps not among them
 * @param prediction what the network, and the pen, say of this ink alone, with the picture that was read
 * @param chosen whether a person chose it
 */
public record ReadDigit(
        String text,
        Bounds box,
        List<StrokePart> parts,
        int line,
        double confidence,
        Certainty certainty,
        List<Alternative> alternatives,
        Prediction prediction,
        boolean chosen) {

    /** The indices of its strokes in the ink, ascending; one of them may be another digit's, too. */
    public List<Integer> strokes() {
        List<Integer> strokes = new ArrayList<>();
        for (StrokePart part : parts) {
            if (!Lists.contains(strokes, part.stroke())) {
                strokes.add(part.stroke());
            }
        }
        return strokes;
    }
}
