package io.github.digitpad.reading;

import io.github.digitpad.picture.GrayImage;
import java.util.Arrays;

/** What the network says of one picture. */
public final class Prediction {

    private final GrayImage picture;
    private final float[] probabilities;
    private final int digit;
    private final Certainty certainty;

    Prediction(GrayImage picture, float[] probabilities, CertaintyThresholds thresholds) {
        this.picture = picture;
        this.probabilities = probabilities;
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            if (probabilities[i] > probabilities[best]) {
                best = i;
            }
        }
        this.digit = best;
        this.certainty = thresholds.of(probabilities[best]);
    }

    /** How many classes there are: ten, for digits. */
    public int classes() {
        return probabilities.length;
    }

    /** The most probable class: of ten, the digit. */
    public int digit() {
        return digit;
    }

    /** The probability of {@link #digit}, 0 to 1. */
    public double confidence() {
        return probabilities[digit];
    }

    public Certainty certainty() {
        return certainty;
    }

    /** The probability of one class, 0 to 1; all add up to 1. */
    public double probability(int ofClass) {
        return probabilities[ofClass];
    }

    /** The picture that the network read. */
    public GrayImage picture() {
        return picture;
    }

    @Override
    public String toString() {
        return "Prediction " + digit + " of " + Arrays.toString(probabilities);
    }
}
