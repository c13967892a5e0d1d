package io.github.digitpad.reading;

import io.github.digitpad.ink.Ink;

/**
 * Decides by the pen's movements between digits that the picture leaves open. Softmax regression on
 * {@link PenFeatures}. Where the picture is plain its answer stays, so that whoever writes in another order or
 * direction than most loses certainty at worst. Serves one thread at a time.
 */
public final class PenClassifier {

    private static final int DIGITS = 10;

    /** Of ten equal probabilities each. */
    private static final double EVEN = 1.0 / DIGITS;

    private final PenWeights weights;
    private final CertaintyThresholds thresholds;
    private final double[] features = new double[PenFeatures.COUNT];
    private final double[] picture = new double[DIGITS];
    private final double[] ofPen = new double[DIGITS];
    private final double[] both = new double[DIGITS];

    /** @param thresholds which say of a picture's answer whether it is in doubt */
    PenClassifier(PenWeights weights, CertaintyThresholds thresholds) {
        this.weights = weights;
        this.thresholds = thresholds;
    }

    /**
     * The probabilities of picture and pen together where the picture is in doubt. Where it is certain its answer
     * stays, but is certain only if both agree. They say which digit, not whether it is one: none is greater than the
     * picture's two best together.
     *
     * @param probabilities the picture's, and then both'
     * @return whether the pen has changed any
     */
    boolean heed(float[] probabilities, Ink ink) {
        int best = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            picture[digit] = probabilities[digit];
            best = picture[digit] > picture[best] ? digit : best;
        }
        PenFeatures.of(ink, features);
        probabilities(features, weights.weights(), ofPen);
        together();
        double first = picture[best];
        if (thresholds.of(first) == Certainty.CERTAIN) {
            double agreed = both[best];
            double likely = Math.max(thresholds.likelyFrom(), agreed);
            if (agreed >= thresholds.certainFrom()) {
                return false;
            }
            doubt(probabilities, picture, (likely - EVEN) / (first - EVEN));
            return true;
        }
        double second = 0;
        double greatest = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            second = digit == best ? second : Math.max(second, picture[digit]);
            greatest = Math.max(greatest, both[digit]);
        }
        doubt(probabilities, both, Math.min(1, (first + second - EVEN) / (greatest - EVEN)));
        return true;
    }

    /** The probability of a digit by the pen's movements alone, of what was heeded last. */
    double ofPen(int digit) {
        return ofPen[digit];
    }

    /** What picture and pen say together of what was heeded last, before the picture's doubts are kept. */
    double ofBoth(int digit) {
        return both[digit];
    }

    /** What picture and pen say together; the pen's word counts as much as the mix has it. */
    private void together() {
        PenWeights.Mix mix = weights.mix();
        double sum = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            both[digit] = Math.exp(mix.ofPicture() * Math.log(Math.max(mix.least(), picture[digit]))
                    + mix.ofPen() * Math.log(Math.max(mix.least(), ofPen[digit])));
            sum += both[digit];
        }
        for (int digit = 0; digit < DIGITS; digit++) {
            both[digit] /= sum;
        }
    }

    /** These probabilities, of which so much is kept above equal ones. */
    private static void doubt(float[] probabilities, double[] of, double kept) {
        for (int digit = 0; digit < DIGITS; digit++) {
            probabilities[digit] = (float) (EVEN + kept * (of[digit] - EVEN));
        }
    }

    /**
     * What the pen alone says.
     *
     * @param features of {@link PenFeatures}
     * @param weights [{@link PenFeatures#COUNT}, 10]
     */
    public static double[] probabilities(double[] features, double[] weights) {
        double[] probabilities = new double[DIGITS];
        probabilities(features, weights, probabilities);
        return probabilities;
    }

    private static void probabilities(double[] features, double[] weights, double[] probabilities) {
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
    }
}
