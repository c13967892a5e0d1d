package io.github.digitpad.reading;

/** How sure a prediction is, in the three steps that people are told. */
public enum Certainty {
    /** The first answer has a probability of {@value #CERTAIN_FROM} or more. */
    CERTAIN,
    /** From {@value #LIKELY_FROM} to below {@value #CERTAIN_FROM}. */
    LIKELY,
    /** Below {@value #LIKELY_FROM}: as good as no answer. */
    NOT_SURE;

    /** Of the validation digits that get more, 0.24 % are read wrong; the trainer prints the table. */
    static final double CERTAIN_FROM = 0.95;

    /**
     * The greatest threshold, in hundredths, that refuses at most 0.5 % of MNIST's and of the pen's validation digits;
     * it refuses 95.7 % of what is no digit. The trainer prints it; test files had no say.
     */
    static final double LIKELY_FROM = 0.65;

    /** The step that a first answer of this probability, 0 to 1, is at. */
    public static Certainty of(double probability) {
        return probability >= CERTAIN_FROM ? CERTAIN : probability >= LIKELY_FROM ? LIKELY : NOT_SURE;
    }
}
