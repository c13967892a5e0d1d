package io.github.digitpad.train;

import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.reading.PenClassifier;
import io.github.digitpad.reading.PenFeatures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Fits what the pen's movements say of a digit: softmax regression on {@link PenFeatures}, by Adam, with a penalty on
 * large weights. The ink is warped anew each time that it is seen, and some strokes are turned round, so that nothing
 * hangs on one direction alone.
 */
final class PenFit {

    private static final int DIGITS = 10;
    private static final int EPOCHS = 8;
    private static final int BATCH = 64;
    private static final double LEARNING_RATE = 0.03;

    /** Per step and unit of squared weight, half of it. */
    private static final double PENALTY = 1e-5;

    /** The share of strokes that are turned round. */
    private static final double TURNED = 0.1;

    private PenFit() {}

    /** The weights, [{@link PenFeatures#COUNT}, 10]. */
    static double[] fit(List<LabelledInk> digits) {
        double[] weights = new double[PenFeatures.COUNT * DIGITS];
        double[] gradient = new double[weights.length];
        double[] mean = new double[weights.length];
        double[] square = new double[weights.length];
        SplittableRandom random = new SplittableRandom(1);
        List<LabelledInk> order = new ArrayList<>(digits);
        Random shuffles = new Random(1);
        int steps = 0;
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, shuffles);
            double rate = LEARNING_RATE * 0.5 * (1 + Math.cos(Math.PI * epoch / EPOCHS));
            for (int start = 0; start + BATCH <= order.size(); start += BATCH) {
                Arrays.fill(gradient, 0);
                for (LabelledInk digit : order.subList(start, start + BATCH)) {
                    add(
                            digit.label(),
                            PenFeatures.of(turned(InkWarp.warp(InkHabits.of(digit, random), random), random)),
                            weights,
                            gradient);
                }
                steps++;
                for (int i = 0; i < weights.length; i++) {
                    double slope = gradient[i] / BATCH - PENALTY * weights[i];
                    mean[i] += 0.1 * (slope - mean[i]);
                    square[i] += 0.01 * (slope * slope - square[i]);
                    weights[i] += rate
                            * mean[i]
                            / (1 - Math.pow(0.9, steps))
                            / (Math.sqrt(square[i] / (1 - Math.pow(0.99, steps))) + 1e-8);
                }
            }
        }
        return weights;
    }

    private static void add(int label, double[] features, double[] weights, double[] gradient) {
        double[] probabilities = PenClassifier.probabilities(features, weights);
        for (int f = 0; f < features.length; f++) {
            if (features[f] != 0) {
                for (int digit = 0; digit < DIGITS; digit++) {
                    gradient[f * DIGITS + digit] += features[f] * ((digit == label ? 1 : 0) - probabilities[digit]);
                }
            }
        }
    }

    private static Ink turned(Ink ink, SplittableRandom random) {
        Ink result = Ink.EMPTY;
        for (Stroke stroke : ink.strokes()) {
            List<Point> points = new ArrayList<>(stroke.points());
            if (random.nextDouble() < TURNED) {
                Collections.reverse(points);
            }
            result = result.plus(new Stroke(points));
        }
        return result;
    }
}
