package io.github.digitpad.nn.portable;

import io.github.digitpad.nn.Tensor;

/** The layers that {@link PortableEngine} takes together with the convolution or dense layer before them. */
final class Finish {

    private final float[] bias;
    private final boolean relu;

    /** Whether the greatest of each 2×2 values is what counts. */
    final boolean pool;

    Finish(Tensor bias, boolean relu, boolean pool) {
        this.bias = bias.toArray();
        this.relu = relu;
        this.pool = pool;
    }

    /** How many output channels. */
    int channels() {
        return bias.length;
    }

    /** One value of a channel, from what the weights gave. */
    double of(double sum, int channel) {
        double value = sum + bias[channel];
        return relu ? 0.5 * (value + Math.abs(value)) : value;
    }

    /** All values, from what weights and biases gave. */
    void all(float[] sums) {
        for (int i = 0; relu && i < sums.length; i++) {
            sums[i] = Math.max(0, sums[i]);
        }
    }

    /** All values, from what weights gave, and their biases. */
    void all(float[] sums, float[] biases) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += biases[i];
        }
        all(sums);
    }
}
