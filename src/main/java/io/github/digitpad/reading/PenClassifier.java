package io.github.digitpad.reading;

import io.github.digitpad.ink.Ink;

/**
 * Decides by the pen's movements between digits that the picture leaves open. Softmax regression on
 * {@link PenFeatures}; heeded only where the picture is in doubt, so that whoever writes in another order or direction
 * than most loses nothing where the picture is plain.
 */
public final class PenClassifier {

    private static final int DIGITS = 10;

    private final PenWeights weights;
    private final CertaintyThresholds thresholds;

    /** @param thresholds of the predictions that it gives */
    PenClassifier(PenWeights weights, CertaintyThresholds thresholds) {
        this.weights = weights;
        this.thresholds = thresholds;
    }

    /**
     * The same prediction if it is certain; else with the probabilities of picture and pen together. They say which
     * digit, not whether it is one: none is greater than the picture's two best together.
     */
    Prediction heed(Prediction ofPicture, Ink ink) {
        if (ofPicture.certainty() == Certainty.CERTAIN) {
            return ofPicture;
        }
        double[] ofPen = probabilities(PenFeatures.of(ink), weights.weights());
        PenWeights.Mix mix = weights.mix();
        double[] both = new double[DIGITS];
        double first = 0;
        double second = 0;
        double sum = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            double picture = ofPicture.probability(digit);
            second = Math.max(second, Math.min(first, picture));
            first = Math.max(first, picture);
            both[digit] = Math.exp(mix.ofPicture() * Math.log(Math.max(mix.least(), picture))
                    + mix.ofPen() * Math.log(Math.max(mix.least(), ofPen[digit])));
            sum += both[digit];
        }
        double greatest = 0;
        for (double one : both) {
            greatest = Math.max(greatest, one / sum);
        }
        // Mixed with ten equal probabilities until the greatest is not too great.
        double kept = Math.min(1, (first + second - 0.1) / (greatest - 0.1));
        float[] probabilities = new float[DIGITS];
        for (int digit = 0; digit < DIGITS; digit++) {
            probabilities[digit] = (float) (0.1 + kept * (both[digit] / sum - 0.1));
        }
        return new Prediction(ofPicture.picture(), probabilities, thresholds);
    }

    /**
     * What the pen alone says.
     *
     * @param features of {@link PenFeatures}
     * @param weights [{@link PenFeatures#COUNT}, 10]
     */
    public static double[] probabilities(double[] features, double[] weights) {
        double[] probabilities = new double[DIGITS];
        double sum = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            double score = 0;
            for (int i = 0; i < features.length; i++) {
                score += features[i] * weights[i * DIGITS + digit];
            }
            probabilities[digit] = Math.exp(score);
            sum += probabilities[digit];
        }
        for (int digit = 0; digit < DIGITS; digit++) {
            probabilities[digit] /= sum;
        }
        return probabilities;
    }
}
