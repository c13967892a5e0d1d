package io.github.digitpad.train;

import io.github.digitpad.paper.PaperCertainty;
import io.github.digitpad.reading.CertaintyThresholds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Fits how sure readings of pictures' numbers are, by readings of which it is known whether they are right: a logistic
 * function of their features by Newton's method, then the thresholds.
 */
final class PaperFit {

    /** Of what is called certain, one in so many may be wrong. */
    private static final int CERTAIN = 500;

    /** And so many more, which few readings may have by chance: a label may be wrong. */
    private static final int CHANCE = 1;

    /** Likely is what is right more often than not. */
    private static final double LIKELY = 0.5;

    private static final int STEPS = 30;

    /** Holds the weights of features that say nothing near 0. */
    private static final double RIDGE = 1;

    private PaperFit() {}

    /** A reading that was right or not. */
    record Example(double[] features, boolean isRight) {}

    static PaperCertainty of(List<Example> examples) {
        double[] weights = weights(examples);
        PaperCertainty fitted = new PaperCertainty(weights, new CertaintyThresholds(1, LIKELY));
        return new PaperCertainty(weights, new CertaintyThresholds(certainFrom(fitted, examples), LIKELY));
    }

    private static double[] weights(List<Example> examples) {
        int size = PaperCertainty.FEATURES.size();
        double[] weights = new double[size];
        for (int step = 0; step < STEPS; step++) {
            double[][] curvature = new double[size][size];
            double[][] slope = new double[size][1];
            for (int i = 0; i < size; i++) {
                curvature[i][i] = RIDGE;
                slope[i][0] = -RIDGE * weights[i];
            }
            for (Example example : examples) {
                double sum = 0;
                for (int i = 0; i < size; i++) {
                    sum += weights[i] * example.features[i];
                }
                double share = 1 / (1 + Math.exp(-sum));
                for (int i = 0; i < size; i++) {
                    slope[i][0] += ((example.isRight ? 1 : 0) - share) * example.features[i];
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

    /** In thousandths, the least from which on no more are wrong than may be. */
    private static double certainFrom(PaperCertainty fitted, List<Example> examples) {
        List<Example> sorted = new ArrayList<>(examples);
        sorted.sort(Comparator.comparingDouble((Example one) -> fitted.confidence(one.features))
                .reversed());
        int wrong = 0;
        double least = 1;
        for (int i = 0; i < sorted.size(); i++) {
            wrong += sorted.get(i).isRight ? 0 : 1;
            if (wrong <= CHANCE + (i + 1) / CERTAIN) {
                least = fitted.confidence(sorted.get(i).features);
            }
        }
        return Math.max(LIKELY + 0.001, Math.min(1, Math.ceil(1000 * least) / 1000));
    }
}
