package io.github.digitpad.train;

import io.github.digitpad.paper.PaperCertainty;
import io.github.digitpad.reading.CertaintyThresholds;
import io.github.digitpad.train.LogisticRegression.Example;
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

    private PaperFit() {}

    /** @param examples readings, of which it is known whether they are right */
    static PaperCertainty of(List<Example> examples) {
        double[] weights = LogisticRegression.weights(examples);
        PaperCertainty fitted = new PaperCertainty(weights, new CertaintyThresholds(1, LIKELY));
        return new PaperCertainty(weights, new CertaintyThresholds(certainFrom(fitted, examples), LIKELY));
    }

    /** In thousandths, the least from which on no more are wrong than may be. */
    private static double certainFrom(PaperCertainty fitted, List<Example> examples) {
        List<Example> sorted = new ArrayList<>(examples);
        sorted.sort(Comparator.comparingDouble((Example one) -> fitted.confidence(one.features()))
                .reversed());
        int wrong = 0;
        double least = 1;
        for (int i = 0; i < sorted.size(); i++) {
            wrong += sorted.get(i).isOne() ? 0 : 1;
            if (wrong <= CHANCE + (i + 1) / CERTAIN) {
                least = fitted.confidence(sorted.get(i).features());
            }
        }
        return Math.max(LIKELY + 0.001, Math.min(1, Math.ceil(1000 * least) / 1000));
    }
}
