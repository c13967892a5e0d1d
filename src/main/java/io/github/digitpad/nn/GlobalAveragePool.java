package io.github.digitpad.nn;

import java.util.Arrays;

/** The mean of each channel over the whole picture: {@code [height, width, channels]} to {@code [channels]}. */
public record GlobalAveragePool(String name) implements UnaryLayer {

    @Override
    public String kind() {
        return "GlobalAveragePooling2D";
    }

    @Override
    public <R> R accept(LayerVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Shape outputShape(Shape input) {
        return Shape.of(Window.requirePicture(input).extent(2));
    }

    @Override
    public void forward(float[] input, Shape inputShape, float[] output) {
        int pixels = inputShape.extent(0) * inputShape.extent(1);
        int channels = inputShape.extent(2);
        Arrays.fill(output, 0, channels, 0);
        for (int pixel = 0; pixel < pixels; pixel++) {
            Rows.addScaled(1f / pixels, input, pixel * channels, output, 0, channels);
        }
    }
}
