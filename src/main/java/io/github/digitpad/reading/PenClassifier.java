package io.github.digitpad.reading;

import io.github.digitpad.ink.Ink;

/**
 * Decides by the pen's movements between digits that the picture leaves open. Softmax regression on
 * {@link PenFeatures}. Where the picture is plain its answer stays, so that whoever writes in another order or
 * direction than most loses certainty at worst.
 */
public final class PenClassifier {

    private static final int DIGITS = 10;

    /** Of ten equal probabilities each. */
    private static final double EVEN = 1.0 / DIGITS;

    private final PenWeights weights;
    private final CertaintyThresholds thresholds;

    /** @param thresholds of the predictions that it gives */
    PenClassifier(PenWeights weights, CertaintyThresholds thresholds) {
        this.weights = weights;
        this.thresholds = thresholds;
    }

    /**
     * The probabilities of picture and pen together where the picture is in doubt. Where it is certain its answer
     * stays, but is certain only if both agree. They say which digit, not whether it is one: none is greater than the
     * picture's two best together.
     */
    Prediction heed(Prediction ofPicture, Ink ink) {
        double[] picture = new double[DIGITS];
        for (int digit = 0; digit < DIGITS; digit++) {
            picture[digit] = ofPicture.probability(digit);
        }
        double[] both = together(picture, probabilities(PenFeatures.of(ink), weights.weights()));
        double first = ofPicture.confidence();
        if (ofPicture.certainty() == Certainty.CERTAIN) {
            double agreed = both[ofPicture.digit()];
            double likely = Math.max(thresholds.likelyFrom(), agreed);
            return agreed >= thresholds.certainFrom()
                    ? ofPicture
                    : doubted(ofPicture, picture, (likely - EVEN) / (first - EVEN));
        }
        double second = 0;
        double greatest = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            second = digit == ofPicture.digit() ? second : Math.max(second, picture[digit]);
            greatest = Math.max(greatest, both[digit]);
        }
        return doubted(ofPicture, both, Math.min(1, (first + second - EVEN) / (greatest - EVEN)));
    }

    /** What picture and pen say together; the pen's word counts as much as the mix has it. */
    private double[] together(double[] ofPicture, double[] ofPen) {
        PenWeights.Mix mix = weights.mix();
        double[] both = new double[DIGITS];
        double sum = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            both[digit] = Math.exp(mix.ofPicture() * Math.log(Math.max(mix.least(), ofPicture[digit]))
                    + mix.ofPen() * Math.log(Math.max(mix.least(), ofPen[digit])));
            sum += both[digit];
        }
        for (int digit = 0; digit < DIGITS; digit++) {
            both[digit] /= sum;
        }
        return both;
    }

    /** These probabilities, of which so much is kept above equal ones. */
    private Prediction doubted(Prediction ofPicture, double[] of, double kept) {
        float[] probabilities = new float[DIGITS];
        for (int digit = 0; digit < DIGITS; digit++) {
            probabilities[digit] = (float) (EVEN + kept * (of[digit] - EVEN));
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
