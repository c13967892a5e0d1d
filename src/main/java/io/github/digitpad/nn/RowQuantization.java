package io.github.digitpad.nn;

/**
 * Each row along the last axis as bytes would hold it: {@code round(x * s) / s} with {@code s = 127 / (greatest |x| +
 * 1e-7)}, halves to even numbers. Keras's int8 layers do it to what they get.
 */
public record RowQuantization(String name) implements UnaryLayer {

    private static final double GREATEST = 127;
    private static final double EPSILON = 1e-7;

    @Override
    public String kind() {
        return "RowQuantization";
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
        int channels = inputShape.extent(inputShape.rank() - 1);
        for (int start = 0; start < inputShape.size(); start += channels) {
            double greatest = EPSILON;
            for (int i = start; i < start + channels; i++) {
                greatest = Math.max(greatest, Math.abs(input[i]) + EPSILON);
            }
            double scale = GREATEST / greatest;
            for (int i = start; i < start + channels; i++) {
                output[i] = (float) (HalfEven.round(input[i] * scale) / scale);
            }
        }
    }
}
