package io.github.digitpad.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.portable.PortableEngine;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EqualizationTest {

    private static final int SEED = 7;

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void computesTheSameWithEvenerRanges() {
        Network network = unevenNetwork();
        Network even = Equalization.equalize(network);

        float[] input = gaussians(network.inputShape().size());
        assertArrayEquals(run(network, input), run(even, input), 1e-3f, "seed " + SEED);
        assertTrue(unevenness(network) > 50, "seed " + SEED);
        assertTrue(unevenness(even) < unevenness(network) / 5, "seed " + SEED + ": " + unevenness(even));
    }

    @Test
    void leavesAChannelWithoutWeightsAlone() {
        Network network = new Network(
                "dead",
                Shape.of(1, 1, 1),
                List.of(
                        new Conv2d(
                                "conv",
                                Tensor.of(Shape.of(1, 1, 1, 2), 0, 2),
                                Tensor.of(Shape.of(2), 1, 0),
                                1,
                                1,
                                Padding.VALID),
                        new Relu("relu"),
                        new Flatten("flatten"),
                        new Dense("dense", Tensor.of(Shape.of(2, 1), 3, 8), Tensor.of(Shape.of(1), 0))));

        assertArrayEquals(new float[] {19}, run(Equalization.equalize(network), new float[] {1}), 1e-5f);
    }

    private Network unevenNetwork() {
        Tensor first = Tensor.of(Shape.of(3, 3, 1, 4), gaussians(36));
        float[] kernel = first.toArray();
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] *= i % 4 == 0 ? 100 : 1;
        }
        return new Network(
                "uneven",
                Shape.of(8, 8, 1),
                List.of(
                        new Conv2d(
                                "first",
                                Tensor.of(first.shape(), kernel),
                                Tensor.of(Shape.of(4), gaussians(4)),
                                1,
                                1,
                                Padding.VALID),
                        new Relu("relu"),
                        new MaxPool2d("pool", 2, 2, 2, 2, Padding.VALID),
                        new Flatten("flatten"),
                        new Dense(
                                "dense",
                                Tensor.of(Shape.of(36, 5), gaussians(180)),
                                Tensor.of(Shape.of(5), gaussians(5)))));
    }

    /** How many times further the widest channel of the first layer ranges than the narrowest. */
    private static double unevenness(Network network) {
        Tensor kernel = ((Conv2d) network.layers().get(0)).kernel();
        double[] ranges = new double[4];
        for (int i = 0; i < kernel.shape().size(); i++) {
            ranges[i % 4] = Math.max(ranges[i % 4], Math.abs(kernel.get(i)));
        }
        double least = Double.POSITIVE_INFINITY;
        double greatest = 0;
        for (double range : ranges) {
            least = Math.min(least, range);
            greatest = Math.max(greatest, range);
        }
        return greatest / least;
    }

    private float[] gaussians(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private static float[] run(Network network, float[] input) {
        float[] output = new float[network.outputShape().size()];
        new PortableEngine(network).run(input, output);
        return output;
    }
}
