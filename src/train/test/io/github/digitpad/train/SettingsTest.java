package io.github.digitpad.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final int STEPS = 1000;

    private final Settings settings = Settings.of(1, 10);

    @Test
    void batchesAreTwoFifthsPenStrokes() {
        assertEquals(51, settings.penPerBatch());
        assertEquals(8, settings.nonDigitsPerBatch());
        assertEquals(69, settings.picturesPerBatch());
    }

    @Test
    void learningRateRisesThenFallsToNearlyNothing() {
        int highest = 0;
        for (int step = 0; step < STEPS; step++) {
            double rate = settings.learningRate(step, STEPS);
            assertTrue(rate > 0 && rate <= settings.learningRate() * 1.001, "step " + step + ": " + rate);
            if (rate > settings.learningRate(highest, STEPS)) {
                highest = step;
            }
        }

        assertEquals(settings.warmUp() * STEPS, highest, 2);
        assertTrue(settings.learningRate(STEPS - 1, STEPS) < settings.learningRate() / 500);
    }
}
