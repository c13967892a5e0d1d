package io.github.digitpad.nn;

/**
 * Each row along the last axis by its own mean and variance: {@code (x - mean) / sqrt(variance + epsilon)}. Factors and
 * offsets are an {@link Affine} layer behind it.
 *
 * @param epsilon what is added to the variance
 * @param centered false: {@code x / sqrt(mean of x^2 + epsilon)}, what RMS normalisation computes
 * @see "Ba et al. 2016, Layer Normalization"
 */
public record LayerNormalization(String name, float epsilon, boolean centered) implements UnaryLayer {

    /** @throws IllegalArgumentException if epsilon is below 0, or no number */
    public LayerNormalization {
        if (!(epsilon >= 0) || epsilon > Float.MAX_VALUE) {
            throw new IllegalArgumentException("epsilon: needs a number of 0 or more");
        }
    }

    @Override
    public String kind() {
        return "LayerNormalization";
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
            double sum = 0;
            for (int i = start; centered && i < start + channels; i++) {
                sum += input[i];
            }
            double mean = sum / channels;
            double squares = 0;
            for (int i = start; i < start + channels; i++) {
                squares += (input[i] - mean) * (input[i] - mean);
            }
            double deviation = Math.sqrt(squares / channels + epsilon);
            for (int i = start; i < start + channels; i++) {
                output[i] = (float) ((input[i] - mean) / deviation);
            }
        }
    }

    @Override
    public double otherSteps(Shape input) {
        return 3.0 * input.size();
    }
}
