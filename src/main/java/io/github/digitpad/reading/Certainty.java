package io.github.digitpad.reading;

/** How sure a prediction is, in the three steps that people are told; {@link CertaintyThresholds} part them. */
public enum Certainty {
    /** Hardly any such answer is wrong. */
    CERTAIN,
    /** The best answer, with others that are possible. */
    LIKELY,
    /** As good as no answer. */
    NOT_SURE
}
