package io.github.digitpad.nn;

/**
 * An array of any shape as a vector, the values in the same order: {@code [height, width, channels]} to {@code [n]}.
 */
public record Flatten(String name) implements UnaryLayer {

    @Override
    public String kind() {
        return "Flatten";
    }

    @Override
    public <R> R accept(LayerVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Shape outputShape(Shape input) {
        return Shape.of(input.size());
    }

    @Override
    public void forward(float[] input, Shape inputShape, float[] output) {
        System.arraycopy(input, 0, output, 0, inputShape.size());
    }
}
