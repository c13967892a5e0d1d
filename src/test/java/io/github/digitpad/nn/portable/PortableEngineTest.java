package io.github.digitpad.nn.portable;

import static io.github.digitpad.nn.Layers.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.digitpad.nn.Add;
import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.AveragePool2d;
import io.github.digitpad.nn.Concatenate;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.DepthwiseConv2d;
import io.github.digitpad.nn.Elu;
import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.GlobalAveragePool;
import io.github.digitpad.nn.GlobalMaxPool;
import io.github.digitpad.nn.Layers;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Multiply;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.PRelu;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.RandomNetworks;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Sigmoid;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tanh;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.UnaryLayer;
import io.github.digitpad.nn.UpSampling2d;
import io.github.digitpad.nn.ZeroPadding2d;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortableEngineTest {

    @Test
    void refusesArraysOfAnotherLength() {
        Network network = new Network("pair", Shape.of(2, 2, 1), List.of(new GlobalAveragePool("global")));
        PortableEngine engine = new PortableEngine(network);
        assertRefused("input: needs 4 values for [2, 2, 1], got 3", () -> engine.run(new float[3], new float[1]));
        assertRefused("output: needs 1 values for [1], got 2", () -> engine.run(new float[4], new float[2]));
        assertRefused("input: needs 4 values for [2, 2, 1], got 5", () -> engine.activations(new float[5]));
    }

    /** Too large to be packed: the weights are read where they are. */
    @Test
    void aLargeDenseLayerIsAsAnyOther() {
        int inputs = 1025;
        int units = 1024;
        Random random = new Random(3);
        float[] kernel = new float[inputs * units];
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] = random.nextInt(9) - 4;
        }
        Dense dense = new Dense("d", Tensor.of(Shape.of(inputs, units), kernel), Tensor.of(Shape.of(units), bias()));
        Network network = new Network("n", Shape.of(inputs), List.of(dense, new Relu("r")));
        float[] input = new float[inputs];
        for (int i = 0; i < inputs; i++) {
            input[i] = random.nextInt(3);
        }
        float[] output = new float[units];
        new PortableEngine(network).run(input, output);
        for (int unit = 0; unit < units; unit++) {
            int sum = unit % 7;
            for (int i = 0; i < inputs; i++) {
                sum += ((int) input[i]) * (int) kernel[i * units + unit];
            }
            assertEquals(Math.max(0, sum), output[unit], "unit " + unit);
        }
    }

    private static float[] bias() {
        float[] bias = new float[1024];
        for (int unit = 0; unit < bias.length; unit++) {
            bias[unit] = unit % 7;
        }
        return bias;
    }

    @Test
    void partsInTheirOrderAreAForwardPass() {
        for (int seed = 0; seed < 50; seed++) {
            Network network = RandomNetworks.network(seed);
            Engine engine = seed % 2 == 0 ? new PortableEngine(network) : PortableEngine.onJvm(network);
            float[] input =
                    RandomNetworks.values(new Random(seed), network.inputShape().size());
            float[] whole = new float[network.outputShape().size()];
            engine.run(input, whole);
            float[] inParts = new float[whole.length];
            for (int part = 0; part < engine.parts(); part++) {
                assertArrayEquals(new float[whole.length], inParts, "only the last gives the output");
                engine.forward(part, input, 0, inParts, 0);
            }
            assertArrayEquals(whole, inParts, "seed " + seed);
        }
    }

    @Test
    void givesWhatEachLayerComputed() {
        Network network =
                new Network("pair", Shape.of(1, 2, 1), List.of(new Relu("relu"), new GlobalAveragePool("global")));
        List<float[]> activations = new PortableEngine(network).activations(new float[] {-2, 4});
        assertEquals(2, activations.size());
        assertArrayEquals(new float[] {0, 4}, activations.get(0));
        assertArrayEquals(new float[] {2}, activations.get(1));
    }

    @Test
    void runsGraphs() {
        Network network = Network.of(
                "graph",
                Shape.of(2),
                List.of(
                        Node.of(new Relu("relu"), Node.INPUT),
                        Node.of(new Elu("elu", 1), Node.INPUT),
                        Node.of(new Concatenate("join", 0), 1, Node.INPUT, 0),
                        Node.of(new Flatten("flatten"), 2),
                        Node.of(new Multiply("square"), 3, 2),
                        Node.of(new Add("add"), 4, 3, 2)));
        float[] output = new float[6];
        new PortableEngine(network).run(new float[] {-1, 3}, output);
        float e = (float) (1 / Math.E - 1);
        assertArrayEquals(new float[] {e * e + 2 * e, 15, -1, 15, 0, 15}, output, 1e-6f);
    }

    @Test
    void randomGraphsHoldEveryKindOfLayer() {
        Set<Class<?>> kinds = new HashSet<>();
        for (long seed = 0; seed < 300; seed++) {
            Network network = RandomNetworks.graph(seed);
            network.layers().forEach(layer -> kinds.add(layer.getClass()));
            float[] input =
                    RandomNetworks.values(new Random(seed), network.inputShape().size());
            for (float[] values : new PortableEngine(network).activations(input)) {
                for (float value : values) {
                    assertTrue(Float.isFinite(value), "seed " + seed);
                }
            }
        }
        assertEquals(Layers.kinds(), kinds);
    }

    @Test
    void givesTheSameWheneverItIsAskedAndLeavesTheInputAlone() {
        for (long seed = 0; seed < 100; seed++) {
            Network network = RandomNetworks.network(seed);
            PortableEngine engine = new PortableEngine(network);
            Random random = new Random(seed);
            float[] input = RandomNetworks.values(random, network.inputShape().size());
            float[] before = input.clone();
            float[] first = new float[network.outputShape().size()];
            float[] second = new float[first.length];
            engine.run(input, first);
            engine.run(RandomNetworks.values(random, input.length), second);
            engine.run(input, second);
            assertArrayEquals(first, second, "seed " + seed);
            assertArrayEquals(before, input, "seed " + seed);
        }
    }

    @Test
    void agreesWithTheLayersDefinitions() {
        for (long seed = 0; seed < 500; seed++) {
            assertAgrees(RandomNetworks.network(seed), seed);
            assertAgrees(RandomNetworks.graph(seed), seed);
        }
    }

    @Test
    void convolutionsInEveryFormAgreeWithTheirDefinitions() {
        int tiled = 0;
        int pooled = 0;
        Map<Class<?>, Integer> onJvm = new HashMap<>();
        for (long seed = 0; seed < 1000; seed++) {
            Network network = convolution(new Random(seed));
            assertAgrees(network, seed);
            onJvm.merge(new JvmLowering(network).kernels()[0].getClass(), 1, Integer::sum);
            tiled += WinogradConvolution.suits((Conv2d) network.layers().get(0), network.inputShape()) ? 1 : 0;
            pooled += network.layers().get(network.layers().size() - 1) instanceof MaxPool2d ? 1 : 0;
        }
        assertTrue(tiled > 200, tiled + " convolutions tile by tile");
        assertTrue(tiled < 800, tiled + " convolutions tile by tile");
        assertTrue(pooled > 200, pooled + " pooled at once");
        for (Class<?> kernel : List.of(RowConvolution.class, PlaneConvolution.class, WinogradRows.class)) {
            assertTrue(onJvm.getOrDefault(kernel, 0) > 20, onJvm.toString());
        }
    }

    @Test
    void blankPaperGivesWhatTheBiasesGive() {
        Random random = new Random(1);
        Conv2d conv = new Conv2d("conv", random(random, 5, 5, 1, 6), random(random, 6), 1, 1, Padding.SAME);
        Network network = new Network("blank", Shape.of(28, 28, 1), List.of(conv, new Relu("relu")));
        float[] input = new float[784];
        input[3 * 28 + 4] = 1e-40f;
        input[20 * 28 + 20] = 1;
        assertAgrees(network, input, "a dot and next to nothing");
        assertAgrees(network, new float[784], "blank");
    }

    /** One convolution with what may follow it, of awkward extents; 3×3 more often than not. */
    private static Network convolution(Random random) {
        boolean large = random.nextInt(3) == 0;
        int height = 3 + random.nextInt(large ? 30 : 8);
        int width = 3 + random.nextInt(large ? 30 : 8);
        int inChannels = 1 + random.nextInt(large ? 24 : 9);
        int outChannels = 1 + random.nextInt(large ? 40 : 9);
        boolean usual = random.nextInt(3) > 0;
        int kernelHeight = usual ? 3 : 1 + random.nextInt(3);
        int kernelWidth = usual ? 3 : 1 + random.nextInt(3);
        List<UnaryLayer> layers = new ArrayList<>();
        layers.add(new Conv2d(
                "conv",
                random(random, kernelHeight, kernelWidth, inChannels, outChannels),
                random(random, outChannels),
                usual ? 1 : 1 + random.nextInt(2),
                usual ? 1 : 1 + random.nextInt(2),
                random.nextBoolean() ? Padding.SAME : Padding.VALID));
        if (random.nextBoolean()) {
            layers.add(new Relu("relu"));
        }
        Shape input = Shape.of(height, width, inChannels);
        Shape output = new Network("convolution", input, layers).outputShape();
        if (random.nextBoolean() && output.extent(0) > 1 && output.extent(1) > 1) {
            layers.add(new MaxPool2d("max", 2, 2, 2, 2, random.nextBoolean() ? Padding.SAME : Padding.VALID));
        }
        return new Network("convolution", input, layers);
    }

    private static Tensor random(Random random, int... extents) {
        Shape shape = Shape.of(extents);
        return Tensor.of(shape, RandomNetworks.values(random, shape.size()));
    }

    private static void assertAgrees(Network network, long seed) {
        Random random = new Random(seed);
        assertAgrees(network, RandomNetworks.values(random, network.inputShape().size()), "seed " + seed);
    }

    private static void assertAgrees(Network network, float[] input, String what) {
        assertAgrees(new PortableEngine(network), network, input, what);
        assertAgrees(PortableEngine.onJvm(network), network, input, what + ", on the JVM");
    }

    private static void assertAgrees(Engine engine, Network network, float[] input, String what) {
        List<float[]> activations = new PortableEngine(network).activations(input);
        float[] expected = activations.get(activations.size() - 1);
        float[] actual = new float[expected.length];
        engine.run(input, actual);
        float greatest = 1;
        for (float value : expected) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        assertArrayEquals(expected, actual, 1e-5f * greatest, what + ", " + network.layers());
    }

    @Test
    void allocatesNothingPerRun() {
        Network network = Network.of(
                "all",
                Shape.of(8, 8, 1),
                List.of(
                        Node.of(new Conv2d("conv", tensor(3, 3, 1, 4), tensor(4), 1, 1, Padding.SAME), -1),
                        Node.of(new Relu("relu"), 0),
                        Node.of(new DepthwiseConv2d("depth", tensor(3, 3, 4, 1), tensor(4), 1, 1, Padding.SAME), 1),
                        Node.of(new Affine("affine", tensor(4), tensor(4)), 2),
                        Node.of(new PRelu("prelu", tensor(1, 1, 4)), 3),
                        Node.of(new Add("add"), 4, 1),
                        Node.of(new Multiply("multiply"), 5, 1),
                        Node.of(new Concatenate("join", 2), 6, -1),
                        Node.of(new Conv2d("group", tensor(1, 1, 1, 5), tensor(5), 1, 1, Padding.SAME, 2, 2, 5), 7),
                        Node.of(new ZeroPadding2d("pad", 1, 1, 1, 1), 8),
                        Node.of(new UpSampling2d("up", 2, 2), 9),
                        Node.of(new MaxPool2d("max", 4, 4, 4, 4, Padding.VALID), 10),
                        Node.of(new AveragePool2d("average", 2, 2, 1, 1, Padding.SAME), 11),
                        Node.of(new Elu("elu", 1), 12),
                        Node.of(new Sigmoid("sigmoid"), 13),
                        Node.of(new Tanh("tanh"), 14),
                        Node.of(new Flatten("flatten"), 15),
                        Node.of(new Reshape("reshape", Shape.of(5, 25)), 16),
                        Node.of(new Dense("dense", tensor(25, 3), tensor(3)), 17),
                        Node.of(new Reshape("picture", Shape.of(5, 3, 1)), 18),
                        Node.of(new GlobalMaxPool("global"), 19),
                        Node.of(new Softmax("softmax"), 20)));
        assertAllocatesNothing(new PortableEngine(network));
        assertAllocatesNothing(PortableEngine.onJvm(network));
    }

    @Test
    void theJvmsKernelsAllocateNothing() {
        Network network = new Network(
                "kernels",
                Shape.of(24, 40, 1),
                List.of(
                        new Conv2d("planes", tensor(5, 5, 1, 16), tensor(16), 1, 1, Padding.SAME),
                        new Relu("relu"),
                        new MaxPool2d("pool", 2, 2, 2, 2, Padding.VALID),
                        new Conv2d("tiles", tensor(3, 3, 16, 64), tensor(64), 1, 1, Padding.SAME),
                        new Conv2d("rows", tensor(3, 3, 64, 64), tensor(64), 4, 4, Padding.SAME),
                        new Flatten("flatten"),
                        new Dense("dense", tensor(960, 20), tensor(20))));
        List<Class<?>> kinds = new ArrayList<>();
        for (Kernel kernel : new JvmLowering(network).kernels()) {
            kinds.add(kernel.getClass());
        }
        assertEquals(List.of(PlaneConvolution.class, WinogradRows.class, RowConvolution.class, RowDense.class), kinds);
        assertAllocatesNothing(PortableEngine.onJvm(network));
    }

    private static void assertAllocatesNothing(Engine engine) {
        float[] input = new float[engine.inputShape().size()];
        float[] output = new float[engine.outputShape().size()];
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        assertTrue(threads.isThreadAllocatedMemoryEnabled(), "this JVM counts allocated bytes");
        int runs = 1000;
        // The least of some rounds: what the JVM itself makes of hot code now and then is not the engine's.
        long allocated = Long.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < runs; i++) {
                engine.run(input, output);
            }
            allocated = Math.min(allocated, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertTrue(allocated < runs, allocated + " bytes in " + runs + " runs");
    }

    private static Tensor tensor(int... extents) {
        Shape shape = Shape.of(extents);
        return Tensor.of(shape, new float[shape.size()]);
    }
}
