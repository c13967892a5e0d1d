package io.github.digitpad.train;

import io.github.digitpad.nn.AveragePool2d;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.KernelLayer;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Evens out how far the weights of a layer's channels range, so that one scale for the whole kernel loses little when
 * it is stored in 8 bits. What a channel is divided by, the next layer multiplies it with; between them are only layers
 * that commute with a positive factor (ReLU, pooling, flatten), so the network computes the same.
 *
 * @see "Nagel et al. 2019, Data-Free Quantization Through Weight Equalization and Bias Correction"
 */
final class Equalization {

    /** Each pass over the pairs disturbs the pair before; this many settle. */
    private static final int SWEEPS = 30;

    private Equalization() {}

    static Network equalize(Network network) {
        List<Layer> layers = new ArrayList<>(network.layers());
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int i = 0; i < layers.size(); i++) {
                int next = next(layers, i);
                if (next > 0
                        && layers.get(i) instanceof Conv2d first
                        && layers.get(next) instanceof KernelLayer second) {
                    double[] factors = factors(first, second);
                    layers.set(i, dividedOutputs(first, factors));
                    layers.set(next, multipliedInputs(second, factors));
                }
            }
        }
        return new Network(network.name(), network.inputShape(), layers);
    }

    /** The layer with weights that this one leads to, or -1 if something between does not commute with a factor. */
    private static int next(List<Layer> layers, int index) {
        for (int i = index + 1; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            if (layer instanceof Conv2d || layer instanceof Dense) {
                return i;
            }
            if (!(layer instanceof Relu
                    || layer instanceof MaxPool2d
                    || layer instanceof AveragePool2d
                    || layer instanceof Flatten)) {
                return -1;
            }
        }
        return -1;
    }

    /** For each channel what makes both ranges their geometric mean. */
    private static double[] factors(Conv2d first, KernelLayer second) {
        int channels = first.bias().shape().size();
        double[] outputs = new double[channels];
        float[] kernel = first.kernel().toArray();
        for (int i = 0; i < kernel.length; i++) {
            outputs[i % channels] = Math.max(outputs[i % channels], Math.abs(kernel[i]));
        }
        double[] inputs = new double[channels];
        Tensor next = second.kernel();
        for (int i = 0; i < next.shape().size(); i++) {
            int channel = inputChannel(next.shape(), i, channels);
            inputs[channel] = Math.max(inputs[channel], Math.abs(next.get(i)));
        }
        double[] factors = new double[channels];
        Arrays.setAll(factors, c -> outputs[c] > 0 && inputs[c] > 0 ? Math.sqrt(outputs[c] / inputs[c]) : 1);
        return factors;
    }

    /** Which of the channels before a weight belongs to; a dense layer's inputs repeat the channels cell by cell. */
    private static int inputChannel(Shape kernel, int index, int channels) {
        return index / kernel.extent(kernel.rank() - 1) % channels;
    }

    private static Conv2d dividedOutputs(Conv2d layer, double[] factors) {
        float[] kernel = layer.kernel().toArray();
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] = (float) (kernel[i] / factors[i % factors.length]);
        }
        float[] bias = layer.bias().toArray();
        for (int i = 0; i < bias.length; i++) {
            bias[i] = (float) (bias[i] / factors[i]);
        }
        return layer.withWeights(
                Tensor.of(layer.kernel().shape(), kernel),
                Tensor.of(layer.bias().shape(), bias));
    }

    private static Layer multipliedInputs(KernelLayer layer, double[] factors) {
        Tensor before = layer.kernel();
        float[] values = before.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (values[i] * factors[inputChannel(before.shape(), i, factors.length)]);
        }
        return layer.withWeights(Tensor.of(before.shape(), values), layer.bias());
    }
}
