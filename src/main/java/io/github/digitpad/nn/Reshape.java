package io.github.digitpad.nn;

/** An array as one of another shape, the values in the same order. */
public record Reshape(String name, Shape shape) implements UnaryLayer {

    @Override
    public String kind() {
        return "Reshape";
    }

    @Override
    public <R> R accept(LayerVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Shape outputShape(Shape input) {
        if (input.size() != shape.size()) {
            throw new IllegalArgumentException(
                    "needs " + shape.size() + " values for " + shape + ", gets " + input.size() + " in " + input);
        }
        return shape;
    }

    @Override
    public void forward(float[] input, Shape inputShape, float[] output) {
        System.arraycopy(input, 0, output, 0, inputShape.size());
    }
}
