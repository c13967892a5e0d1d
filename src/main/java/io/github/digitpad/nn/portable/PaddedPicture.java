package io.github.digitpad.nn.portable;

import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Window;
import java.util.function.IntFunction;

/**
 * A picture with paper around it, so that no window has to ask whether it reaches over an edge.
 *
 * @param <A> the array that it lies in
 */
final class PaddedPicture<A> {

    /** The array that the windows lie on: the picture itself, where none reaches over an edge. */
    final A values;

    /** Values in a row of that array. */
    final int stride;

    private final A picture;
    private final int rows;
    private final int run;
    private final int start;

    /**
     * Room for the windows that a layer lays on a picture.
     *
     * @param shape {@code [height, width, channels]}
     * @param result the same of what the layer makes of it: one window for each place
     * @param arrays makes one of such a length, all zero
     */
    PaddedPicture(A picture, Shape shape, Window window, Shape result, IntFunction<A> arrays) {
        this(
                picture,
                shape,
                window,
                (result.extent(0) - 1) * window.strideY() + window.spanY(),
                (result.extent(1) - 1) * window.strideX() + window.spanX(),
                arrays);
    }

    /**
     * The same, for windows of another kind.
     *
     * @param shape {@code [height, width, channels]}
     * @param height rows that the windows reach over, all together
     * @param width columns, likewise
     */
    PaddedPicture(A picture, Shape shape, Window window, int height, int width, IntFunction<A> arrays) {
        int above = window.above(shape.extent(0));
        int left = window.leftOf(shape.extent(1));
        int channels = shape.extent(2);
        this.picture = picture;
        this.rows = shape.extent(0);
        this.run = shape.extent(1) * channels;
        this.stride = Math.max(run + left * channels, width * channels);
        this.start = above * stride + left * channels;
        int allRows = Math.max(rows + above, height);
        this.values = stride == run && allRows == rows ? picture : arrays.apply(allRows * stride);
    }

    /** Copies the picture in. */
    void fill() {
        if (values != picture) {
            for (int row = 0; row < rows; row++) {
                System.arraycopy(picture, row * run, values, start + row * stride, run);
            }
        }
    }
}
