package io.github.digitpad.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.portable.PortableEngine;
import io.github.digitpad.paper.LineSigns;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class UnfoldingTest {

    private static final int WIDTH = 32;

    private static final NetworkSpec SPEC = new NetworkSpec(
            "small",
            8,
            WIDTH,
            1,
            List.of(
                    new NetworkSpec.Convolution(3, 4, 255),
                    new NetworkSpec.MaxPool(2),
                    new NetworkSpec.Convolution(3, 5, 255),
                    new NetworkSpec.Columns(LineSigns.CLASSES, 3, 255)));

    @Test
    void whatIsTrainedOnFromComputesTheSame() {
        SplittableRandom random = new SplittableRandom(3);
        try (TorchNetwork torch = new TorchNetwork(SPEC, 0)) {
            Weights weights = torch.initialWeights(1);
            for (float[] array : List.of(weights.get(1), weights.get(2), weights.get(6), weights.get(8))) {
                for (int i = 0; i < array.length; i++) {
                    array[i] += (float) (0.2 * random.nextGaussian());
                }
            }
            Network network = Folding.fold(SPEC, weights);

            Weights unfolded = Unfolding.unfold(
                    network, torch, step -> new LineBatch(values(2, random), List.of(new int[] {1}, new int[] {2})));

            float[] picture = values(1, random);
            assertArrayEquals(output(network, picture), output(Folding.fold(SPEC, unfolded), picture), 1e-3f);
            double squares = 0;
            for (float value : unfolded.get(5)) {
                squares += value * value;
            }
            assertEquals(2, squares / unfolded.get(6).length, 1e-3, "the second kernel's size, each channel");
        }
    }

    private static float[] values(int size, SplittableRandom random) {
        float[] values = new float[size * SPEC.height() * WIDTH];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble();
        }
        return values;
    }

    private static float[] output(Network network, float[] picture) {
        float[] output = new float[network.outputShape().size()];
        new PortableEngine(network).run(picture, output);
        return output;
    }
}
