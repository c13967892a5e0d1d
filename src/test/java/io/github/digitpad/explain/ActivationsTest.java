package io.github.digitpad.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.digitpad.formats.tfjs.ModelDirectory;
import io.github.digitpad.nn.Add;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.RandomNetworks;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.portable.PortableEngine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ActivationsTest {

    private static final double ROUNDING = 1e-6;

    /** What engines and the layers' plain definitions may differ by, as in the engines' own tests. */
    private static final double BETWEEN_ENGINES = 1e-4;

    /** Two maps, of which the second is the first's negative, and what is made of them. */
    private static final Network TWO_MAPS = Network.of(
            "two maps",
            Shape.of(2, 2, 1),
            List.of(
                    Node.of(
                            new Conv2d(
                                    "conv",
                                    Tensor.of(Shape.of(1, 1, 1, 2), 1, -1),
                                    Tensor.of(Shape.of(2), 0, 10),
                                    1,
                                    1,
                                    Padding.VALID),
                            Node.INPUT),
                    Node.of(new Relu("relu"), 0),
                    Node.of(new Add("add"), 0, 1),
                    Node.of(new Flatten("flatten"), 2),
                    Node.of(
                            new Dense(
                                    "dense",
                                    Tensor.of(Shape.of(8, 1), 1, 1, 1, 1, 1, 1, 1, 1),
                                    Tensor.of(Shape.of(1), 0.5f)),
                            3)));

    private static final float[] FOUR = {1, 2, 3, 4};

    /** @param share of the greatest value, or of 1 */
    private static void assertClose(float[] expected, float[] found, double share, String message) {
        double greatest = 1;
        for (float value : expected) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        assertArrayEquals(expected, found, (float) (share * greatest), message);
    }

    @Test
    void givesWhatTheEngineGivesForGraphsOfAllKinds() {
        for (long seed = 0; seed < 300; seed++) {
            Network network = RandomNetworks.graph(seed);
            float[] picture =
                    RandomNetworks.values(new Random(seed), network.inputShape().size());
            PortableEngine engine = new PortableEngine(network);
            float[] output = new float[network.outputShape().size()];
            engine.run(picture, output);
            Activations activations = new Activations(network);
            activations.run(picture);
            assertClose(output, activations.output(), ROUNDING, "seed " + seed);
            List<float[]> plain = engine.activations(picture);
            for (int node = 0; node < plain.size(); node++) {
                assertClose(
                        plain.get(node), activations.values(node), BETWEEN_ENGINES, "seed " + seed + ", node " + node);
            }
        }
    }

    @Test
    void givesTheSameInPartsOfWhateverSize() {
        int most = 0;
        for (long seed = 0; seed < 300; seed++) {
            Network network = RandomNetworks.graph(seed);
            float[] picture =
                    RandomNetworks.values(new Random(seed), network.inputShape().size());
            Activations whole = new Activations(network);
            whole.run(picture);
            for (int size : new int[] {1, 200, 5000}) {
                Activations parts = new Activations(network, size);
                parts.turn(0, 0, false);
                parts.turn(0, 0, true);
                parts.take(picture);
                for (int part = 0; part < parts.parts(); part++) {
                    parts.runPart(part);
                }
                most = Math.max(most, parts.parts());
                for (int node = 0; node < network.nodes().size(); node++) {
                    assertClose(
                            whole.values(node),
                            parts.values(node),
                            BETWEEN_ENGINES,
                            "seed " + seed + ", node " + node + " in parts of " + size);
                }
            }
        }
        assertTrue(most > 20, "a node is cut, too: " + most + " parts at most");
    }

    @Test
    void eachNodeOfASmallNetworkIsAPart() throws IOException {
        Network network = ModelDirectory.read(Path.of("model-weights"));
        Activations parts = new Activations(network);
        assertEquals(network.nodes().size(), parts.parts());
        float[] picture =
                RandomNetworks.values(new Random(5), network.inputShape().size());
        Activations whole = new Activations(network);
        whole.run(picture);
        parts.take(picture);
        for (int part = 0; part < parts.parts(); part++) {
            parts.runPart(part);
            assertArrayEquals(whole.values(part), parts.values(part), 0, "part " + part);
        }
    }

    @Test
    void convolutionsInGroupsAndDenseLayersAreCutByTheirMaps() {
        Random random = new Random(3);
        Network network = new Network(
                "wide",
                Shape.of(9, 7, 6),
                List.of(
                        new Conv2d(
                                "grouped",
                                RandomNetworks.tensor(random, 3, 3, 3, 10),
                                RandomNetworks.tensor(random, 10),
                                1,
                                1,
                                Padding.SAME,
                                1,
                                1,
                                2),
                        new Relu("relu"),
                        new Conv2d(
                                "plain",
                                RandomNetworks.tensor(random, 3, 3, 10, 7),
                                RandomNetworks.tensor(random, 7),
                                1,
                                1,
                                Padding.SAME),
                        new Flatten("flatten"),
                        new Dense("dense", RandomNetworks.tensor(random, 441, 9), RandomNetworks.tensor(random, 9))));
        float[] picture = RandomNetworks.values(random, 378);
        List<float[]> plain = new PortableEngine(network).activations(picture);
        Activations parts = new Activations(network, 1);
        // Two maps at once: three of each group of 5, four of 7, five of 9; the others are one each.
        assertEquals(6 + 1 + 4 + 1 + 5, parts.parts());
        parts.turn(0, 4, false);
        parts.run(picture);
        for (int i = 0; i < parts.values(0).length; i++) {
            assertEquals(i % 10 == 4 ? 0 : plain.get(0)[i], parts.values(0)[i], BETWEEN_ENGINES, "place " + i);
        }
        parts.turn(0, 4, true);
        parts.run(picture);
        for (int node = 0; node < 5; node++) {
            assertClose(plain.get(node), parts.values(node), BETWEEN_ENGINES, "node " + node);
        }
    }

    @Test
    void givesWhatTheEngineGivesForOurOwnNetwork() throws Exception {
        Network network = ModelDirectory.read(Path.of("model-weights"));
        Activations activations = new Activations(network);
        PortableEngine engine = new PortableEngine(network);
        float[] output = new float[10];
        Random random = new Random(5);
        for (int i = 0; i < 20; i++) {
            float[] picture = new float[784];
            for (int j = 0; j < picture.length; j++) {
                picture[j] = random.nextInt(4) == 0 ? random.nextFloat() : 0;
            }
            engine.run(picture, output);
            activations.run(picture);
            assertArrayEquals(output, activations.output(), (float) ROUNDING);
            assertArrayEquals(picture, activations.values(Node.INPUT));
        }
    }

    @Test
    void keepsWhatEachNodeGives() {
        Activations activations = new Activations(TWO_MAPS);
        activations.run(FOUR);
        assertArrayEquals(FOUR, activations.values(Node.INPUT));
        assertArrayEquals(new float[] {1, 9, 2, 8, 3, 7, 4, 6}, activations.values(0));
        assertArrayEquals(new float[] {2, 18, 4, 16, 6, 14, 8, 12}, activations.values(2));
        assertArrayEquals(new float[] {80.5f}, activations.output());
        assertEquals(Shape.of(2, 2, 2), activations.shape(0));
        assertEquals(Shape.of(2, 2, 1), activations.shape(Node.INPUT));
        assertEquals(2, activations.maps(0));
        assertEquals(8, activations.maps(3));
        assertEquals(1, activations.maps(Node.INPUT));
        assertSame(TWO_MAPS, activations.network());
    }

    @Test
    void aMapThatIsSwitchedOffIsZeroForAllThatUseIt() {
        Activations activations = new Activations(TWO_MAPS);
        activations.turn(0, 1, false);
        activations.run(FOUR);
        assertFalse(activations.isOn(0, 1));
        assertTrue(activations.isOn(0, 0));
        assertArrayEquals(new float[] {1, 0, 2, 0, 3, 0, 4, 0}, activations.values(0));
        float[] unblanked = activations.unblanked(0).clone();
        assertArrayEquals(new float[] {20.5f}, activations.output());
        activations.turn(0, 0, false);
        activations.turn(0, 1, true);
        activations.runFrom(0);
        assertArrayEquals(new float[] {60.5f}, activations.output());
        assertArrayEquals(unblanked, activations.unblanked(0), "whichever is off");
        activations.turnAllOn();
        activations.runFrom(0);
        assertArrayEquals(unblanked, activations.values(0), "as it is with all on");
        assertSame(activations.values(0), activations.unblanked(0));
    }

    @Test
    void aNodeThatIsSwitchedOffIsZeroUntilItIsOnAgain() {
        Activations activations = new Activations(TWO_MAPS);
        activations.turn(1, false);
        activations.run(FOUR);
        assertArrayEquals(new float[8], activations.values(1));
        assertArrayEquals(new float[] {40.5f}, activations.output());
        activations.turn(0, 1, false);
        activations.turnAllOn();
        assertTrue(activations.isOn(0, 1));
        activations.run(FOUR);
        assertArrayEquals(new float[] {80.5f}, activations.output());
    }

    @Test
    void nodeByNodeIsTheSameAsAllAtOnce() {
        Activations activations = new Activations(TWO_MAPS);
        activations.take(FOUR);
        for (int node = 0; node < 5; node++) {
            assertEquals(0, activations.output()[0]);
            activations.runNode(node);
        }
        assertArrayEquals(new float[] {80.5f}, activations.output());
    }

    @Test
    void refusesAPictureOfAnotherSize() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> new Activations(TWO_MAPS).run(new float[5]));
        assertEquals("input: needs 4 values for [2, 2, 1], got 5", refusal.getMessage());
    }

    @Test
    void aPassAllocatesNothing() throws Exception {
        Network network = ModelDirectory.read(Path.of("model-weights"));
        Activations activations = new Activations(network);
        float[] picture = RandomNetworks.values(new Random(1), 784);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        activations.turn(0, 3, false);
        for (int i = 0; i < 200; i++) {
            activations.run(picture);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 50; i++) {
            activations.run(picture);
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < 50 * 100, allocated + " bytes in 50 passes");
    }
}
