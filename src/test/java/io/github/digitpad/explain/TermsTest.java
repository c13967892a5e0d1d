package io.github.digitpad.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.explain.Terms.How;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Elementwise;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Layers;
import io.github.digitpad.nn.LogSoftmax;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.RandomNetworks;
import io.github.digitpad.nn.RowQuantization;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TermsTest {

    private static final int GRAPHS = 300;
    private static final int NUMBERS = 12;

    private static Activations pass(Network network, long seed) {
        Activations activations = new Activations(network);
        activations.run(
                RandomNetworks.values(new Random(seed), network.inputShape().size()));
        return activations;
    }

    @Test
    void addUpToTheNumberInEveryKindOfLayer() {
        Set<Class<?>> kinds = new HashSet<>();
        Set<How> ways = new HashSet<>();
        for (long seed = 0; seed < GRAPHS; seed++) {
            Network network = RandomNetworks.graph(seed);
            Terms terms = new Terms(pass(network, seed));
            Random random = new Random(seed);
            for (int node = 0; node < network.nodes().size(); node++) {
                kinds.add(network.layers().get(node).getClass());
                for (int i = 0; i < NUMBERS; i++) {
                    terms.of(node, random.nextInt(network.outputShape(node).size()));
                    ways.add(terms.how());
                    double size = Math.abs(terms.bias()) + 1;
                    for (int term = 0; term < terms.count(); term++) {
                        size += Math.abs(terms.factor(term) * terms.value(term));
                    }
                    String message = "seed " + seed + ", node " + node + ", " + terms.how();
                    assertEquals(expected(terms, network.layers().get(node)), terms.result(), 1e-5 * size, message);
                }
            }
        }
        assertEquals(Layers.kinds(), kinds);
        assertEquals(Set.of(How.values()), ways);
    }

    /** The number again, by the terms alone; where they cannot say it, as it is. */
    private static double expected(Terms terms, Layer layer) {
        return switch (terms.how()) {
            case SUM, MEAN, COPY -> terms.sum();
            case GREATEST -> terms.value(terms.greatest());
            case PRODUCT -> {
                double product = 1;
                for (int term = 0; term < terms.count(); term++) {
                    product *= terms.value(term);
                }
                yield product;
            }
            case SHARE -> {
                double sum = 0;
                for (int term = 0; term < terms.count(); term++) {
                    sum += Math.exp(terms.value(term) - terms.value(0));
                }
                yield layer instanceof LogSoftmax ? -Math.log(sum) : 1 / sum;
            }
            case FUNCTION -> {
                assertEquals(1, terms.count());
                yield terms.result();
            }
            case NORMALIZATION -> terms.result();
        };
    }

    @Test
    void factorsAreHowMuchTheNumberGrowsWithEachValue() {
        int checked = 0;
        int kinks = 0;
        for (long seed = 0; seed < GRAPHS; seed++) {
            Network network = RandomNetworks.graph(seed);
            Activations activations = pass(network, seed);
            Terms terms = new Terms(activations);
            Random random = new Random(seed);
            for (int node = 0; node < network.nodes().size(); node++) {
                Layer layer = network.layers().get(node);
                float[][] inputs = inputs(network, activations, node);
                for (int i = 0; i < NUMBERS && !(layer instanceof RowQuantization); i++) {
                    int index = random.nextInt(network.outputShape(node).size());
                    terms.of(node, index);
                    if (terms.count() == 0) {
                        continue;
                    }
                    int term = random.nextInt(terms.count());
                    int place = terms.place(term);
                    if (place == Terms.OUTSIDE) {
                        continue;
                    }
                    float[] input = inputs[terms.which(term)];
                    float before = input[place];
                    double h = 1e-2;
                    double at = number(network, node, inputs, index);
                    input[place] = (float) (before + h);
                    double above = (number(network, node, inputs, index) - at) / (input[place] - before);
                    input[place] = (float) (before - h);
                    double below = (at - number(network, node, inputs, index)) / (before - input[place]);
                    input[place] = before;
                    double slope = (above + below) / 2;
                    double size = Math.max(1, Math.abs(slope));
                    boolean isKink = Math.abs(above - below) > 0.02 * size;
                    kinks += isKink ? 1 : 0;
                    checked++;
                    if (!isKink) {
                        assertEquals(
                                slope,
                                terms.factor(term),
                                0.02 * size,
                                "seed " + seed + ", node " + node + " " + layer + ", index " + index);
                    }
                }
            }
        }
        assertTrue(checked > 10_000, checked + " factors");
        assertTrue(kinks < checked / 20, kinks + " kinks");
    }

    private static float[][] inputs(Network network, Activations activations, int node) {
        List<Integer> from = network.nodes().get(node).inputs();
        float[][] inputs = new float[from.size()][];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = activations.values(from.get(i)).clone();
        }
        return inputs;
    }

    private static double number(Network network, int node, float[][] inputs, int index) {
        float[] output = new float[network.outputShape(node).size()];
        network.layers().get(node).forward(inputs, network.inputShapes(node), output);
        return output[index];
    }

    @ParameterizedTest
    @EnumSource(Elementwise.Function.class)
    void derivativesAreThoseOfEachFunction(Elementwise.Function function) {
        Elementwise layer = new Elementwise("function", function);
        Shape one = Shape.of(1);
        for (float x : new float[] {-4.1f, -2.2f, -0.9f, -0.3f, 0.2f, 0.8f, 1.7f, 3.6f}) {
            boolean isOutside =
                    x < 0 && (function == Elementwise.Function.LOG || function == Elementwise.Function.SQRT);
            float h = 0.003f;
            float[] above = new float[1];
            float[] below = new float[1];
            layer.forward(new float[] {x + h}, one, above);
            layer.forward(new float[] {x - h}, one, below);
            double slope = (above[0] - below[0]) / (2.0 * h);
            if (!isOutside) {
                assertEquals(slope, layer.derivative(x), 3e-3 * Math.max(1, Math.abs(slope)), "at " + x);
            }
        }
    }

    /** Two rows of two columns, two channels in, one of two groups each; the window's last row is below the picture. */
    @Test
    void aWindowIsToldRowByRowWithWhatIsOutside() {
        Tensor kernel = Tensor.of(Shape.of(2, 2, 1, 2), 1, 2, 3, 4, 5, 6, 7, 8);
        Conv2d conv = new Conv2d("conv", kernel, Tensor.of(Shape.of(2), 0.25f, 0.5f), 1, 1, Padding.SAME, 1, 1, 2);
        Network network = new Network("one", Shape.of(2, 2, 2), List.of(conv));
        Activations activations = new Activations(network);
        activations.run(new float[] {1, 2, 3, 4, 5, 6, 7, 8});
        Terms terms = new Terms(activations);
        terms.of(0, 5);
        assertEquals(How.SUM, terms.how());
        assertEquals(4, terms.count());
        assertEquals(2, terms.rows());
        assertEquals(2, terms.columns());
        assertEquals(0.5, terms.bias());
        int[] places = {5, 7, Terms.OUTSIDE, Terms.OUTSIDE};
        double[] values = {6, 8, 0, 0};
        double[] factors = {2, 4, 6, 8};
        for (int term = 0; term < 4; term++) {
            assertEquals(places[term], terms.place(term));
            assertEquals(values[term], terms.value(term));
            assertEquals(factors[term], terms.factor(term));
            assertEquals(Node.INPUT, terms.node(term));
        }
        assertEquals(44.5, terms.sum());
        assertEquals(44.5, terms.result());
    }

    @Test
    void aPoolTellsWhatIsInsideOfThePictureAndWhichWon() {
        MaxPool2d pool = new MaxPool2d("pool", 100_000, 100_000, 1, 1, Padding.SAME);
        Network network = new Network("one", Shape.of(2, 2, 1), List.of(pool));
        Activations activations = new Activations(network);
        activations.run(new float[] {-4, -2, -3, -2});
        Terms terms = new Terms(activations);
        terms.of(0, 0);
        assertEquals(How.GREATEST, terms.how());
        assertEquals(4, terms.count());
        assertEquals(1, terms.greatest());
        assertEquals(1, terms.factor(1));
        assertEquals(0, terms.factor(3));
    }
}
