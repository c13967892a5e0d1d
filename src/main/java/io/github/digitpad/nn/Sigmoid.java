package io.github.digitpad.nn;

/** The logistic function of each value, whatever the shape: {@code 1 / (1 + exp(-x))}. */
public record Sigmoid(String name) implements UnaryLayer {

    @Override
    public String kind() {
        return "Sigmoid";
    }

    @Override
    public <R> R accept(LayerVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Shape outputShape(Shape input) {
        return input;
    }

    @Override
    public void forward(float[] input, Shape inputShape, float[] output) {
        for (int i = 0; i < inputShape.size(); i++) {
            output[i] = (float) (1 / (1 + Math.exp(-input[i])));
        }
    }
}
