package io.github.digitpad.reading;

/**
 * From which probability of the first answer on a reading is certain, and from which on it is likely. Fitted to a
 * network on digits that it was not trained on, and so data: another network has others.
 *
 * @param certainFrom least probability of a certain answer, above {@code likelyFrom} and at most 1
 * @param likelyFrom least probability of a likely answer, above 0
 */
public record CertaintyThresholds(double certainFrom, double likelyFrom) {

    /** @throws IllegalArgumentException if they are not in this order */
    public CertaintyThresholds {
        if (!(0 < likelyFrom && likelyFrom < certainFrom && certainFrom <= 1)) {
            throw new IllegalArgumentException("needs 0 < likelyFrom < certainFrom <= 1");
        }
    }

    /** The step that a first answer of this probability, 0 to 1, is at. */
    public Certainty of(double probability) {
        return probability >= certainFrom
                ? Certainty.CERTAIN
                : probability >= likelyFrom ? Certainty.LIKELY : Certainty.NOT_SURE;
    }
}
