package io.github.digitpad.paper;

import io.github.digitpad.reading.Certainty;
import io.github.digitpad.reading.CertaintyThresholds;
import java.util.List;

/**
 * How often a reading is right, by what the network and the strip say of it: a logistic function of {@link #FEATURES}.
 * Fitted to a network, and so data.
 *
 * @param weights of the features
 * @param thresholds from which confidence on a reading is certain, or likely
 */
public record PaperCertainty(double[] weights, CertaintyThresholds thresholds) {

    /**
     * What counts, in the weights' order: always 1; the logarithm of the odds of the text; that of the likeliest other
     * text beside it, with its sign changed; how much of the ink is no number; of the weakest sign the logarithm of its
     * odds; the number of signs.
     */
    public static final List<String> FEATURES = List.of("one", "odds", "lead", "other", "weakest", "signs");

    /** Odds beyond e to this power are no surer. */
    private static final double MOST = 12;

    /** @throws IllegalArgumentException if there are not as many weights as features */
    public PaperCertainty {
        if (weights.length != FEATURES.size()) {
            throw new IllegalArgumentException(
                    "certainty of pictures' numbers: " + weights.length + " weights; needs " + FEATURES.size());
        }
        weights = weights.clone();
    }

    /** Before anything was fitted: the network's own probability. */
    public static PaperCertainty unfitted() {
        return new PaperCertainty(new double[] {0, 1, 0, 0, 0, 0}, new CertaintyThresholds(0.99, 0.5));
    }

    /**
     * The features of a reading.
     *
     * @param log the logarithm of its probability
     * @param second the same of the likeliest other text; negative infinity if there is none
     * @param other how much of the ink is no number, 0 to 1
     * @param weakest the least of its signs' confidences
     */
    static double[] features(double log, double second, double other, double weakest, int signs) {
        return new double[] {1, odds(Math.exp(log)), Math.min(MOST, log - second), other, odds(weakest), signs};
    }

    private static double odds(double probability) {
        double bounded = Math.max(1e-9, Math.min(1 - 1e-9, probability));
        return Math.max(-MOST, Math.min(MOST, Math.log(bounded / (1 - bounded))));
    }

    /** How likely a reading with these features is right, 0 to 1. */
    public double confidence(double[] features) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * features[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    Certainty of(double confidence) {
        return thresholds.of(confidence);
    }
}
