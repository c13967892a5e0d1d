package io.github.digitpad.nn;

/** The logarithms of what {@link Softmax} gives, without its underflow: {@code x[i] - log(sum over j of exp(x[j]))}. */
public record LogSoftmax(String name) implements UnaryLayer {

    @Override
    public String kind() {
        return "LogSoftmax";
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
            double greatest = Double.NEGATIVE_INFINITY;
            for (int i = start; i < start + classes; i++) {
                greatest = Math.max(greatest, input[i]);
            }
            double sum = 0;
            for (int i = start; i < start + classes; i++) {
                sum += Math.exp(input[i] - greatest);
            }
            double log = greatest + Math.log(sum);
            for (int i = start; i < start + classes; i++) {
                output[i] = (float) (input[i] - log);
            }
        }
    }
}
