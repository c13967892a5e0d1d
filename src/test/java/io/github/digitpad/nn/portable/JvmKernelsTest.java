package io.github.digitpad.nn.portable;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.RandomNetworks;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.UnaryLayer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Each of the JVM's convolutions on layers of all kinds, whether it is the fastest there or not. */
class JvmKernelsTest {

    @Test
    void agreeWithTheDefinition() {
        TreeMap<String, Integer> ran = new TreeMap<>();
        for (long seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            boolean usual = random.nextBoolean();
            Conv2d conv = convolution(random, usual);
            boolean relu = random.nextBoolean();
            Shape input = Shape.of(
                    5 + random.nextInt(16),
                    5 + random.nextInt(20),
                    conv.kernel().shape().extent(2));
            Shape result = conv.outputShape(input);
            boolean pool = random.nextBoolean() && result.extent(0) > 1 && result.extent(1) > 1;
            List<UnaryLayer> layers = new ArrayList<>(List.of(conv));
            if (relu) {
                layers.add(new Relu("relu"));
            }
            if (pool) {
                layers.add(new MaxPool2d("pool", 2, 2, 2, 2, Padding.VALID));
            }
            Network network = new Network("one", input, layers);
            float[] picture = RandomNetworks.values(random, input.size());
            List<float[]> all = new PortableEngine(network).activations(picture);
            float[] expected = all.get(all.size() - 1);
            Finish finish = new Finish(conv.bias(), relu, pool);
            float[] output = new float[expected.length];
            List<Kernel> kernels = new ArrayList<>();
            kernels.add(new RowConvolution(conv, input, picture, output, finish));
            kernels.add(new PlaneConvolution(conv, input, picture, output, finish));
            for (int outputs = 2; outputs <= WinogradTiles.MOST_OUTPUTS; outputs++) {
                WinogradTiles tiles = WinogradTiles.of(outputs, result);
                if (WinogradRows.isFor(conv, tiles, pool)) {
                    kernels.add(new WinogradRows(conv, input, picture, output, finish, tiles));
                    ran.merge("tiles of " + outputs + (pool ? ", pooled" : ""), 1, Integer::sum);
                }
            }
            for (Kernel kernel : kernels) {
                Arrays.fill(output, Float.NaN);
                kernel.run();
                kernel.run();
                assertArrayEquals(
                        expected,
                        output,
                        1e-5f * greatest(expected),
                        "seed " + seed + ": " + kernel.getClass().getSimpleName() + " of " + network.layers() + " on "
                                + input);
            }
        }
        assertEquals(6, ran.size(), ran.toString());
        assertTrue(ran.values().stream().allMatch(count -> count > 10), ran.toString());
    }

    @Test
    void tilesThatDoNotFitTheCacheAreDoneInSeveralTurns() {
        Random random = new Random(1);
        Conv2d conv = new Conv2d("conv", tensor(random, 3, 3, 12, 70), tensor(random, 70), 1, 1, Padding.SAME);
        Shape input = Shape.of(21, 25, 12);
        float[] picture = RandomNetworks.values(random, input.size());
        float[] expected = new float[21 * 25 * 70];
        conv.forward(new float[][] {picture}, List.of(input), expected);
        float[] output = new float[expected.length];
        WinogradTiles tiles = WinogradTiles.of(4, conv.outputShape(input));
        new WinogradRows(conv, input, picture, output, new Finish(conv.bias(), false, false), tiles).run();
        assertArrayEquals(expected, output, 1e-5f * greatest(expected));
    }

    private static Conv2d convolution(Random random, boolean usual) {
        int inChannels = (usual ? 4 : 1) + random.nextInt(20);
        int outChannels = 1 + random.nextInt(70);
        int height = usual ? 3 : 1 + random.nextInt(4);
        int width = usual ? 3 : 1 + random.nextInt(4);
        return new Conv2d(
                "conv",
                tensor(random, height, width, inChannels, outChannels),
                tensor(random, outChannels),
                usual ? 1 : 1 + random.nextInt(3),
                usual ? 1 : 1 + random.nextInt(3),
                height > 2 && width > 2 && !usual ? Padding.SAME : Padding.VALID,
                usual ? 1 : 1 + random.nextInt(2),
                usual ? 1 : 1 + random.nextInt(2),
                1);
    }

    private static Tensor tensor(Random random, int... extents) {
        Shape shape = Shape.of(extents);
        return Tensor.of(shape, RandomNetworks.values(random, shape.size()));
    }

    private static float greatest(float[] values) {
        float greatest = 1;
        for (float value : values) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        return greatest;
    }
}
