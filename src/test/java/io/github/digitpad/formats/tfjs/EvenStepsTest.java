package io.github.digitpad.formats.tfjs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EvenStepsTest {

    @Test
    void valuesThatLieOnFewStepsKeepThem() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int most = 1 + random.nextInt(127);
            double scale = Math.exp(random.nextDouble() * 10 - 8);
            float[] values = new float[2_000];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (scale * (random.nextInt(2 * most + 1) - most));
            }
            EvenSteps steps = EvenSteps.of(values, 255);
            assertEquals(scale, steps.scale(), 1e-6 * scale, "seed " + seed);
            for (float value : values) {
                assertEquals(
                        value, steps.level(value) * steps.scale() + steps.min(), 1e-6 * most * scale, "seed " + seed);
            }
        }
    }

    @Test
    void othersAreDividedEvenlyWithZeroOnAStep() {
        EvenSteps steps = EvenSteps.of(new float[] {-1, 0.3f, 0.7001f, 2}, 255);
        assertEquals(3 / 255.0, steps.scale(), 1e-12);
        assertEquals(-85 * steps.scale(), steps.min(), 1e-12);
        assertEquals(255, steps.level(2));
        assertEquals(0, steps.level(-1));
        assertEquals(85, steps.level(0));
    }

    @Test
    void moreStepsThanThereAreLevelsForAreNone() {
        float[] values = new float[101];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        assertEquals(1, EvenSteps.of(values, 100).scale(), 1e-9);
        assertEquals(100 / 63.0, EvenSteps.of(values, 63).scale(), 1e-9);
    }

    @Test
    void oneValueIsOneStep() {
        assertEquals(new EvenSteps(0.5, 1, 255), EvenSteps.of(new float[] {0.5f, 0.5f}, 255));
        assertEquals(0, EvenSteps.of(new float[] {0}, 255).level(0));
    }
}
