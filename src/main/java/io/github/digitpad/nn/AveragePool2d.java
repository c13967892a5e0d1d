package io.github.digitpad.nn;

/**
 * The mean of each window, channel by channel: {@code [height, width, channels]} to {@code [outHeight, outWidth,
 * channels]}. Cells that {@code SAME} padding adds do not count, as in TensorFlow.
 */
public record AveragePool2d(String name, Window window) implements UnaryLayer {

    /** @throws IllegalArgumentException if the window has gaps */
    public AveragePool2d {
        Pools.requireWhole(window);
    }

    /** @throws IllegalArgumentException if a size or stride is below 1 */
    public AveragePool2d(String name, int poolHeight, int poolWidth, int strideY, int strideX, Padding padding) {
        this(name, new Window(poolHeight, poolWidth, strideY, strideX, padding));
    }

    @Override
    public String kind() {
        return "AveragePooling2D";
    }

    @Override
    public <R> R accept(LayerVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Shape outputShape(Shape input) {
        return window.outputShape(input, Window.requirePicture(input).extent(2));
    }

    @Override
    public void forward(float[] input, Shape inputShape, float[] output) {
        Pools.forward(window, true, input, inputShape, output);
    }

    @Override
    public double otherSteps(Shape input) {
        return Pools.steps(window, input);
    }
}
