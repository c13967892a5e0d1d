package io.github.digitpad.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrayImageTest {

    private static final float[] PIXELS = {0, 0.25f, 0.5f, 0.75f, 1, 0.125f};

    private static final GrayImage IMAGE = GrayImage.of(3, 2, PIXELS);

    @Test
    void pixelsAreRowByRow() {
        assertEquals(0.5f, IMAGE.at(2, 0));
        assertEquals(0.75f, IMAGE.at(0, 1));
        float[] target = new float[8];
        IMAGE.copyTo(target, 1);
        assertArrayEquals(new float[] {0, 0, 0.25f, 0.5f, 0.75f, 1, 0.125f, 0}, target);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "3, 0", "0, -1", "0, 2"})
    void thereIsNothingOutside(int x, int y) {
        assertEquals(
                "pixel (x=" + x + ", y=" + y + ") of 3×2",
                assertThrows(IndexOutOfBoundsException.class, () -> IMAGE.at(x, y))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "0, 5, 0", "5, 0, 0", "-2, -3, 6", "3, 2, 5", "2, 2, 5", "65536, 65536, 0"})
    void needsAsManyPixelsAsItsSidesSay(int width, int height, int values) {
        assertEquals(
                "picture of " + width + "×" + height + " pixels: got " + values + " values",
                assertThrows(IllegalArgumentException.class, () -> GrayImage.of(width, height, new float[values]))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(floats = {-0.001f, 1.001f, Float.NaN})
    void saysWhichPixelIsNone(float bad) {
        float[] pixels = PIXELS.clone();
        pixels[4] = bad;
        assertEquals(
                "picture: pixel (x=1, y=1): needs a number from 0 (paper) to 1 (ink)",
                assertThrows(IllegalArgumentException.class, () -> GrayImage.of(3, 2, pixels))
                        .getMessage());
    }

    @Test
    void picturesAreEqualByTheirSizeAndPixels() {
        assertEquals(GrayImage.of(3, 2, PIXELS), IMAGE);
        assertEquals(GrayImage.of(3, 2, PIXELS).hashCode(), IMAGE.hashCode());
        assertNotEquals(GrayImage.of(2, 3, PIXELS), IMAGE);
        assertNotEquals(GrayImage.of(3, 2, new float[6]), IMAGE);
        assertNotEquals(GrayImage.of(3, 2, new float[6]).hashCode(), IMAGE.hashCode());
        assertEquals("GrayImage 3×2", IMAGE.toString());
    }

    @Test
    void paperBalancesInItsMiddle() {
        GrayImage paper = GrayImage.of(6, 9, new float[54]);
        assertEquals(new CentreOfMass(3, 4.5), CentreOfMass.of(paper));
        assertEquals(new CentreOfMass(2.5, 5), CentreOfMass.of(paper, 1, 3, 4, 7));
    }
}
