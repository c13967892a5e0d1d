package io.github.digitpad.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ClosingTest {

    @Test
    void isTheLeastOfTheGreatestAboutEachPixel() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            int width = 1 + random.nextInt(40);
            int height = 1 + random.nextInt(40);
            int reach = 1 + random.nextInt(9);
            float[] values = new float[width * height];
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextFloat();
            }
            Closing closing = new Closing(values.clone(), width, height, reach);
            while (closing.step()) {}
            float[] greatest = of(values, width, height, reach, 1);
            assertArrayEquals(
                    of(greatest, width, height, reach, -1),
                    closing.closed(),
                    width + "×" + height + ", reach " + reach);
        }
    }

    /** With the sign 1 the greatest within reach of each pixel, with -1 the least. */
    private static float[] of(float[] values, int width, int height, int reach, int sign) {
        float[] found = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            float most = -Float.MAX_VALUE;
            for (int y = Math.max(0, i / width - reach); y <= Math.min(height - 1, i / width + reach); y++) {
                for (int x = Math.max(0, i % width - reach); x <= Math.min(width - 1, i % width + reach); x++) {
                    most = Math.max(most, sign * values[y * width + x]);
                }
            }
            found[i] = sign * most;
        }
        return found;
    }
}
