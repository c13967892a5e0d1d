package io.github.digitpad.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ConfidencesTest {

    @Test
    void aurocCountsPairsAndHalvesTies() {
        Confidences digits = Confidences.of(0.9, 0.5, 0.7);
        Confidences others = Confidences.of(0.5, 0.1);

        assertEquals(5.5 / 6, digits.auroc(others));
        assertEquals(0.5 / 6, others.auroc(digits));
        assertEquals(1, digits.auroc(Confidences.of(0.2)));
    }

    @Test
    void thresholdRefusesNoMoreThanItsShare() {
        double[] values = new double[1000];
        for (int i = 0; i < values.length; i++) {
            values[i] = (999 - i) / 1000.0;
        }
        Confidences digits = Confidences.of(values);

        assertEquals(0.005, digits.threshold(0.005));
        assertEquals(0.005, digits.below(0.005));
        assertEquals(0.0, digits.and(digits).threshold(0));
        assertEquals(0, Confidences.of(0.3, 0.3, 0.3, 0.9).below(0.3));
    }
}
