package io.github.digitpad.nn;

/** The hyperbolic tangent of each value, whatever the shape. */
public record Tanh(String name) implements UnaryLayer {

    @Override
    public String kind() {
        return "Tanh";
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
            output[i] = (float) of(input[i]);
        }
    }

    /**
     * Of one value. {@link Math#tanh}, as TeaVM compiles it, is no number where the value's exponential is infinite.
     */
    public static double of(double value) {
        // Of the absolute value, so that the power never overflows.
        double power = Math.exp(-2 * Math.abs(value));
        double tanh = (1 - power) / (1 + power);
        return value < 0 ? -tanh : tanh;
    }
}
