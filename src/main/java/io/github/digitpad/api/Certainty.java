package io.github.digitpad.api;

/**
 * How sure a reading is, in three steps, the surest first.
 *
 * <pre>{@code
 * Reading reading = DigitPad.standard().read(ink);
 * if (reading.certainty() == Certainty.UNSURE) {
 *     System.out.println("Please look at " + reading.text());
 * }
 * }</pre>
 */
public enum Certainty {
    /** Hardly any such answer is wrong. */
    CERTAIN,
    /** The best answer, with others that are possible. */
    LIKELY,
    /** As good as no answer: a person has to look. */
    UNSURE;

    static Certainty of(io.github.digitpad.reading.Certainty certainty) {
        return switch (certainty) {
            case CERTAIN -> CERTAIN;
            case LIKELY -> LIKELY;
            case NOT_SURE -> UNSURE;
        };
    }
}
