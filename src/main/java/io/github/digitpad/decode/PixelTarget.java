package io.github.digitpad.decode;

import io.github.digitpad.picture.Orientation;

/** Takes a picture's pixels where they are stored, each once, in any order. */
interface PixelTarget {

    /** Makes the target when the picture's size is known; {@code most} is a sample's greatest value. */
    interface Maker<T extends PixelTarget> {
        T make(int width, int height, int most, Orientation orientation);
    }

    /** Sets a pixel. Each value is from 0 to {@code most}; alpha is not multiplied in. */
    void set(int x, int y, int red, int green, int blue, int alpha);

    /** Sets an opaque grey pixel, 0 to 255, of a picture whose {@code most} is 255. */
    void setGrey(int x, int y, int shade);

    /** Sets a row of opaque grey pixels, from an array's place on, of a picture whose {@code most} is 255. */
    void setGreyRow(int y, byte[] shades, int from);

    /** Whether luma is all that it takes of colours: a decoder that has it need not make colours. */
    boolean takesLuma();
}
