package io.github.digitpad.nn;

/**
 * Exponential linear unit: {@code x} where it is 0 or more, {@code alpha * (exp(x) - 1)} below.
 *
 * @see "Clevert et al. 2016, Fast and Accurate Deep Network Learning by Exponential Linear Units"
 */
public record Elu(String name, float alpha) implements UnaryLayer {

    /** @throws IllegalArgumentException if alpha is NaN or infinite */
    public Elu {
        if (!Float.isFinite(alpha)) {
            throw new IllegalArgumentException("needs a finite alpha");
        }
    }

    @Override
    public String kind() {
        return "ELU";
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
            float x = input[i];
            output[i] = x >= 0 ? x : (float) (alpha * (Math.exp(x) - 1));
        }
    }
}
