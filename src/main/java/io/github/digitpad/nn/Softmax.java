package io.github.digitpad.nn;

/**
 * Logits to probabilities along the last axis: {@code exp(x[i]) / sum over j of exp(x[j])}, computed on {@code x -
 * max(x)} so that no logit overflows.
 */
public record Softmax(String name) implements UnaryLayer {

    @Override
    public String kind() {
        return "Softmax";
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
        int classes = inputShape.extent(inputShape.rank() - 1);
        for (int start = 0; start < inputShape.size(); start += classes) {
            float greatest = Float.NEGATIVE_INFINITY;
            for (int i = start; i < start + classes; i++) {
                greatest = Math.max(greatest, input[i]);
            }
            double sum = 0;
            for (int i = start; i < start + classes; i++) {
                double power = Math.exp(input[i] - greatest);
                output[i] = (float) power;
                sum += power;
            }
            for (int i = start; i < start + classes; i++) {
                output[i] = (float) (output[i] / sum);
            }
        }
    }
}
