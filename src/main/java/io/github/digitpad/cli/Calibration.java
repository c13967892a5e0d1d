package io.github.digitpad.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether the first answer's probability is how often it is right: 15 equal bins by that probability, each with both
 * ends' upper one in it.
 *
 * @param bins those that hold digits, in order
 * @see "Guo et al. 2017, On Calibration of Modern Neural Networks, 2 and 4"
 */
record Calibration(List<Bin> bins) {

    static final int BINS = 15;

    /**
     * Digits whose first answer has a probability above {@code from} and up to {@code to}.
     *
     * @param confidence the mean of those probabilities
     */
    record Bin(double from, double to, Score score, double confidence) {

        /** How far the mean probability is from how many were right. */
        double gap() {
            return Math.abs(score.accuracy() - confidence);
        }
    }

    static Calibration of(List<LabelledReading> readings) {
        List<List<LabelledReading>> parts = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            parts.add(new ArrayList<>());
        }
        for (LabelledReading reading : readings) {
            parts.get(index(reading.confidence())).add(reading);
        }
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            List<LabelledReading> part = parts.get(i);
            if (!part.isEmpty()) {
                double mean = part.stream()
                        .mapToDouble(LabelledReading::confidence)
                        .average()
                        .orElseThrow();
                bins.add(new Bin(i / (double) BINS, (i + 1) / (double) BINS, Score.of(part), mean));
            }
        }
        return new Calibration(List.copyOf(bins));
    }

    /** The expected calibration error, 0 to 1: the bins' gaps, each weighted by how many digits it holds. */
    double error() {
        double sum = 0;
        int total = 0;
        for (Bin bin : bins) {
            sum += bin.gap() * bin.score.total();
            total += bin.score.total();
        }
        return total == 0 ? 0 : sum / total;
    }

    private static int index(double confidence) {
        return Math.max(0, Math.min(BINS - 1, (int) Math.ceil(confidence * BINS) - 1));
    }
}
