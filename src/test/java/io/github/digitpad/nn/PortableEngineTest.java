package io.github.digitpad.nn;

import static io.github.digitpad.nn.Layers.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
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
        List<Layer> layers = List.of(
                new Conv2d("conv", tensor(3, 3, 1, 4), tensor(4), 1, 1, Padding.SAME),
                new Relu("relu"),
                new MaxPool2d("max", 2, 2, 2, 2, Padding.VALID),
                new AveragePool2d("average", 2, 2, 1, 1, Padding.SAME),
                new Flatten("flatten"),
                new Dense("dense", tensor(64, 3), tensor(3)),
                new Softmax("softmax"));
        Network network = new Network("all", Shape.of(8, 8, 1), layers);
        PortableEngine engine = new PortableEngine(network);
        float[] input = new float[64];
        float[] output = new float[3];
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
