package io.github.digitpad.data.sets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.digitpad.data.DataFormatException;
import org.junit.jupiter.api.Test;

/** Which axes of an array are pictures, where the numbers of pictures are squares, too. */
class PictureLayoutTest {

    private static PixelGrid layout(int labels, int... shape) throws DataFormatException {
        int count = 1;
        for (int extent : shape) {
            count *= extent;
        }
        return PictureLayout.of("x", NumberArray.rowMajor(shape, Elements.of(new byte[count])), labels);
    }

    @Test
    void aSquareOfPicturesIsNoPicture() throws DataFormatException {
        assertEquals(10_000, layout(0, 784, 10_000).count());
        assertEquals(10_000, layout(0, 10_000, 784).count());
        assertEquals(10_000, layout(10_000, 784, 10_000).count());
        assertEquals(400, layout(400, 256, 400).count());
        assertEquals(256, layout(256, 256, 400).count());
        assertEquals(true, PictureLayout.isTable(new int[] {10_000, 785}));
        assertEquals(false, PictureLayout.isTable(new int[] {784, 9_999}));
    }

    @Test
    void picturesGoAlongTheAxisOfTheirLabels() throws DataFormatException {
        assertEquals(7, layout(7, 28, 28, 7).count());
        assertEquals(28, layout(28, 28, 28, 7).count());
        assertEquals(7, layout(0, 7, 28, 28).count());
        assertEquals(5, layout(0, 32, 32, 3, 5).count());
        assertEquals(5, layout(0, 5, 1, 28, 28).count());
        assertEquals(5, layout(0, 5, 28, 28, 1).count());
    }
}
