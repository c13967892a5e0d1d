package io.github.digitpad.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LightSamplesTest {

    @Test
    void lightIsLumaInLevels() {
        LightSamples samples = new LightSamples(4, 1, 255, Orientation.UPRIGHT);
        samples.set(0, 0, 255, 255, 255, 255);
        samples.set(1, 0, 255, 0, 0, 255);
        samples.setGrey(2, 0, 77);
        GrayImage light = samples.light();
        LightSamples row = new LightSamples(2, 2, 255, Orientation.ofExif(3));
        row.setGreyRow(1, new byte[] {9, (byte) 200, 77}, 1);
        assertArrayEquals(new float[] {77 / 255f, 200 / 255f, 0, 0}, row.light().toArray());
        assertEquals(1, light.at(0, 0));
        assertEquals(76 / 255f, light.at(1, 0), "0.299 of 255 is 76.2");
        assertEquals(77 / 255f, light.at(2, 0));
        assertEquals(0, light.at(3, 0));
        assertEquals(1, samples.step());
    }

    @Test
    void sixteenBitsAreRoundedToTheSameLevels() {
        LightSamples samples = new LightSamples(2, 1, 65_535, Orientation.UPRIGHT);
        samples.set(0, 0, 257 * 77, 257 * 77, 257 * 77, 65_535);
        samples.set(1, 0, 65_535, 0, 0, 65_535);
        assertArrayEquals(new float[] {77 / 255f, 76 / 255f}, samples.light().toArray());
    }

    @Test
    void aPhotoOfTwelveMegapixelsKeepsAllAndOneOfFiftyHalfItsSides() {
        assertEquals(1, new LightSamples(4000, 3000, 255, Orientation.UPRIGHT).step());
        assertEquals(1, new LightSamples(4096, 4096, 255, Orientation.UPRIGHT).step());
        assertEquals(2, new LightSamples(8192, 6144, 255, Orientation.UPRIGHT).step());
        assertThrows(
                IllegalArgumentException.class,
                () -> new LightSamples(Integer.MAX_VALUE, 3, 255, Orientation.UPRIGHT, 1));
    }

    @Test
    void whatIsMadeSmallerIsTheMeanOfItsSquares() {
        LightSamples samples = new LightSamples(3, 3, 255, Orientation.UPRIGHT, 4);
        int[] shades = {10, 20, 30, 40, 50, 60, 70, 80, 90};
        for (int i = 0; i < shades.length; i++) {
            samples.setGrey(i % 3, i / 3, shades[i]);
        }
        assertEquals(2, samples.step());
        assertEquals(3, samples.width());
        assertArrayEquals(
                new float[] {30 / 255f, 45 / 255f, 75 / 255f, 90 / 255f},
                samples.light().toArray(),
                1e-6f);
    }

    /** The squares begin at the upright picture's left top corner, however it is stored. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void turnedPicturesAreTheUprightOne(int exif) {
        Orientation orientation = Orientation.ofExif(exif);
        int width = 7;
        int height = 5;
        LightSamples upright = new LightSamples(width, height, 255, Orientation.UPRIGHT, 12);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                upright.setGrey(x, y, shade(x, y));
            }
        }
        int storedWidth = orientation.transposed() ? height : width;
        int storedHeight = orientation.transposed() ? width : height;
        LightSamples stored = new LightSamples(storedWidth, storedHeight, 255, orientation, 12);
        for (int y = 0; y < storedHeight; y++) {
            for (int x = 0; x < storedWidth; x++) {
                int shade = shade(
                        orientation.x(x, y, storedWidth, storedHeight), orientation.y(x, y, storedWidth, storedHeight));
                stored.set(x, y, shade, shade, shade, 255);
            }
        }
        assertEquals(width, stored.width());
        assertEquals(height, stored.height());
        assertEquals(upright.light(), stored.light());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 255})
    void inkOnNothingHasPaperBehindItWhateverItsColour(int ink) {
        LightSamples samples = new LightSamples(9, 9, 255, Orientation.UPRIGHT);
        for (int y = 0; y < 9; y++) {
            for (int x = 0; x < 9; x++) {
                samples.set(x, y, ink, ink, ink, x == 4 && y > 1 && y < 7 ? 255 : 0);
            }
        }
        assertEquals(0, samples.light().at(4, 4));
        assertEquals(1, samples.light().at(2, 4));
    }

    @Test
    void aCardWithClearCornersIsACardToItsEdge() {
        LightSamples samples = new LightSamples(20, 20, 65_535, Orientation.UPRIGHT);
        for (int y = 0; y < 20; y++) {
            for (int x = 0; x < 20; x++) {
                boolean isClear = x < 3 && y < 3;
                int shade = x == 10 && y > 4 && y < 15 ? 0 : 60_000;
                samples.set(x, y, shade, shade, shade, isClear ? 0 : 65_535);
            }
        }
        assertEquals(233 / 255f, samples.light().at(0, 0), 0.01f);
        assertEquals(0, samples.light().at(10, 10));
    }

    private static int shade(int x, int y) {
        return (37 * x + 91 * y) % 256;
    }
}
