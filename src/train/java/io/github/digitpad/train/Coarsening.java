package io.github.digitpad.train;

import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.portable.PortableEngine;
import java.util.ArrayList;
import java.util.List;

/**
 * Stores a network's kernels as few different values, so that it takes few bytes, without reading worse: layer by
 * layer, each {@link Rounding} makes good what those before have changed.
 */
final class Coarsening {

    /** So many batches of training pictures, 8,192 of them, say what each layer is given. */
    static final int BATCHES = 64;

    private Coarsening() {}

    /**
     * The network with coarser kernels and other biases.
     *
     * @param levels how many values each kernel may have, an odd number, zero in their middle; in the layers' order
     * @param pictures such as it was trained on
     */
    static Network coarsen(Network network, List<Integer> levels, List<float[]> pictures) {
        List<Layer> coarse = new ArrayList<>(network.layers());
        int number = 0;
        for (int i = 0; i < coarse.size(); i++) {
            if (LinearLayer.is(coarse.get(i))) {
                System.out.println("rounds " + coarse.get(i).name() + " to " + levels.get(number) + " values");
                coarse.set(i, coarsen(network, coarse.subList(0, i), levels.get(number++), pictures));
            }
        }
        return new Network(network.name(), network.inputShape(), coarse);
    }

    /** The layer of the network that comes after those that are coarse already. */
    private static Layer coarsen(Network network, List<Layer> before, int levels, List<float[]> pictures) {
        int index = before.size();
        Shape input = network.inputShape(index);
        LinearLayer layer = new LinearLayer(network.layers().get(index), input);
        LeastSquares data = new LeastSquares(layer.inputs(), layer.outputs());
        PortableEngine exact = engine(network, network.layers().subList(0, index + 1));
        PortableEngine coarse = index == 0 ? exact : engine(network, before);
        float[] target = new float[network.outputShape(index).size()];
        float[] values = new float[input.size()];
        for (float[] picture : pictures) {
            exact.run(picture, target);
            if (index == 0) {
                values = picture;
            } else {
                coarse.run(picture, values);
            }
            data.add(layer.patches(values), target);
        }

        float[] kernel = layer.kernel().toArray();
        float[] bias = layer.bias().toArray();
        double[][] weights = new double[data.size()][bias.length];
        double greatest = 0;
        for (int i = 0; i < bias.length; i++) {
            weights[0][i] = bias[i];
        }
        for (int i = 0; i < kernel.length; i++) {
            weights[1 + i / bias.length][i % bias.length] = kernel[i];
            greatest = Math.max(greatest, Math.abs(kernel[i]));
        }
        int most = levels / 2;
        double[][] rounded = Rounding.round(data, weights, greatest / most, most);
        for (int i = 0; i < bias.length; i++) {
            bias[i] = (float) rounded[0][i];
        }
        for (int i = 0; i < kernel.length; i++) {
            // Not -0, which is no value of a grid.
            kernel[i] = (float) (0 + rounded[1 + i / bias.length][i % bias.length]);
        }
        return layer.with(kernel, bias);
    }

    private static PortableEngine engine(Network network, List<Layer> layers) {
        return new PortableEngine(new Network(network.name(), network.inputShape(), layers));
    }
}
