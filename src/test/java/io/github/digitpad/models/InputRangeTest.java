package io.github.digitpad.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.PortableEngine;
import io.github.digitpad.nn.RandomNetworks;
import org.junit.jupiter.api.Test;

class InputRangeTest {

    private final Network network = RandomNetworks.network(7);

    @Test
    void theNetworkSeesPaperAndInkInItsOwnValues() {
        int size = network.inputShape().size();
        float[] input = new float[size];
        float[] same = new float[size];
        for (int i = 0; i < size; i++) {
            input[i] = i % 3 / 2f;
            same[i] = 1 - 2 * input[i];
        }
        assertArrayEquals(run(network, same), run(new InputRange(1, -1).before(network), input), 1e-5f);
    }

    @Test
    void aNetworkThatTakesInkAs1IsLeftAsItIs() {
        assertSame(network, new InputRange(0, 1).before(network));
    }

    private static float[] run(Network network, float[] input) {
        float[] output = new float[network.outputShape().size()];
        new PortableEngine(network).run(input, output);
        return output;
    }
}
