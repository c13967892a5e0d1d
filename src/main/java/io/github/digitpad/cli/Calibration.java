package io.github.digitpad.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether the probability of an answer is how often it is right: 15 equal bins by that probability, each with both
 * ends' upper one in it. Of a digit it is the first answer's probability, of a number its reading's confidence.
 *
 * @param bins those that hold answers, in order
 * @see "Guo et al. 2017, On Calibration of Modern Neural Networks, 2 and 4"
 */
record Calibration(List<Bin> bins) {

    static final int BINS = 15;

    /**
     * Answers that have a probability above {@code from} and up to {@code to}.
     *
     * @param confidence the mean of those probabilities
     */
    record Bin(double from, double to, Score score, double confidence) {

        /** How far the mean probability is from how many were right. */
        double gap() {
            return Math.abs(score.accuracy() - confidence);
        }
    }

    /** Counts answers one after another. */
    static final class Counter {
        private final Score[] scores = new Score[BINS];
        private final double[] sums = new double[BINS];

        void add(double confidence, boolean isRight) {
            int bin = Math.max(0, Math.min(BINS - 1, (int) Math.ceil(confidence * BINS) - 1));
            scores[bin] = (scores[bin] == null ? Score.NONE : scores[bin]).plus(isRight);
            sums[bin] += confidence;
        }

        Calibration calibration() {
            List<Bin> bins = new ArrayList<>();
            for (int i = 0; i < BINS; i++) {
                Score score = scores[i];
                if (score != null) {
                    bins.add(new Bin(i / (double) BINS, (i + 1) / (double) BINS, score, sums[i] / score.total()));
                }
            }
            return new Calibration(List.copyOf(bins));
        }
    }

    static Calibration of(List<LabelledReading> readings) {
        Counter counter = new Counter();
        readings.forEach(reading -> counter.add(reading.confidence(), reading.isRight()));
        return counter.calibration();
    }

    /** The expected calibration error, 0 to 1: the bins' gaps, each weighted by how many answers it holds. */
    double error() {
        double sum = 0;
        int total = 0;
        for (Bin bin : bins) {
            sum += bin.gap() * bin.score.total();
            total += bin.score.total();
        }
        return total == 0 ? 0 : sum / total;
    }
}
