package io.github.digitpad.nn;

import java.util.Arrays;

/**
 * A picture with a margin of zeros: {@code [height, width, channels]} to {@code [top + height + bottom, left + width +
 * right, channels]}.
 */
public record ZeroPadding2d(String name, int top, int bottom, int left, int right) implements UnaryLayer {

    /** @throws IllegalArgumentException if a margin is below 0 */
    public ZeroPadding2d {
        if (top < 0 || bottom < 0 || left < 0 || right < 0) {
            throw new IllegalArgumentException(
                    "padding [[" + top + ", " + bottom + "], [" + left + ", " + right + "]]: needs 0 or more");
        }
    }

    @Override
    public String kind() {
        return "ZeroPadding2D";
    }

    @Override
    public <R> R accept(LayerVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Shape outputShape(Shape input) {
        Window.requirePicture(input);
        long height = (long) top + input.extent(0) + bottom;
        long width = (long) left + input.extent(1) + right;
        if (height > Integer.MAX_VALUE || width > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("makes the picture " + input + " 2^31 cells wide or more");
        }
        return Shape.of((int) height, (int) width, input.extent(2));
    }

    @Override
    public void forward(float[] input, Shape inputShape, float[] output) {
        int height = inputShape.extent(0);
        int row = inputShape.extent(1) * inputShape.extent(2);
        int wideRow = (left + inputShape.extent(1) + right) * inputShape.extent(2);
        Arrays.fill(output, 0, (top + height + bottom) * wideRow, 0);
        for (int y = 0; y < height; y++) {
            System.arraycopy(input, y * row, output, (top + y) * wideRow + left * inputShape.extent(2), row);
        }
    }
}
