package io.github.digitpad.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
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

    @Test
    void oneDarkCornerIsNotTheGround() {
        float[] pixels = bar(1, 0, 0).toArray();
        pixels[0] = 0;
        GrayImage separated = InkSeparator.separate(GrayImage.of(20, 20, pixels));
        assertEquals(1, separated.at(10, 10));
        assertEquals(0, separated.at(3, 3));
    }

    /**
     * Typical ink, by hand: the least shade that 90 % of what is above Otsu's threshold does not exceed. The first
     * threshold is between paper and all ink, the second above the smear, the third again below it.
     */
    @ParameterizedTest
    @CsvSource({
        "20, 0.6, 11, 0.8, 3, 1, 0.8",
        "36, 0.2, 4, 0.8, 0, 0, 0.8",
        "56, 0.4, 4, 0.8, 0, 0, 0.4",
    })
    void inkIsStretchedToWhatIsTypical(int n1, float ink1, int n2, float ink2, int n3, float ink3, float typical) {
        float[] pixels = new float[100];
        Arrays.fill(pixels, 1);
        float[] inks = new float[100];
        Arrays.fill(inks, 0, n1, ink1);
        Arrays.fill(inks, n1, n1 + n2, ink2);
        Arrays.fill(inks, n1 + n2, n1 + n2 + n3, ink3);
        for (int i = 0; i < 64; i++) {
            pixels[(1 + i / 8) * 10 + 1 + i % 8] = 1 - inks[i];
        }
        GrayImage separated = InkSeparator.separate(GrayImage.of(10, 10, pixels));
        for (int i = 0; i < 64; i++) {
            assertEquals(Math.min(1, inks[i] / typical), separated.at(1 + i % 8, 1 + i / 8), 1e-5, "pixel " + i);
        }
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
