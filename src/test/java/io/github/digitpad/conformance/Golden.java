package io.github.digitpad.conformance;

/** What the JVM computed; {@link ConformanceTest} checks that it still does. */
final class Golden {

    /** The ink in each row of the framed {@link InkCases#six}. */
    static final double[] SIX_ROWS = {
        0, 0, 0, 1.4954, 4.8002, 5.6754, 3.3931, 2.9136, 2.7422, 2.6621, 2.6055, 2.5647, 2.5321, 3.0954, 6.8260, 8.2347,
        7.5133, 6.2443, 5.2076, 5.2924, 5.8975, 6.4669, 4.7345, 1.1079, 0, 0, 0, 0
    };

    /** The probabilities that {@link NetworkCases#digits} gives for {@code new Numbers(5)}. */
    static final double[] SMALL_NETWORK = {
        0.0142707, 0.1136118, 0.0381374, 0.4302995, 0.0685960, 0.1150420, 0.0015162, 0.0647510, 0.0741122, 0.0796633
    };

    private Golden() {}
}
