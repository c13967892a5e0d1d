package io.github.digitpad.train;

import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.portable.PortableEngine;
import io.github.digitpad.picture.GrayImage;
import java.util.Arrays;
import java.util.List;

/** The greatest probability that a network gives for each of some pictures. */
final class Confidences {

    /** Of equal width, from 0 to 1. */
    private static final int BINS = 15;

    private final double[] values;

    private Confidences(double[] values) {
        this.values = values;
    }

    /**
     * Runs every picture through the portable engine.
     *
     * @param network gives probabilities
     */
    static Confidences of(Network network, List<GrayImage> pictures) {
        Engine engine = PortableEngine.onJvm(network);
        float[] probabilities = new float[network.outputShape().size()];
        double[] values = new double[pictures.size()];
        for (int i = 0; i < values.length; i++) {
            engine.run(pictures.get(i).toArray(), probabilities);
            values[i] = probabilities[Scores.best(probabilities, 0, probabilities.length)];
        }
        return new Confidences(values);
    }

    static Confidences of(double... values) {
        return new Confidences(values.clone());
    }

    /** These and others. */
    Confidences and(Confidences others) {
        double[] all = Arrays.copyOf(values, values.length + others.values.length);
        System.arraycopy(others.values, 0, all, values.length, others.values.length);
        return new Confidences(all);
    }

    /** The greatest threshold below which no more than this share lies. */
    double threshold(double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) Math.floor(share * sorted.length))];
    }

    /** The share that lies below a threshold. */
    double below(double threshold) {
        return Arrays.stream(values).filter(value -> value < threshold).count() / (double) values.length;
    }

    /** How often one of these is greater than one of the others, ties counting half: the area under the ROC curve. */
    double auroc(Confidences others) {
        double[] sorted = others.values.clone();
        Arrays.sort(sorted);
        double wins = 0;
        for (double value : values) {
            wins += (rank(sorted, value, true) + rank(sorted, value, false)) / 2.0;
        }
        return wins / ((double) values.length * sorted.length);
    }

    /** How many of the sorted values are less, or not greater. */
    private static int rank(double[] sorted, double value, boolean orEqual) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || (orEqual && sorted[middle] == value)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * The expected calibration error: how far, in bins of like confidence, confidence is from the share of right
     * answers, weighted by the bins' sizes.
     *
     * @param network gives probabilities
     */
    static double calibrationError(Network network, List<LabelledPicture> pictures) {
        Engine engine = PortableEngine.onJvm(network);
        float[] probabilities = new float[network.outputShape().size()];
        double[] gaps = new double[BINS];
        for (LabelledPicture labelled : pictures) {
            engine.run(labelled.picture().toArray(), probabilities);
            int answer = Scores.best(probabilities, 0, probabilities.length);
            double confidence = probabilities[answer];
            gaps[Math.min(BINS - 1, (int) (confidence * BINS))] += confidence - (answer == labelled.label() ? 1 : 0);
        }
        return Arrays.stream(gaps).map(Math::abs).sum() / pictures.size();
    }
}
