package io.github.digitpad.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplesTest {

    /** The colours' contrast is 0.0608 both times, which is just ink: no rounding may decide it. */
    @ParameterizedTest
    @CsvSource({"253, 253, 253, 230, 242, 234", "60, 60, 60, 0, 56, 102"})
    void theFaintestInkIsInkOnLightAndOnDark(int r0, int g0, int b0, int r1, int g1, int b1) {
        GrayImage ink = bar(
                56,
                56,
                (samples, x, y, isInk) -> samples.set(x, y, isInk ? r1 : r0, isInk ? g1 : g0, isInk ? b1 : b0, 255));
        assertEquals(1, ink.at(28, 28));
        assertEquals(0, ink.at(2, 2));
    }

    @Test
    void greyIsTheSameShadeAsColourThatHasItThreeTimes() {
        // 0.299 · 255 is 76.245, of which 76 and 77 are the neighbours.
        GrayImage red =
                bar(20, 20, (samples, x, y, isInk) -> samples.set(x, y, 255, isInk ? 0 : 255, isInk ? 0 : 255, 255));
        GrayImage half = bar(20, 20, (samples, x, y, isInk) -> {
            int shade = isInk ? x == 9 ? 76 : 0 : 255;
            samples.set(x, y, shade, shade, shade, 255);
        });
        assertEquals(1, red.at(10, 10));
        assertEquals((255 - 76) / 255.0, half.at(9, 10), 1e-6);
    }

    @Test
    void sixteenBitsKeepTheirDepth() {
        GrayImage ink = bar(
                20,
                20,
                (samples, x, y, isInk) -> {
                    int shade = isInk ? x == 9 ? 32_900 : 0 : 65_535;
                    samples.set(x, y, shade, shade, shade, 65_535);
                },
                65_535);
        assertEquals((65_535 - 32_900) / 65_535.0, ink.at(9, 10), 1e-6);
    }

    @Test
    void largePicturesAreMadeSmallerByAWholeFactor() {
        GrayImage ink = bar(2501, 1001, (samples, x, y, isInk) -> {
            int shade = isInk ? 0 : 255;
            samples.set(x, y, shade, shade, shade, 255);
        });
        assertEquals("GrayImage 1251×501", ink.toString());
        assertEquals(1, ink.at(600, 250));
        assertEquals(0, ink.at(1250, 500), "the last row and column are halves, not half transparent");
        assertEquals(
                "GrayImage 1024×1024",
                bar(1024, 1024, (samples, x, y, isInk) -> {}).toString());
        assertEquals(
                "GrayImage 513×512",
                bar(1025, 1024, (samples, x, y, isInk) -> {}).toString());
    }

    @Test
    void nothingIsNoInk() {
        GrayImage ink = bar(20, 20, (samples, x, y, isInk) -> {});
        assertEquals(GrayImage.of(20, 20, new float[400]), ink);
    }

    @Test
    void aSideIsAtLeastOnePixel() {
        assertThrows(IllegalArgumentException.class, () -> new Samples(0, 5, 255));
        assertThrows(IllegalArgumentException.class, () -> new Samples(5, 0, 255));
    }

    private interface Painter {
        void set(Samples samples, int x, int y, boolean isInk);
    }

    private static GrayImage bar(int width, int height, Painter painter) {
        return bar(width, height, painter, 255);
    }

    /** An upright bar in the middle fifth, clear of the border. */
    private static GrayImage bar(int width, int height, Painter painter, int most) {
        Samples samples = new Samples(width, height, most);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean isInk = x >= width * 2 / 5 && x < width * 3 / 5 && y >= height / 5 && y < height * 4 / 5;
                painter.set(samples, x, y, isInk);
            }
        }
        return samples.ink();
    }
}
