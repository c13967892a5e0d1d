package io.github.digitpad.nn.wasm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.RandomNetworks;
import io.github.digitpad.nn.portable.PortableEngine;
import java.util.Random;

/** Compares the compiled network with the portable engine, which is the definition. */
final class Agreement {

    /** Of the greatest value, or of 1 if that is more: probabilities are held to this. */
    private static final double TOLERANCE = 1e-4;

    private Agreement() {}

    static void check(Network network, long seed, String what) {
        InterpretedEngine engine = new InterpretedEngine(network);
        PortableEngine portable = new PortableEngine(network);
        float[] expected = new float[network.outputShape().size()];
        float[] actual = new float[expected.length];
        Random random = new Random(seed);
        // Twice: the second run must not see what the first one left behind.
        for (int i = 0; i < 2; i++) {
            float[] input = RandomNetworks.values(random, network.inputShape().size());
            portable.run(input, expected);
            engine.run(input, actual);
            check(expected, actual, what);
            float[] inParts = new float[expected.length];
            for (int part = 0; part < engine.parts(); part++) {
                engine.forward(part, input, 0, inParts, 0);
            }
            assertArrayEquals(actual, inParts, what + ", in parts");
        }
    }

    private static void check(float[] expected, float[] actual, String what) {
        double greatest = 1;
        for (float value : expected) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        for (int i = 0; i < expected.length; i++) {
            double error = Math.abs(expected[i] - actual[i]) / greatest;
            assertTrue(
                    error <= TOLERANCE,
                    what + ", value " + i + ": portable " + expected[i] + ", compiled " + actual[i]);
        }
    }
}
