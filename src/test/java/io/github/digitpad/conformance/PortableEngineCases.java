package io.github.digitpad.conformance;

import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.UnaryLayer;
import io.github.digitpad.nn.portable.PortableEngine;
import java.util.ArrayList;
import java.util.List;

/** The portable engine against the layers' plain definitions. */
final class PortableEngineCases {

    private PortableEngineCases() {}

    static List<ConformanceCase> all() {
        return List.of(
                new ConformanceCase("the portable engine's convolutions", PortableEngineCases::convolutions),
                new ConformanceCase("the portable engine's dense layers", PortableEngineCases::dense),
                new ConformanceCase("the portable engine on blank paper", PortableEngineCases::blank));
    }

    private static void convolutions() {
        for (int seed = 0; seed < 200; seed++) {
            Numbers numbers = new Numbers(seed * 7919 + 1);
            int kernel = seed % 3 == 0 ? 1 + numbers.below(3) : 3;
            int stride = seed % 3 == 0 ? 1 + numbers.below(2) : 1;
            int inChannels = 1 + numbers.below(9);
            int outChannels = 1 + numbers.below(9);
            List<UnaryLayer> layers = new ArrayList<>();
            layers.add(new Conv2d(
                    "conv",
                    numbers.tensor(kernel, 3, inChannels, outChannels),
                    numbers.tensor(outChannels),
                    stride,
                    1,
                    numbers.below(2) == 0 ? Padding.SAME : Padding.VALID));
            if (numbers.below(2) == 0) {
                layers.add(new Relu("relu"));
            }
            Shape input = Shape.of(5 + numbers.below(6), 5 + numbers.below(6), inChannels);
            if (numbers.below(2) == 0) {
                layers.add(new MaxPool2d("max", 2, 2, 2, 2, numbers.below(2) == 0 ? Padding.SAME : Padding.VALID));
            }
            agree("seed " + seed, new Network("convolution", input, layers), numbers);
        }
    }

    private static void dense() {
        for (int seed = 0; seed < 50; seed++) {
            Numbers numbers = new Numbers(seed * 7919 + 2);
            int inputs = 1 + numbers.below(20);
            int units = 1 + numbers.below(20);
            List<UnaryLayer> layers = List.of(
                    new Relu("zeros"),
                    new Dense("dense", numbers.tensor(inputs, units), numbers.tensor(units)),
                    new Relu("relu"),
                    new Flatten("flatten"));
            agree("seed " + seed, new Network("dense", Shape.of(1 + numbers.below(3), inputs), layers), numbers);
        }
    }

    private static void blank() {
        Network network = NetworkCases.digits();
        agree("blank", network, new float[784]);
        float[] dot = new float[784];
        dot[28 * 20 + 9] = 1;
        agree("dot", network, dot);
    }

    private static void agree(String what, Network network, Numbers numbers) {
        agree(what, network, numbers.tensor(network.inputShape().toArray()).toArray());
    }

    private static void agree(String what, Network network, float[] input) {
        PortableEngine engine = new PortableEngine(network);
        List<float[]> activations = engine.activations(input);
        float[] expected = activations.get(activations.size() - 1);
        float[] actual = new float[expected.length];
        engine.run(input, actual);
        for (int i = 0; i < expected.length; i++) {
            Check.close(expected[i], actual[i], 1e-5, what + ", " + network + ", value " + i);
        }
    }
}
