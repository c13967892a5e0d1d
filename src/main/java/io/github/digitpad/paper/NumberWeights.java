package io.github.digitpad.paper;

/**
 * What tells a number on a page of ink from a word: a logistic function's weights. Fitted to pages, and so data.
 *
 * @param weights of {@link NumberFeatures#NAMES}; they give the logarithm of how much likelier what is seen is of a
 *     number
 */
public record NumberWeights(double[] weights) {

    /** How many there are, those of the ten digits first. */
    static final int COUNT = 20;

    static final int DIGITS = 10;

    /** Which of them is of a 1 alone. */
    static final int LONE_ONE = 15;

    double of(double[] features) {
        double sum = 0;
        for (int i = 0; i < COUNT; i++) {
            sum += weights[i] * features[i];
        }
        return sum;
    }
}
