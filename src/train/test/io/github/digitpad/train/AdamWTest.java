package io.github.digitpad.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AdamWTest {

    @Test
    void firstStepGoesTheLearningRateAgainstTheGradientWhateverItsSize() {
        float[] weights = {1, 1, 1};
        AdamW optimizer = AdamW.forWeights(new Weights(List.of(weights)));

        optimizer.update(weights, new float[] {5, -0.001f, 0}, 0, 0, 0.1, 0);

        assertArrayEquals(new float[] {0.9f, 1.1f, 1}, weights, 1e-4f);
    }

    @Test
    void decayShrinksWeightsThatHaveNoGradient() {
        float[] weights = {2};
        AdamW optimizer = AdamW.forWeights(new Weights(List.of(weights)));

        optimizer.update(weights, new float[] {0}, 0, 0, 0.1, 0.5);

        assertEquals(1.9f, weights[0], 1e-6f);
    }

    @Test
    void findsTheLowestPointOfAParabola() {
        float[] weights = {10};
        AdamW optimizer = AdamW.forWeights(new Weights(List.of(weights)));

        for (int step = 0; step < 2000; step++) {
            optimizer.update(weights, new float[] {2 * (weights[0] - 3)}, 0, step, 0.02, 0);
        }

        assertEquals(3, weights[0], 0.01);
    }
}
