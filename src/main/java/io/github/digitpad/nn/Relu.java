package io.github.digitpad.nn;

/** Rectified linear unit: {@code max(0, x)} for each value, whatever the shape. */
public record Relu(String name) implements Layer {

    @Override
    public String kind() {
        return "ReLU";
    }

    @Override
    public Shape outputShape(Shape input) {
        return input;
    }

    @Override
    public void forward(float[] input, Shape inputShape, float[] output) {
        for (int i = 0; i < inputShape.size(); i++) {
            output[i] = Math.max(0, input[i]);
        }
    }
}
