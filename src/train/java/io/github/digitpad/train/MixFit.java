package io.github.digitpad.train;

import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.reading.Certainty;
import io.github.digitpad.reading.PenClassifier;
import io.github.digitpad.reading.PenFeatures;
import io.github.digitpad.reading.PenWeights;
import io.github.digitpad.reading.Prediction;
import io.github.digitpad.reading.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the picture's and the pen's logarithms count: the likeliest, of tenths, for digits that the picture leaves in
 * doubt and that neither the network nor the pen's weights were fitted on.
 *
 * @param digits how many were in doubt
 * @param all how many there were
 * @param wrongByPicture how many of those in doubt the picture alone reads wrong
 * @param wrong how many both read wrong
 */
record MixFit(PenWeights.Mix mix, int digits, int all, int wrongByPicture, int wrong) {

    private static final int CLASSES = 10;

    /** Neither picture nor pen makes a digit less probable than this: what is written into the mix, not fitted. */
    private static final double LEAST = 1e-3;

    static final PenWeights.Mix PICTURE_ALONE = new PenWeights.Mix(1, 0, LEAST);

    /** Fewer tell nothing about two numbers. */
    private static final int LEAST_DIGITS = 30;

    private static final int MOST_TENTHS = 20;

    /** Of the likelihood's logarithm: for less, nothing counts more. */
    private static final double LEAST_GAIN = 1e-9;

    /** One digit in doubt: what picture and pen say of it. */
    private record Doubt(int label, double[] ofPicture, double[] ofPen) {}

    /**
     * The likeliest mix.
     *
     * @param reader of the network
     * @param pen weights, [{@link PenFeatures#COUNT}, 10]
     * @throws IllegalArgumentException if too few digits are in doubt
     */
    static MixFit of(Reader reader, double[] pen, List<LabelledInk> digits) {
        List<Doubt> doubts = new ArrayList<>();
        for (LabelledInk digit : digits) {
            // As a picture, so that the pen is not heeded.
            Prediction prediction = reader.readFramed(reader.frame().frame(digit.ink()))
                    .digits()
                    .get(0)
                    .prediction();
            if (prediction.certainty() != Certainty.CERTAIN) {
                double[] ofPicture = new double[CLASSES];
                for (int i = 0; i < CLASSES; i++) {
                    ofPicture[i] = prediction.probability(i);
                }
                doubts.add(new Doubt(
                        digit.label(),
                        logarithms(ofPicture),
                        logarithms(PenClassifier.probabilities(PenFeatures.of(digit.ink()), pen))));
            }
        }
        if (doubts.size() < LEAST_DIGITS) {
            throw new IllegalArgumentException("--fit-mix: of " + digits.size() + " digits that are left out "
                    + doubts.size() + " are in doubt; needs " + LEAST_DIGITS + ". Leave out more people");
        }
        double best = Double.NEGATIVE_INFINITY;
        PenWeights.Mix mix = PICTURE_ALONE;
        for (int picture = 0; picture <= MOST_TENTHS; picture++) {
            for (int ofPen = 0; ofPen <= MOST_TENTHS; ofPen++) {
                PenWeights.Mix tried = new PenWeights.Mix(picture / 10.0, ofPen / 10.0, LEAST);
                double likelihood = doubts.stream()
                        .mapToDouble(doubt -> logLikelihood(doubt, tried))
                        .sum();
                if (likelihood > best + LEAST_GAIN) {
                    best = likelihood;
                    mix = tried;
                }
            }
        }
        return new MixFit(mix, doubts.size(), digits.size(), wrong(doubts, PICTURE_ALONE), wrong(doubts, mix));
    }

    private static double[] logarithms(double[] probabilities) {
        double[] logarithms = new double[CLASSES];
        for (int i = 0; i < CLASSES; i++) {
            logarithms[i] = Math.log(Math.max(LEAST, probabilities[i]));
        }
        return logarithms;
    }

    private static double score(Doubt doubt, PenWeights.Mix mix, int digit) {
        return mix.ofPicture() * doubt.ofPicture()[digit] + mix.ofPen() * doubt.ofPen()[digit];
    }

    private static double logLikelihood(Doubt doubt, PenWeights.Mix mix) {
        double sum = 0;
        for (int i = 0; i < CLASSES; i++) {
            sum += Math.exp(score(doubt, mix, i));
        }
        return score(doubt, mix, doubt.label()) - Math.log(sum);
    }

    private static int wrong(List<Doubt> doubts, PenWeights.Mix mix) {
        int wrong = 0;
        for (Doubt doubt : doubts) {
            int best = 0;
            for (int i = 1; i < CLASSES; i++) {
                best = score(doubt, mix, i) > score(doubt, mix, best) ? i : best;
            }
            wrong += best == doubt.label() ? 0 : 1;
        }
        return wrong;
    }

    /** For people. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "the digits of those who are left out, %d in doubt of %d: the picture alone reads %d wrong, both %d",
                digits,
                all,
                wrongByPicture,
                wrong);
    }
}
