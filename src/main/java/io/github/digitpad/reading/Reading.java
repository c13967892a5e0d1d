package io.github.digitpad.reading;

import java.util.List;

/**
 * What was read of all the ink.
 *
 * @param text the signs in the order of reading: line after line from the top, each from left to right, with nothing
 *     between them; empty if nothing is there or nothing can be said
 * @param digits one for each sign of the text
 * @param alternatives readings of the whole, the best first; those that the options refuse are not among them, unless
 *     all are
 * @param certainty of the least certain digit, or less; not sure of a reading that the options refuse
 * @param accepted whether the text is one that the options allow
 */
public record Reading(
        String text, List<ReadDigit> digits, List<Alternative> alternatives, Certainty certainty, boolean accepted) {

    /** Of no ink. */
    static Reading nothing(boolean isAccepted) {
        return new Reading("", List.of(), List.of(), Certainty.NOT_SURE, isAccepted);
    }

    /** 0 to 1: that the whole is this, and that each digit is one at all. 0 if nothing can be said. */
    public double confidence() {
        double least = alternatives.isEmpty() ? 0 : alternatives.get(0).confidence();
        for (ReadDigit digit : digits) {
            least = Math.min(least, digit.confidence());
        }
        return least;
    }

    /** Whether it is as good as no answer. */
    public boolean unsure() {
        return certainty == Certainty.NOT_SURE;
    }
}
