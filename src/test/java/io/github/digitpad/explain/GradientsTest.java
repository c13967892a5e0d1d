package io.github.digitpad.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.digitpad.formats.tfjs.ModelDirectory;
import io.github.digitpad.nn.Add;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.LogSoftmax;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.RandomNetworks;
import io.github.digitpad.nn.RowQuantization;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tensor;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GradientsTest {

    /** Two logits of three numbers, and their softmax. */
    private static final Network TWO_CLASSES = new Network(
            "two classes",
            Shape.of(3),
            List.of(
                    new Dense(
                            "dense", Tensor.of(Shape.of(3, 2), 1, 2, 3, 5, -1, 4), Tensor.of(Shape.of(2), 0.5f, -0.5f)),
                    new Softmax("softmax")));

    @Test
    void agreesWithFiniteDifferencesThroughWholeGraphs() {
        int checked = 0;
        int kinks = 0;
        for (long seed = 0; seed < 400; seed++) {
            Network network = RandomNetworks.graph(seed);
            if (network.layers().get(0) instanceof RowQuantization) {
                continue;
            }
            Activations activations = new Activations(network);
            Random random = new Random(seed);
            float[] picture = RandomNetworks.values(random, network.inputShape().size());
            activations.run(picture);
            int last = network.nodes().size() - 1;
            int index = random.nextInt(network.outputShape().size());
            Gradients gradients = new Gradients(activations);
            gradients.clear();
            gradients.seed(last, index, 1);
            gradients.run();
            double[] slopes = gradients.of(Node.INPUT).clone();
            double at = activations.output()[index];
            for (int i = 0; i < 12; i++) {
                int place = random.nextInt(picture.length);
                float before = picture[place];
                double h = 4e-3;
                picture[place] = (float) (before + h);
                activations.run(picture);
                double above = (activations.output()[index] - at) / (picture[place] - before);
                picture[place] = (float) (before - h);
                activations.run(picture);
                double below = (at - activations.output()[index]) / (before - picture[place]);
                picture[place] = before;
                double slope = (above + below) / 2;
                double size = Math.max(1e-2, Math.max(Math.abs(slope), Math.abs(at)));
                checked++;
                if (Math.abs(above - below) > 0.01 * size) {
                    kinks++;
                } else {
                    assertEquals(slope, slopes[place], 0.01 * size, "seed " + seed + ", place " + place);
                }
            }
        }
        assertTrue(checked > 3000, checked + " slopes");
        assertTrue(kinks < checked / 5, kinks + " kinks of " + checked);
    }

    @Test
    void ofNodesOnTheWayAgreesWithFiniteDifferences() throws Exception {
        Network network = ModelDirectory.read(Path.of("model-weights"));
        Activations activations = new Activations(network);
        activations.run(picture());
        Gradients gradients = new Gradients(activations);
        gradients.ofLogit(3);
        Random random = new Random(3);
        int logits = network.nodes().size() - 2;
        int checked = 0;
        for (int node = 0; node < logits; node++) {
            double[] slopes = gradients.of(node);
            for (int i = 0; i < 40; i++) {
                int place = random.nextInt(slopes.length);
                float[] values = activations.values(node);
                float before = values[place];
                double at = activations.values(logits)[3];
                float h = 0.002f;
                values[place] = before + h;
                activations.runFrom(node + 1);
                double above = (activations.values(logits)[3] - at) / h;
                values[place] = before - h;
                activations.runFrom(node + 1);
                double below = (at - activations.values(logits)[3]) / h;
                values[place] = before;
                activations.runFrom(node + 1);
                if (Math.abs(above - below) < 2e-3) {
                    checked++;
                    assertEquals((above + below) / 2, slopes[place], 4e-3, "node " + node + ", place " + place);
                }
            }
        }
        assertTrue(checked > 300, checked + " slopes");
    }

    private static float[] picture() {
        float[] picture = new float[784];
        for (int y = 4; y < 24; y++) {
            for (int x = 12; x < 16; x++) {
                picture[y * 28 + x] = (float) Math.abs(Math.sin(y * 1.7 + x));
            }
        }
        return picture;
    }

    @Test
    void ofALogitItIsTheWeights() {
        Activations activations = new Activations(TWO_CLASSES);
        activations.run(new float[] {0.1f, 0.2f, 0.3f});
        Gradients gradients = new Gradients(activations);
        gradients.ofLogit(1);
        assertArrayEquals(new double[] {2, 5, 4}, gradients.of(Node.INPUT));
        gradients.ofDifference(0, 1);
        assertArrayEquals(new double[] {-1, -2, -5}, gradients.of(Node.INPUT));
        assertArrayEquals(new double[] {1, -1}, gradients.of(0));
    }

    @Test
    void ofLogOddsItIsThatAgainstAllOthersTogether() throws Exception {
        Activations activations = new Activations(TWO_CLASSES);
        activations.run(new float[] {0.1f, 0.2f, 0.3f});
        Gradients gradients = new Gradients(activations);
        gradients.ofLogOdds(0);
        assertArrayEquals(new double[] {-1, -2, -5}, gradients.of(Node.INPUT), 1e-6, "one other: the difference");
        // The logarithm of p / (1 - p) grows as that of p does, 1 / (1 - p) times as fast.
        Activations own = new Activations(ModelDirectory.read(Path.of("model-weights")));
        own.run(picture());
        double probability = own.output()[7];
        Gradients of = new Gradients(own);
        of.ofLogProbability(7);
        double[] expected = of.of(Node.INPUT).clone();
        of.ofLogOdds(7);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i] / (1 - probability), of.of(Node.INPUT)[i], 1e-4);
        }
    }

    @Test
    void ofALogProbabilityItIsThatOfTheSoftmaxsLogarithm() {
        Activations activations = new Activations(TWO_CLASSES);
        activations.run(new float[] {0.1f, 0.2f, 0.3f});
        Gradients gradients = new Gradients(activations);
        gradients.ofLogProbability(0);
        double other = activations.output()[1];
        assertArrayEquals(new double[] {-other, -2 * other, -5 * other}, gradients.of(Node.INPUT), 1e-6);
        Network logarithms = new Network(
                "logarithms", Shape.of(3), List.of(TWO_CLASSES.layers().get(0), new LogSoftmax("log")));
        Activations same = new Activations(logarithms);
        same.run(new float[] {0.1f, 0.2f, 0.3f});
        Gradients through = new Gradients(same);
        through.clear();
        through.seed(1, 0, 1);
        through.run();
        assertArrayEquals(gradients.of(Node.INPUT), through.of(Node.INPUT), 1e-6);
    }

    @Test
    void aProbabilityThatRoundsToZeroHasAGradientStill() {
        Activations activations = new Activations(TWO_CLASSES);
        activations.run(new float[] {0, 0, 100});
        assertEquals(0, activations.output()[0]);
        Gradients gradients = new Gradients(activations);
        gradients.ofLogProbability(0);
        assertArrayEquals(new double[] {-1, -2, -5}, gradients.of(Node.INPUT), 1e-9);
    }

    @Test
    void nothingGoesThroughWhatIsSwitchedOff() {
        Network network = Network.of(
                "branches",
                Shape.of(2),
                List.of(
                        Node.of(
                                new Dense("a", Tensor.of(Shape.of(2, 2), 1, 2, 3, 4), Tensor.of(Shape.of(2), 0, 0)),
                                -1),
                        Node.of(new Add("add"), 0, Node.INPUT)));
        Activations activations = new Activations(network);
        activations.turn(0, 0, false);
        activations.run(new float[] {1, 1});
        Gradients gradients = new Gradients(activations);
        gradients.clear();
        gradients.seed(1, 0, 1);
        gradients.seed(1, 1, 10);
        gradients.run();
        assertArrayEquals(new double[] {21, 50}, gradients.of(Node.INPUT));
    }

    @Test
    void aPassAllocatesNothing() throws Exception {
        Network network = ModelDirectory.read(Path.of("model-weights"));
        Activations activations = new Activations(network);
        activations.run(picture());
        Gradients gradients = new Gradients(activations);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i < 100; i++) {
            gradients.ofLogProbability(i % 10);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 50; i++) {
            gradients.ofDifference(4, i % 10);
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < 50 * 100, allocated + " bytes in 50 passes");
    }
}
