package io.github.digitpad.conformance;

import io.github.digitpad.reading.CertaintyThresholds;
import io.github.digitpad.reading.LatticeWeights;
import io.github.digitpad.reading.Learned;
import io.github.digitpad.reading.PenWeights;

/** Weights made by hand, for where no file can be read: a reader with them groups strokes by their distances. */
public final class HandMade {

    private HandMade() {}

    /** The pen tells nothing; strokes that cross are one digit, and those far apart are not. */
    public static Learned learned() {
        return new Learned(
                new CertaintyThresholds(0.9, 0.6),
                new PenWeights(1, new int[PenWeights.COUNT], new PenWeights.Mix(1, 0, 0.001)),
                new LatticeWeights(
                        new double[] {2, -4, -1, -2, 0, 0, -1, -1, -1, 0, -1, 0, 1, 0, -1, -1},
                        new double[] {0, -2, -1, 0, 0, -1, -1, -2, -2, 0, -1, 0},
                        1,
                        new double[10],
                        new double[10]));
    }
}
