package io.github.digitpad.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.3, 1, 1.7})
    void oneShadeStaysThatShade(double scale) {
        float[] pixels = new float[40 * 60];
        Arrays.fill(pixels, 0.5f);
        GrayImage image = GrayImage.of(40, 60, pixels);
        GrayImage resized = Resampler.resample(image, 0, 0, 40, 60, new Placement(scale, 0, 0), 10, 15);
        for (int y = 4; y < 12; y++) {
            for (int x = 4; x < 7; x++) {
                assertEquals(0.5, resized.at(x, y), 1e-6, "pixel " + x + ", " + y);
            }
        }
    }

    /** Catmull-Rom halfway between pixels: -1/16, 9/16, 9/16, -1/16. */
    @Test
    void aPixelIsSpreadByTheCubic() {
        float[] pixels = new float[8];
        pixels[3] = 1;
        GrayImage resized = Resampler.resample(GrayImage.of(8, 1, pixels), 0, 0, 8, 1, new Placement(1, 0.5, 0), 8, 1);
        assertEquals(9 / 16.0, resized.at(3, 0), 1e-6);
        assertEquals(9 / 16.0, resized.at(4, 0), 1e-6);
        // Less than paper is paper.
        assertEquals(0, resized.at(2, 0));
        assertEquals(0, resized.at(5, 0));
    }

    @Test
    void onlyThePartIsSeen() {
        float[] pixels = new float[36];
        Arrays.fill(pixels, 1);
        pixels[2 * 6 + 3] = 0.25f;
        GrayImage resized = Resampler.resample(GrayImage.of(6, 6, pixels), 3, 2, 4, 3, new Placement(1, -3, -2), 1, 1);
        assertEquals(0.25, resized.at(0, 0), 1e-6);
    }
}
