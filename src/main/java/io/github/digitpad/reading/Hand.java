package io.github.digitpad.reading;

/** How one person writes digits, so far as that is known. */
public interface Hand {

    /**
     * What ink is, written by this person and taken for one digit.
     *
     * @param prediction what it is, written by anybody: of the ten digits
     * @param pen how it was written, of {@link PenFeatures}
     * @return the ten digits' probabilities, which add up to 1
     */
    float[] probabilities(Prediction prediction, double[] pen);
}
