package io.github.digitpad.paper;

import io.github.digitpad.reading.Alternative;
import io.github.digitpad.reading.Certainty;
import java.util.List;

/**
 * What was read in a strip.
 *
 * @param text its digits and marks; empty if there is no number
 * @param evidence what the confidence is computed from: {@link PaperCertainty#FEATURES}; none where nothing is read
 * @param confidence 0 to 1: that the text is what is written
 * @param certainty of that
 * @param other 0 to 1: how much of the ink is no number, by what the network says: letters, scribbles
 * @param signs of the text
 * @param alternatives what else it may be, the likeliest first
 */
record LineReading(
        String text,
        double[] evidence,
        double confidence,
        Certainty certainty,
        double other,
        List<LineSign> signs,
        List<Alternative> alternatives) {

    /** The same, but not sure: half as likely. */
    LineReading doubted() {
        return certainty == Certainty.NOT_SURE
                ? this
                : new LineReading(text, evidence, confidence / 2, Certainty.NOT_SURE, other, signs, alternatives);
    }
}
