package io.github.digitpad.train;

import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * {@link Folding} backwards: weights to train on from, of a published network of convolutions. Batch norm's statistics,
 * which went into the kernels, are measured anew, and each channel gets the size that training begins with.
 */
final class Unfolding {

    /** What a convolution with batch norm has of arrays: kernel, gamma, beta, mean, variance. */
    private static final int ARRAYS = 5;

    /** Batch norm's momentum of 0.9 has then forgotten what it began with. */
    private static final int BATCHES = 50;

    private Unfolding() {}

    /**
     * Weights with which the network computes the same.
     *
     * @param torch of the network's kind; is left with some of these weights
     * @param batches what statistics are measured on, counted from 0
     */
    static Weights unfold(Network network, TorchNetwork torch, IntFunction<LineBatch> batches) {
        List<Conv2d> layers = network.layers().stream()
                .filter(Conv2d.class::isInstance)
                .map(Conv2d.class::cast)
                .toList();
        Weights weights = plain(layers, Weights.zerosLike(torch.read()));
        for (int i = 0; i < layers.size() - 1; i++) {
            torch.write(weights);
            for (int batch = 0; batch < BATCHES; batch++) {
                torch.step(batches.apply(batch), batch);
            }
            Weights measured = torch.read();
            normalize(weights, ARRAYS * i, measured, layers.get(i).kernel().shape());
        }
        return weights;
    }

    /** Batch norm does nothing yet but add the bias. */
    private static Weights plain(List<Conv2d> layers, Weights weights) {
        for (int i = 0; i < layers.size(); i++) {
            Conv2d layer = layers.get(i);
            Shape shape = layer.kernel().shape();
            int in = shape.extent(2);
            int out = shape.extent(3);
            float[] kernel = layer.kernel().toArray();
            float[] ordered = weights.get(ARRAYS * i);
            int cells = kernel.length / in / out;
            for (int j = 0; j < kernel.length; j++) {
                ordered[(j % out * in + j / out % in) * cells + j / out / in] = kernel[j];
            }
            boolean isLast = i == layers.size() - 1;
            float[] bias = layer.bias().toArray();
            System.arraycopy(bias, 0, weights.get(ARRAYS * i + (isLast ? 1 : 2)), 0, out);
            if (!isLast) {
                Arrays.fill(weights.get(ARRAYS * i + 1), 1);
                Arrays.fill(weights.get(ARRAYS * i + 4), 1 - Folding.EPSILON);
            }
        }
        return weights;
    }

    /**
     * Gives a layer's channels a deviation of 1, which the next layer's kernel makes good, and kernels of He's size.
     */
    private static void normalize(Weights weights, int at, Weights measured, Shape shape) {
        int each = shape.extent(0) * shape.extent(1) * shape.extent(2);
        int channels = shape.extent(3);
        float[] kernel = weights.get(at);
        float[] next = weights.get(at + ARRAYS);
        int cells = next.length / channels / weights.get(at + ARRAYS + 1).length;
        for (int channel = 0; channel < channels; channel++) {
            double mean = measured.get(at + 3)[channel];
            double variance = Math.max(1e-8, measured.get(at + 4)[channel]);
            double deviation = Math.sqrt(variance + Folding.EPSILON);
            double squares = 0;
            for (int i = 0; i < each; i++) {
                squares += (double) kernel[channel * each + i] * kernel[channel * each + i];
            }
            double factor = Math.sqrt(2.0 / Math.max(1e-12, squares));
            for (int i = 0; i < each; i++) {
                kernel[channel * each + i] *= (float) factor;
            }
            weights.get(at + 2)[channel] = (float) ((weights.get(at + 2)[channel] + mean) / deviation);
            weights.get(at + 3)[channel] = (float) (mean * factor);
            weights.get(at + 4)[channel] = (float) (variance * factor * factor);
            for (int i = 0; i < next.length; i++) {
                if (i / cells % channels == channel) {
                    next[i] *= (float) deviation;
                }
            }
        }
    }
}
