package io.github.digitpad.nn.wasm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Layers;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.RandomNetworks;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.UnaryLayer;
import io.github.digitpad.nn.portable.PortableEngine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkCompilerTest {

    @Test
    void chainsOfLayersAgree() {
        for (long seed = 0; seed < 200; seed++) {
            Agreement.check(RandomNetworks.network(seed), seed, "seed " + seed);
        }
    }

    @Test
    void graphsOfEveryKindOfLayerAgree() {
        Set<Class<?>> seen = new HashSet<>();
        for (long seed = 0; seed < 200; seed++) {
            Network network = RandomNetworks.graph(seed);
            Agreement.check(network, seed, "seed " + seed);
            network.layers().forEach(layer -> seen.add(layer.getClass()));
        }
        assertEquals(Layers.kinds(), seen);
    }

    /**
     * Winograd's algorithm in all its sizes, the direct one, and those for one channel; margins, odd edges, pooling.
     */
    @Tag("slow")
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7})
    void convolutionsOfAllSizesAgree(int kernel) {
        Random random = new Random(kernel);
        for (int inChannels : new int[] {1, 3, 8, 13}) {
            for (int outChannels : new int[] {1, 6, 16}) {
                for (int extra : new int[] {0, 1, 3, 5}) {
                    for (Padding padding : Padding.values()) {
                        Tensor weights = RandomNetworks.tensor(random, kernel, kernel, inChannels, outChannels);
                        Conv2d conv =
                                new Conv2d("conv", weights, RandomNetworks.tensor(random, outChannels), 1, 1, padding);
                        Shape input = Shape.of(kernel + extra, kernel + 5 - extra, inChannels);
                        List<UnaryLayer> layers = new ArrayList<>(List.of(conv));
                        Shape output = conv.outputShape(input);
                        if (random.nextBoolean() && output.extent(0) > 1 && output.extent(1) > 1) {
                            layers.add(new MaxPool2d("pool", 2, 2, 2, 2, Padding.VALID));
                        }
                        layers.add(random.nextInt(layers.size() + 1), new Relu("relu"));
                        Agreement.check(new Network("conv", input, layers), kernel, input + " " + layers);
                    }
                }
            }
        }
    }

    /** More rows than one strip of Winograd's algorithm holds, the last strip overlapping. */
    @Tag("slow")
    @Test
    void largePicturesAgree() {
        Random random = new Random(7);
        Tensor kernel = RandomNetworks.tensor(random, 3, 3, 16, 24);
        Conv2d conv = new Conv2d("conv", kernel, RandomNetworks.tensor(random, 24), 1, 1, Padding.SAME);
        Agreement.check(new Network("large", Shape.of(70, 66, 16), List.of(conv)), 7, "large");
    }

    @Tag("slow")
    @Test
    void networkLikeOursAgrees() {
        Random random = new Random(11);
        List<UnaryLayer> layers = new ArrayList<>(List.of(
                new Conv2d(
                        "conv",
                        RandomNetworks.tensor(random, 5, 5, 1, 16),
                        RandomNetworks.tensor(random, 16),
                        1,
                        1,
                        Padding.VALID),
                new Relu("relu"),
                new MaxPool2d("pool", 2, 2, 2, 2, Padding.VALID)));
        int channels = 16;
        for (int more : new int[] {32, 48, 64, 64}) {
            layers.add(new Conv2d(
                    "conv" + more,
                    RandomNetworks.tensor(random, 3, 3, channels, more),
                    RandomNetworks.tensor(random, more),
                    1,
                    1,
                    Padding.VALID));
            layers.add(new Relu("relu"));
            channels = more;
        }
        layers.add(new MaxPool2d("pool", 2, 2, 2, 2, Padding.VALID));
        layers.add(new Reshape("flatten", Shape.of(256)));
        layers.add(new Dense("dense", RandomNetworks.tensor(random, 256, 10), RandomNetworks.tensor(random, 10)));
        layers.add(new Softmax("softmax"));
        Agreement.check(new Network("ours", Shape.of(28, 28, 1), layers), 11, "ours");
    }

    @Test
    void softmaxOfHugeLogitsIsFinite() {
        Network network = new Network("softmax", Shape.of(6), List.of(new Softmax("softmax")));
        InterpretedEngine engine = new InterpretedEngine(network);
        float[] output = new float[6];
        engine.run(new float[] {1e30f, 1e30f, -1e30f, 0, 1, 2}, output);
        assertArrayEquals(new float[] {0.5f, 0.5f, 0, 0, 0, 0}, output, 1e-6f);
    }

    @Test
    void moduleStaysSmall() {
        Random random = new Random(3);
        Tensor kernel = RandomNetworks.tensor(random, 3, 3, 64, 64);
        Conv2d conv = new Conv2d("conv", kernel, RandomNetworks.tensor(random, 64), 1, 1, Padding.SAME);
        Network network = new Network("one", Shape.of(200, 200, 64), List.of(conv));
        int bytes = NetworkCompiler.compile(network).module().module(true).length;
        assertTrue(bytes < 20_000, bytes + " bytes for one convolution: its loops have been written out");
    }

    @Test
    void runsTheSameTwice() {
        Network network = RandomNetworks.graph(5);
        float[] input =
                RandomNetworks.values(new Random(5), network.inputShape().size());
        float[] first = new float[network.outputShape().size()];
        float[] second = new float[first.length];
        InterpretedEngine engine = new InterpretedEngine(network);
        engine.run(input, first);
        engine.run(input, second);
        assertEquals(Arrays.toString(first), Arrays.toString(second));
        new PortableEngine(network).run(input, second);
        assertEquals(first[0], second[0], 1e-4);
    }
}
