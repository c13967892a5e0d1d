package io.github.digitpad.explain;

import io.github.digitpad.nn.Shape;
import io.github.digitpad.raster.MnistFrame;

/** The pictures that networks take. */
final class Frames {

    private Frames() {}

    /** How high a picture of this shape is; a vector is a square's. */
    static int height(Shape input) {
        return side(input, 0);
    }

    /** How wide it is. */
    static int width(Shape input) {
        return side(input, 1);
    }

    /** The frame that ink is put into. */
    static MnistFrame of(Shape input) {
        return new MnistFrame(width(input), height(input));
    }

    private static int side(Shape input, int axis) {
        return input.rank() == 1 ? (int) Math.sqrt(input.size()) : input.extent(axis);
    }
}
