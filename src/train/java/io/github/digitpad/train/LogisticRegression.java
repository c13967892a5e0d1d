package io.github.digitpad.train;

import java.util.List;

/** A logistic function of features, by Newton's method. */
final class LogisticRegression {

    private static final int STEPS = 30;

    /** Holds the weights of features that say nothing near 0. */
    private static final double RIDGE = 1;

    private LogisticRegression() {}

    /** What was seen, and whether it was what is looked for. */
    record Example(double[] features, boolean isOne) {}

    /**
     * The likeliest weights.
     *
     * @param examples with as many features each; at least one
     */
    static double[] weights(List<Example> examples) {
        return weights(examples, RIDGE);
    }

    /** The same, held by so much: less lets weights of features that are small numbers become large. */
    static double[] weights(List<Example> examples, double ridge) {
        int size = examples.get(0).features.length;
        double[] weights = new double[size];
        for (int step = 0; step < STEPS; step++) {
            double[][] curvature = new double[size][size];
            double[][] slope = new double[size][1];
            for (int i = 0; i < size; i++) {
                curvature[i][i] = ridge;
                slope[i][0] = -ridge * weights[i];
            }
            for (Example example : examples) {
                double sum = 0;
                for (int i = 0; i < size; i++) {
                    sum += weights[i] * example.features[i];
                }
                double share = 1 / (1 + Math.exp(-sum));
                for (int i = 0; i < size; i++) {
                    slope[i][0] += ((example.isOne ? 1 : 0) - share) * example.features[i];
                    for (int j = 0; j < size; j++) {
                        curvature[i][j] += share * (1 - share) * example.features[i] * example.features[j];
                    }
                }
            }
            Cholesky.of(curvature).solve(slope);
            for (int i = 0; i < size; i++) {
                weights[i] += slope[i][0];
            }
        }
        return weights;
    }
}
