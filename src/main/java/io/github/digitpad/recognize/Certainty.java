package io.github.digitpad.recognize;

/** How sure a prediction is, in the three steps that people are told. */
public enum Certainty {
    /** The first answer has a probability of {@value #CERTAIN_FROM} or more. */
    CERTAIN,
    /** From {@value #LIKELY_FROM} to below {@value #CERTAIN_FROM}. */
    LIKELY,
    /** Below {@value #LIKELY_FROM}: as good as no answer. */
    NOT_SURE;

    /** Chosen, not measured yet. The trainer prints how many answers above such a probability are wrong. */
    static final double CERTAIN_FROM = 0.9;

    /**
     * Chosen, not measured yet. The trainer prints the greatest that refuses at most 0.5 % of the digits that validate;
     * test files have no say.
     */
    static final double LIKELY_FROM = 0.6;

    static Certainty of(double probability) {
        return probability >= CERTAIN_FROM ? CERTAIN : probability >= LIKELY_FROM ? LIKELY : NOT_SURE;
    }
}
