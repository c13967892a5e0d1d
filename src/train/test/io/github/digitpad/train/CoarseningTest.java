package io.github.digitpad.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.tfjs.LayersModel;
import io.github.digitpad.formats.tfjs.LayersModelReader;
import io.github.digitpad.formats.tfjs.LayersModelWriter;
import io.github.digitpad.formats.tfjs.Quantization;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.portable.PortableEngine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CoarseningTest {

    private static final int SEED = 11;
    private static final int PICTURES = 300;
    private static final List<Integer> LEVELS = List.of(15, 9, 7);

    private final SplittableRandom random = new SplittableRandom(SEED);

    /** A convolution, one with strides over several channels, and a dense layer. */
    private final Network network = new Network(
            "small",
            Shape.of(11, 9, 1),
            List.of(
                    conv("first", 1, 3, 2, 1, 6),
                    new Relu("first/relu"),
                    conv("second", 2, 3, 3, 6, 5),
                    new Relu("second/relu"),
                    new MaxPool2d("pool", 2, 2, 2, 2, Padding.VALID),
                    new Flatten("flatten"),
                    new Dense("dense", values(2 * 1 * 5, 4), values(4))));

    private final List<float[]> pictures = pictures();

    @Test
    void kernelsHaveFewValuesWhichTheFilesKeep() throws IOException {
        Network coarse = Coarsening.coarsen(network, LEVELS, pictures);
        LayersModel model = LayersModelWriter.write(coarse, Quantization.UINT8);
        Network stored = LayersModelReader.read("model.json", model.json(), model::shard);
        int number = 0;
        for (int i = 0; i < network.layers().size(); i++) {
            if (LinearLayer.is(coarse.layers().get(i))) {
                float[] kernel = new LinearLayer(coarse.layers().get(i), network.inputShape(i))
                        .kernel()
                        .toArray();
                TreeSet<Float> distinct = new TreeSet<>();
                for (float weight : kernel) {
                    distinct.add(weight);
                }
                assertTrue(distinct.size() <= LEVELS.get(number), "layer " + i + ": " + distinct);
                assertArrayEquals(
                        kernel,
                        new LinearLayer(stored.layers().get(i), network.inputShape(i))
                                .kernel()
                                .toArray(),
                        1e-6f);
                number++;
            }
        }
        assertEquals(LEVELS.size(), number);
    }

    @Test
    void answersChangeLessThanByTheNearestValues() {
        double byTheNearest = difference(nearest());
        double byCoarsening = difference(Coarsening.coarsen(network, LEVELS, pictures));
        assertTrue(byCoarsening < byTheNearest / 2, "seed " + SEED + ": " + byCoarsening + ", " + byTheNearest);
    }

    @Test
    void manyLevelsChangeNothing() {
        double difference = difference(Coarsening.coarsen(network, List.of(1_000_001, 1_000_001, 1_000_001), pictures));
        assertTrue(difference < 1e-6, "seed " + SEED + ": " + difference);
    }

    /** Each kernel rounded on its own. */
    private Network nearest() {
        List<Layer> layers = new ArrayList<>(network.layers());
        int number = 0;
        for (int i = 0; i < layers.size(); i++) {
            if (LinearLayer.is(layers.get(i))) {
                LinearLayer layer = new LinearLayer(layers.get(i), network.inputShape(i));
                float[] kernel = layer.kernel().toArray();
                float greatest = 0;
                for (float weight : kernel) {
                    greatest = Math.max(greatest, Math.abs(weight));
                }
                float step = greatest / (LEVELS.get(number++) / 2);
                for (int j = 0; j < kernel.length; j++) {
                    kernel[j] = step * Math.round(kernel[j] / step);
                }
                layers.set(i, layer.with(kernel, layer.bias().toArray()));
            }
        }
        return new Network(network.name(), network.inputShape(), layers);
    }

    /** The mean square of how much the answers to other pictures differ. */
    private double difference(Network other) {
        PortableEngine exact = new PortableEngine(network);
        PortableEngine changed = new PortableEngine(other);
        float[] right = new float[4];
        float[] near = new float[4];
        double sum = 0;
        for (float[] picture : pictures()) {
            exact.run(picture, right);
            changed.run(picture, near);
            for (int i = 0; i < right.length; i++) {
                sum += Math.pow(right[i] - near[i], 2);
            }
        }
        return sum / PICTURES;
    }

    /** Waves, so that neighbours are alike. */
    private List<float[]> pictures() {
        List<float[]> all = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            float[] picture = new float[11 * 9];
            double phase = random.nextDouble(6);
            double slope = random.nextDouble(-0.6, 0.6);
            double steepness = random.nextDouble(0.2, 0.9);
            for (int at = 0; at < picture.length; at++) {
                picture[at] =
                        (float) (0.5 + 0.5 * Math.sin(phase + slope * Math.floorDiv(at, 9) + steepness * (at % 9)));
            }
            all.add(picture);
        }
        return all;
    }

    private Conv2d conv(String name, int stride, int height, int width, int inChannels, int outChannels) {
        return new Conv2d(
                name,
                values(height, width, inChannels, outChannels),
                values(outChannels),
                stride,
                stride,
                Padding.VALID);
    }

    private Tensor values(int... extents) {
        Shape shape = Shape.of(extents);
        float[] values = new float[shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Tensor.of(shape, values);
    }
}
