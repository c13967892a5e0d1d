package io.github.digitpad.personal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.reading.PenFeatures;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EverybodyTest {

    private static final HandSettings SETTINGS = new HandSettings(0.06, 0.2, 0.5, 3, 1.25, 0.25, 0.05);

    private static String[] texts(String ofThree) {
        String[] texts = new String[10];
        Arrays.fill(texts, "");
        texts[3] = ofThree;
        return texts;
    }

    /** The ways 3 and 4, so 0.6 and 0.8 of the length 5, and half of what says how many strokes. */
    @Test
    void featuresHaveWaysOfLengthOne() {
        double[] pen = new double[PenFeatures.COUNT];
        pen[0] = 3;
        pen[127] = 4;
        Arrays.fill(pen, 128, PenFeatures.COUNT, 1);
        float[] features = HandFeatures.of(pen);
        assertEquals(138, features.length);
        assertEquals(0.6f, features[0]);
        assertEquals(0.8f, features[127]);
        assertArrayEquals(
                new float[] {1, 1, 1, 1, 1, 1, 0.5f, 0.5f, 1, 1},
                Arrays.copyOfRange(features, 128, HandFeatures.COUNT));
        float[] moved = features.clone();
        moved[0] += 0.3f;
        moved[130] -= 0.5f;
        assertEquals(0.09 + 0.2 * 0.25, HandFeatures.distance(features, moved, 0.2), 1e-6);
    }

    @Test
    void aDotHasFeaturesToo() {
        assertArrayEquals(new float[HandFeatures.COUNT], HandFeatures.of(new double[PenFeatures.COUNT]));
    }

    @Test
    void textsKeepFeaturesToOneOfSixtyFourLevels() {
        float[] features = new float[HandFeatures.COUNT];
        for (int i = 0; i < features.length; i++) {
            features[i] = i / (features.length - 1f);
        }
        String text = Everybody.text(features);
        assertEquals('A', text.charAt(0));
        assertEquals('/', text.charAt(text.length() - 1));
        Everybody two = new Everybody(texts(text + Everybody.text(new float[HandFeatures.COUNT])));
        assertEquals(2, two.size());
        double[] near = two.nearness(features, SETTINGS);
        assertEquals(0.5, near[3], 0.02, "one of two is the same, the other far away");
        assertEquals(0, near[4]);
    }

    @Test
    void refusesWhatIsNoSample() {
        assertThrows(IllegalArgumentException.class, () -> new Everybody(texts("AAA")));
        assertThrows(IllegalArgumentException.class, () -> new Everybody(texts("=".repeat(HandFeatures.COUNT))));
    }

    @Test
    void settingsAreInTheirRange() {
        assertEquals(SETTINGS, HandSettings.of(new double[] {0.06, 0.2, 0.5, 3, 1.25, 0.25, 0.05}));
        for (int i = 0; i < HandSettings.NAMES.size(); i++) {
            double[] numbers = {0.06, 0.2, 0.5, 3, 1.25, 0.25, 0.05};
            numbers[i] = -1;
            assertThrows(IllegalArgumentException.class, () -> HandSettings.of(numbers));
        }
        assertTrue(SETTINGS.nearness(new float[HandFeatures.COUNT], new float[HandFeatures.COUNT]) == 1);
    }
}
