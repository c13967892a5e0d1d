package io.github.digitpad.nn;

import java.util.Arrays;

/**
 * The greatest value of each window, channel by channel: {@code [height, width, channels]} to {@code [outHeight,
 * outWidth, channels]}. Cells that {@code SAME} padding adds never win.
 */
public record MaxPool2d(String name, int poolHeight, int poolWidth, int strideY, int strideX, Padding padding)
        implements UnaryLayer {

    /** @throws IllegalArgumentException if a size or stride is below 1 */
    public MaxPool2d {
        Windows.requirePool(poolHeight, poolWidth, strideY, strideX);
    }

    @Override
    public String kind() {
        return "MaxPooling2D";
    }

    @Override
    public Shape outputShape(Shape input) {
        Windows.requirePicture(input);
        return Windows.outputShape(input, poolHeight, poolWidth, strideY, strideX, padding, input.extent(2));
    }

    @Override
    public void forward(float[] input, Shape inputShape, float[] output) {
        int height = inputShape.extent(0);
        int width = inputShape.extent(1);
        int channels = inputShape.extent(2);
        int outHeight = padding.outputExtent(height, poolHeight, strideY);
        int outWidth = padding.outputExtent(width, poolWidth, strideX);
        int above = padding.before(height, poolHeight, strideY);
        int leftOf = padding.before(width, poolWidth, strideX);
        for (int y = 0; y < outHeight; y++) {
            int top = Math.max(0, y * strideY - above);
            int bottom = Math.min(height, y * strideY - above + poolHeight);
            for (int x = 0; x < outWidth; x++) {
                int left = Math.max(0, x * strideX - leftOf);
                int right = Math.min(width, x * strideX - leftOf + poolWidth);
                int at = (y * outWidth + x) * channels;
                Arrays.fill(output, at, at + channels, Float.NEGATIVE_INFINITY);
                for (int row = top; row < bottom; row++) {
                    for (int column = left; column < right; column++) {
                        int from = (row * width + column) * channels;
                        for (int channel = 0; channel < channels; channel++) {
                            output[at + channel] = Math.max(output[at + channel], input[from + channel]);
                        }
                    }
                }
            }
        }
    }
}
