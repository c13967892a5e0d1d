package io.github.digitpad.conformance;

import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.reading.CertaintyThresholds;
import io.github.digitpad.reading.LatticeWeights;
import io.github.digitpad.reading.Learned;
import io.github.digitpad.reading.PenWeights;
import java.util.List;

/** Weights made by hand, for where no file can be read: a reader with them groups strokes by their distances. */
public final class HandMade {

    private HandMade() {}

    /** A network that answers the same to every picture: its logits are 0 but for one digit. */
    public static Network always(int digit, float logit) {
        float[] bias = new float[10];
        bias[digit] = logit;
        return new Network(
                "always",
                Shape.of(28, 28, 1),
                List.of(
                        new Flatten("flatten"),
                        new Dense(
                                "dense",
                                Tensor.of(Shape.of(784, 10), new float[7840]),
                                Tensor.of(Shape.of(10), bias))));
    }

    /** The pen tells nothing; strokes that cross are one digit, and those far apart are not. */
    public static Learned learned() {
        return new Learned(
                new CertaintyThresholds(0.9, 0.6),
                new PenWeights(1, new int[PenWeights.COUNT], new PenWeights.Mix(1, 0, 0.001)),
                new LatticeWeights(
                        new double[] {2, -4, -1, -2, -1, 0, 0, 0, 0, 0, -1, -1, -1, 0, -1, 0, 1, 0, -1, -1},
                        new double[] {0, -2, -1, 0, 0, -1, -1, -2, -2, 0, -1, 0},
                        1,
                        new double[10],
                        new double[10]));
    }
}
