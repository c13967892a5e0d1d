package io.github.digitpad.train;

import io.github.digitpad.reading.Group;
import io.github.digitpad.reading.GroupFeatures;
import io.github.digitpad.reading.JoinFeatures;
import io.github.digitpad.reading.LatticeWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Fits the weights of the segmentation lattice: those of a semi-Markov conditional random field that give what was
 * written the greatest probability, found by Adam, with a penalty on large weights. Which ink is which digit is hidden:
 * all paths that read what was written are right.
 *
 * @see "Sarawagi, Cohen 2004, Semi-Markov Conditional Random Fields for Information Extraction"
 */
final class NumberFit {

    private static final int JOINS = GroupFeatures.COUNT;
    private static final int LOG_PROBABILITY = JOINS + JoinFeatures.COUNT;
    private static final int BIASES = LOG_PROBABILITY + 1;
    private static final int COUNT = BIASES + 20;

    private static final int BATCH = 50;
    private static final double LEARNING_RATE = 0.03;

    /** Per batch and unit of squared weight, half of it. */
    private static final double PENALTY = 1e-3;

    private final List<LatticeExample> examples;
    private final double[] weights = new double[COUNT];
    private final double[] gradient = new double[COUNT];

    private final boolean cutsAlone;

    /** A fit of all weights. */
    NumberFit(List<LatticeExample> examples) {
        this(examples, unfitted(), false);
    }

    private NumberFit(List<LatticeExample> examples, LatticeWeights start, boolean cutsAlone) {
        this.examples = new ArrayList<>(examples);
        this.cutsAlone = cutsAlone;
        System.arraycopy(start.group(), 0, weights, 0, JOINS);
        System.arraycopy(start.join(), 0, weights, JOINS, JoinFeatures.COUNT);
        weights[LOG_PROBABILITY] = start.logProbability();
        System.arraycopy(start.ofOneStroke(), 0, weights, BIASES, 10);
        System.arraycopy(start.ofSeveral(), 0, weights, BIASES + 10, 10);
    }

    /**
     * A fit of what tells of cuts of strokes, to weights that stay as they are: so numbers written in one go, whose
     * digits are hard to tell, do not blunt what is learned of others.
     */
    static NumberFit ofCuts(List<LatticeExample> examples, LatticeWeights others) {
        return new NumberFit(examples, others, true);
    }

    private boolean isFree(int weight) {
        return !cutsAlone || (weight < JOINS && GroupFeatures.isOfCuts(weight));
    }

    /** The weights that a fit begins with: no feature tells anything. */
    static LatticeWeights unfitted() {
        return new LatticeWeights(
                new double[GroupFeatures.COUNT], new double[JoinFeatures.COUNT], 1, new double[10], new double[10]);
    }

    /** The weights after so many passes; the mean of the last third's, which chance moves less. */
    LatticeWeights fit(int epochs, Progress progress) {
        double[] mean = new double[COUNT];
        double[] square = new double[COUNT];
        double[] averaged = new double[COUNT];
        int steps = 0;
        int averagedSteps = 0;
        Random random = new Random(1);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(examples, random);
            double sum = 0;
            double rate = LEARNING_RATE * 0.5 * (1 + Math.cos(Math.PI * epoch / epochs));
            for (int start = 0; start < examples.size(); start += BATCH) {
                Arrays.fill(gradient, 0);
                List<LatticeExample> batch = examples.subList(start, Math.min(examples.size(), start + BATCH));
                for (LatticeExample example : batch) {
                    sum += add(example);
                }
                steps++;
                for (int i = 0; i < COUNT; i++) {
                    double slope = gradient[i] / batch.size() - PENALTY * weights[i];
                    mean[i] += 0.1 * (slope - mean[i]);
                    square[i] += 0.01 * (slope * slope - square[i]);
                    weights[i] += (isFree(i) ? rate : 0)
                            * mean[i]
                            / (1 - Math.pow(0.9, steps))
                            / (Math.sqrt(square[i] / (1 - Math.pow(0.99, steps))) + 1e-8);
                }
                if (3 * epoch >= 2 * epochs) {
                    averagedSteps++;
                    for (int i = 0; i < COUNT; i++) {
                        averaged[i] += weights[i];
                    }
                }
            }
            progress.report(epoch, sum / examples.size());
        }
        for (int i = 0; i < COUNT; i++) {
            averaged[i] /= averagedSteps;
        }
        return new LatticeWeights(
                Arrays.copyOf(averaged, JOINS),
                Arrays.copyOfRange(averaged, JOINS, LOG_PROBABILITY),
                averaged[LOG_PROBABILITY],
                Arrays.copyOfRange(averaged, BIASES, BIASES + 10),
                Arrays.copyOfRange(averaged, BIASES + 10, BIASES + 20));
    }

    /** Hears how it goes. */
    interface Progress {
        /**
         * Hears of one more epoch.
         *
         * @param logProbability of the right readings, the mean
         */
        void report(int epoch, double logProbability);
    }

    /** Adds the example's gradient; gives the logarithm of the probability that it is read right. */
    private double add(LatticeExample example) {
        int groups = example.groups().size();
        double[] bare = new double[groups];
        double[] sums = new double[groups];
        double[] scores = new double[groups];
        double[][] labels = new double[groups][10];
        for (int i = 0; i < groups; i++) {
            Group group = example.groups().get(i);
            for (int digit = 0; digit < 10; digit++) {
                labels[i][digit] =
                        weights[LOG_PROBABILITY] * logProbability(group, digit) + weights[bias(group, digit)];
            }
            for (int f = 0; f < JOINS; f++) {
                bare[i] += weights[f] * group.features()[f];
            }
            sums[i] = logOfSum(labels[i]);
            scores[i] = bare[i] + sums[i];
        }
        int arcs = example.from().length;
        int length = example.digits().length;
        double[] forward = filled(example.states());
        double[] backward = filled(example.states());
        // Of the paths that read, up to a state, the first so many digits.
        double[][] right = new double[example.states()][];
        double[][] rightBackward = new double[example.states()][];
        for (int i = 0; i < right.length; i++) {
            right[i] = filled(length + 1);
            rightBackward[i] = filled(length + 1);
        }
        double[] arcScores = new double[arcs];
        forward[0] = 0;
        right[0][0] = 0;
        for (int arc = 0; arc < arcs; arc++) {
            int group = example.group()[arc];
            double join = 0;
            for (int f = 0; f < JoinFeatures.COUNT; f++) {
                join += weights[JOINS + f] * example.joins()[arc * JoinFeatures.COUNT + f];
            }
            int from = example.from()[arc];
            int to = example.to()[arc];
            arcScores[arc] = join + scores[group];
            forward[to] = logOfSum(forward[to], forward[from] + arcScores[arc]);
            for (int place = 0; place < length; place++) {
                right[to][place + 1] = logOfSum(
                        right[to][place + 1],
                        right[from][place] + join + bare[group] + labels[group][example.digits()[place]]);
            }
        }
        backward[1] = 0;
        rightBackward[1][length] = 0;
        double[] expected = new double[groups];
        double[][] expectedLabels = new double[groups][10];
        for (int arc = arcs - 1; arc >= 0; arc--) {
            int group = example.group()[arc];
            int from = example.from()[arc];
            int to = example.to()[arc];
            backward[from] = logOfSum(backward[from], arcScores[arc] + backward[to]);
            double probability = Math.exp(forward[from] + arcScores[arc] + backward[to] - forward[1]);
            expected[group] += probability;
            double rightProbability = 0;
            for (int place = 0; place < length; place++) {
                int digit = example.digits()[place];
                double on = arcScores[arc] - sums[group] + labels[group][digit] + rightBackward[to][place + 1];
                rightBackward[from][place] = logOfSum(rightBackward[from][place], on);
                double one = Math.exp(right[from][place] + on - right[1][length]);
                expectedLabels[group][digit] += one;
                rightProbability += one;
            }
            addJoin(example, arc, rightProbability - probability);
        }
        for (int i = 0; i < groups; i++) {
            Group group = example.groups().get(i);
            double rightProbability = 0;
            for (int digit = 0; digit < 10; digit++) {
                rightProbability += expectedLabels[i][digit];
                addLabel(group, digit, expectedLabels[i][digit] - expected[i] * Math.exp(labels[i][digit] - sums[i]));
            }
            addGroup(group, rightProbability - expected[i]);
        }
        return right[1][length] - forward[1];
    }

    private void addGroup(Group group, double times) {
        for (int f = 0; f < JOINS; f++) {
            gradient[f] += times * group.features()[f];
        }
    }

    private void addJoin(LatticeExample example, int arc, double times) {
        for (int f = 0; f < JoinFeatures.COUNT; f++) {
            gradient[JOINS + f] += times * example.joins()[arc * JoinFeatures.COUNT + f];
        }
    }

    private void addLabel(Group group, int digit, double times) {
        gradient[LOG_PROBABILITY] += times * logProbability(group, digit);
        gradient[bias(group, digit)] += times;
    }

    private static double logProbability(Group group, int digit) {
        return GroupFeatures.logProbability(group.prediction().probability(digit));
    }

    private static int bias(Group group, int digit) {
        return BIASES + digit + (group.isOfSeveral() ? 10 : 0);
    }

    private static double[] filled(int size) {
        double[] values = new double[size];
        Arrays.fill(values, Double.NEGATIVE_INFINITY);
        return values;
    }

    private static double logOfSum(double a, double b) {
        double most = Math.max(a, b);
        return most == Double.NEGATIVE_INFINITY ? most : most + Math.log1p(Math.exp(Math.min(a, b) - most));
    }

    private static double logOfSum(double[] values) {
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            most = Math.max(most, value);
        }
        double sum = 0;
        for (double value : values) {
            sum += Math.exp(value - most);
        }
        return most + Math.log(sum);
    }
}
