package io.github.digitpad.nn.wasm;

import io.github.digitpad.nn.AveragePool2d;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.DepthwiseConv2d;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Shape;
import org.jspecify.annotations.Nullable;

/** How windows of {@code height × width} cells lie over a picture. */
record Windows(int height, int width, int strideY, int strideX, Padding padding, int dilationY, int dilationX) {

    /** Side by side, inside the picture. */
    static Windows plain(int height, int width) {
        return new Windows(height, width, 1, 1, Padding.VALID, 1, 1);
    }

    /** Those of a layer; null if it has none, or one over the whole picture. */
    static @Nullable Windows of(Layer layer) {
        if (layer instanceof Conv2d c) {
            Shape kernel = c.kernel().shape();
            return new Windows(
                    kernel.extent(0),
                    kernel.extent(1),
                    c.strideY(),
                    c.strideX(),
                    c.padding(),
                    c.dilationY(),
                    c.dilationX());
        } else if (layer instanceof DepthwiseConv2d c) {
            Shape kernel = c.kernel().shape();
            return new Windows(
                    kernel.extent(0),
                    kernel.extent(1),
                    c.strideY(),
                    c.strideX(),
                    c.padding(),
                    c.dilationY(),
                    c.dilationX());
        } else if (layer instanceof MaxPool2d pool) {
            return new Windows(
                    pool.poolHeight(), pool.poolWidth(), pool.strideY(), pool.strideX(), pool.padding(), 1, 1);
        } else if (layer instanceof AveragePool2d pool) {
            return new Windows(
                    pool.poolHeight(), pool.poolWidth(), pool.strideY(), pool.strideX(), pool.padding(), 1, 1);
        }
        return null;
    }

    /** How many rows the first window reaches out of a picture of this height. */
    int above(int pictureHeight) {
        return padding.before(pictureHeight, (height - 1) * dilationY + 1, strideY);
    }

    /** How many columns the first window reaches out of a picture of this width. */
    int leftOf(int pictureWidth) {
        return padding.before(pictureWidth, (width - 1) * dilationX + 1, strideX);
    }

    /** What they reach over, so many by so many of them, outside of a picture. */
    Margin margin(int pictureHeight, int pictureWidth, int rows, int columns) {
        int above = above(pictureHeight);
        int leftOf = leftOf(pictureWidth);
        int bottom = (rows - 1) * strideY + (height - 1) * dilationY + 1 - above;
        int right = (columns - 1) * strideX + (width - 1) * dilationX + 1 - leftOf;
        return new Margin(above, leftOf, Math.max(0, bottom - pictureHeight), Math.max(0, right - pictureWidth));
    }

    /** Whether nothing lies between them or their cells: what fast algorithms need. */
    boolean isPlain() {
        return strideY == 1 && strideX == 1 && dilationY == 1 && dilationX == 1;
    }
}
