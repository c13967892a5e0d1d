package io.github.digitpad.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InkSeparatorTest {

    @ParameterizedTest
    @CsvSource({"1, 0", "0, 1", "0.8, 0.3", "0.2, 0.9", "0.55, 0.45"})
    void darkOnLightAndLightOnDarkGiveTheSameInk(float paper, float ink) {
        GrayImage separated = InkSeparator.separate(bar(paper, ink, 0));
        assertEquals(1, separated.at(10, 10), 0.02);
        assertEquals(0, separated.at(3, 10), 0.02);
        assertEquals(0, separated.at(0, 0), 0.02);
    }

    @Test
    void noiseOfTheGroundStaysPaper() {
        GrayImage separated = InkSeparator.separate(bar(0.8f, 0.2f, 0.03));
        for (int y = 0; y < 20; y++) {
            assertTrue(separated.at(2, y) < 0.05, "row " + y);
            assertTrue(separated.at(10, y) > 0.8, "row " + y);
        }
    }

    @Test
    void oneShadeIsNoInk() {
        GrayImage separated = InkSeparator.separate(bar(0.5f, 0.5f, 0));
        assertEquals(GrayImage.of(20, 20, new float[400]), separated);
        assertEquals(GrayImage.of(20, 20, new float[400]), InkSeparator.separate(bar(0.5f, 0.53f, 0)));
    }

    @Test
    void inkThatTouchesTheBorderDoesNotBecomeTheGround() {
        float[] pixels = new float[400];
        for (int i = 0; i < 400; i++) {
            pixels[i] = i % 20 >= 8 && i % 20 < 12 ? 0 : 1;
        }
        GrayImage separated = InkSeparator.separate(GrayImage.of(20, 20, pixels));
        assertEquals(1, separated.at(9, 0), 0.01);
        assertEquals(0, separated.at(1, 0), 0.01);
    }

    /** An upright bar from column 8 to 11, clear of the border above and below where there is no noise. */
    private static GrayImage bar(float paper, float ink, double noise) {
        SplittableRandom random = new SplittableRandom(11);
        float[] pixels = new float[400];
        for (int i = 0; i < 400; i++) {
            float shade = i % 20 >= 8 && i % 20 < 12 ? ink : paper;
            pixels[i] = (float) Math.max(0, Math.min(1, shade + noise * (2 * random.nextDouble() - 1)));
        }
        return GrayImage.of(20, 20, pixels);
    }
}
