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

    /** One value, from what weights and bias gave. */
    float of(float sum) {
        return relu ? Math.max(0, sum) : sum;
    }

    /** The first values of one channel, at places one behind the other. */
    void put(float[] sums, int count, double[] output, int to) {
        for (int i = 0; i < count; i++) {
            output[to + i * bias.length] = of(sums[i]);
        }
    }

    /** The values of all channels at one place. */
    void put(float[] sums, double[] output, int to) {
        for (int i = 0; i < sums.length; i++) {
            output[to + i] = of(sums[i]);
        }
    }
}
