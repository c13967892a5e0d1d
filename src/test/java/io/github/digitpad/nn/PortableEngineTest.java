package io.github.digitpad.nn;

import static io.github.digitpad.nn.Layers.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
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
        Set<String> kinds = new TreeSet<>();
        for (long seed = 0; seed < 300; seed++) {
            Network network = RandomNetworks.graph(seed);
            network.layers().forEach(layer -> kinds.add(layer.kind()));
            float[] input =
                    RandomNetworks.values(new Random(seed), network.inputShape().size());
            for (float[] values : new PortableEngine(network).activations(input)) {
                for (float value : values) {
                    assertTrue(Float.isFinite(value), "seed " + seed);
                }
            }
        }
        assertEquals(
                Set.of(
                        "Add",
                        "Affine",
                        "AveragePooling2D",
                        "Concatenate",
                        "Conv2D",
                        "Dense",
                        "DepthwiseConv2D",
                        "ELU",
                        "Flatten",
                        "GlobalAveragePooling2D",
                        "GlobalMaxPooling2D",
                        "MaxPooling2D",
                        "Multiply",
                        "PReLU",
                        "ReLU",
                        "Reshape",
                        "Sigmoid",
                        "Softmax",
                        "Tanh",
                        "ZeroPadding2D"),
                kinds);
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
            List<float[]> activations = engine.activations(input);
            assertArrayEquals(first, activations.get(activations.size() - 1), "seed " + seed);
        }
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
                        Node.of(new MaxPool2d("max", 2, 2, 2, 2, Padding.VALID), 9),
                        Node.of(new AveragePool2d("average", 2, 2, 1, 1, Padding.SAME), 10),
                        Node.of(new Elu("elu", 1), 11),
                        Node.of(new Sigmoid("sigmoid"), 12),
                        Node.of(new Tanh("tanh"), 13),
                        Node.of(new Flatten("flatten"), 14),
                        Node.of(new Reshape("reshape", Shape.of(5, 25)), 15),
                        Node.of(new Dense("dense", tensor(25, 3), tensor(3)), 16),
                        Node.of(new Reshape("picture", Shape.of(5, 3, 1)), 17),
                        Node.of(new GlobalMaxPool("global"), 18),
                        Node.of(new Softmax("softmax"), 19)));
        PortableEngine engine = new PortableEngine(network);
        float[] input = new float[64];
        float[] output = new float[1];
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        assertTrue(threads.isThreadAllocatedMemoryEnabled(), "this JVM counts allocated bytes");
        int runs = 1000;
        long allocated = 0;
        for (int round = 0; round < 3; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < runs; i++) {
                engine.run(input, output);
            }
            allocated = threads.getCurrentThreadAllocatedBytes() - before;
        }
        assertTrue(allocated < runs, allocated + " bytes in " + runs + " runs");
    }

    private static Tensor tensor(int... extents) {
        Shape shape = Shape.of(extents);
        return Tensor.of(shape, new float[shape.size()]);
    }
}
