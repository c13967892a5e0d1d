package io.github.digitpad.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.paper.PaperCertainty;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PaperFitTest {

    /** Readings that are right as often as a logistic function of the first two features says. */
    private static List<LogisticRegression.Example> examples(int count) {
        SplittableRandom random = new SplittableRandom(3);
        List<LogisticRegression.Example> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double odds = 8 * random.nextDouble() - 1;
            double[] features = {1, odds, random.nextDouble(), 0, random.nextGaussian(), 3};
            boolean isRight = random.nextDouble() < 1 / (1 + Math.exp(-(1.5 * odds - 1)));
            examples.add(new LogisticRegression.Example(features, isRight));
        }
        return examples;
    }

    @Test
    void confidenceIsHowOftenReadingsAreRight() {
        PaperCertainty fitted = PaperFit.of(examples(20_000));
        for (double odds = 0; odds < 4; odds++) {
            double[] features = {1, odds, 0.5, 0, 0, 3};
            assertEquals(1 / (1 + Math.exp(-(1.5 * odds - 1))), fitted.confidence(features), 0.03, "odds " + odds);
        }
    }

    @Test
    void ofCertainReadingsHardlyAnyIsWrong() {
        List<LogisticRegression.Example> examples = examples(20_000);
        PaperCertainty fitted = PaperFit.of(examples);
        int certain = 0;
        int wrong = 0;
        for (LogisticRegression.Example example : examples) {
            if (fitted.confidence(example.features()) >= fitted.thresholds().certainFrom()) {
                certain++;
                wrong += example.isOne() ? 0 : 1;
            }
        }
        assertTrue(certain > 5_000, certain + " certain");
        assertTrue((wrong - 1) * 500 <= certain, wrong + " of " + certain + " wrong");
    }
}
