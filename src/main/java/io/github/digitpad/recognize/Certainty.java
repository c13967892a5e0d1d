package io.github.digitpad.recognize;

/** How sure a prediction is, in the three steps that people are told. */
public enum Certainty {
    /** The first answer has a probability of 0.9 or more. */
    CERTAIN,
    /** From 0.6 to below 0.9. */
    LIKELY,
    /** Below 0.6. */
    NOT_SURE;

    static Certainty of(double probability) {
        return probability >= 0.9 ? CERTAIN : probability >= 0.6 ? LIKELY : NOT_SURE;
    }
}
