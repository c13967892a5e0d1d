package io.github.digitpad.nn;

/**
 * Rectified linear unit and its kin, for each value, whatever the shape: {@code maxValue} from there on, {@code x} from
 * {@code threshold} on, {@code negativeSlope * (x - threshold)} below.
 *
 * @param negativeSlope 0 for the plain one; leaky ReLU has another
 * @param maxValue infinity for none; ReLU6 has 6
 * @param threshold 0 for the plain one
 */
public record Relu(String name, float negativeSlope, float maxValue, float threshold) implements UnaryLayer {

    /** @throws IllegalArgumentException if a number is NaN, or the greatest value is below 0 */
    public Relu {
        boolean finite = Float.isFinite(negativeSlope) && Float.isFinite(threshold);
        if (!finite || !(maxValue >= 0)) {
            throw new IllegalArgumentException(
                    "needs a finite negativeSlope and threshold, and a maxValue of 0 or more or infinity");
        }
    }

    /** The plain one: {@code max(0, x)}. */
    public Relu(String name) {
        this(name, 0, Float.POSITIVE_INFINITY, 0);
    }

    /** Whether it is {@code max(0, x)}. */
    public boolean isPlain() {
        return negativeSlope == 0 && maxValue == Float.POSITIVE_INFINITY && threshold == 0;
    }

    @Override
    public String kind() {
        return "ReLU";
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
        int size = inputShape.size();
        if (isPlain()) {
            for (int i = 0; i < size; i++) {
                output[i] = Math.max(0, input[i]);
            }
            return;
        }
        for (int i = 0; i < size; i++) {
            float x = input[i];
            output[i] = x >= maxValue ? maxValue : x >= threshold ? x : negativeSlope * (x - threshold);
        }
    }
}
