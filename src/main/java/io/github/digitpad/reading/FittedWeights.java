package io.github.digitpad.reading;

/**
 * The weights that numbers are read with. Fitted by the trainer's {@code NumberFitMain} on numbers composed from the
 * digits of pendigits' 26 writers that it trains on, at all spacings.
 */
final class FittedWeights {

    static final LatticeWeights WEIGHTS = new LatticeWeights(
            new double[] {
                2.0658, -4.3524, -0.7567, -1.5827, 0.1536, -0.2658, -0.5646, -0.9713, -1.2181, -0.3792, -0.7401, 0.2557,
                0.7422, -0.2104, -0.5344, -1.2986
            },
            new double[] {
                -0.1983, -2.2799, -1.3388, 0.1955, 0.2581, -1.2357, -1.2412, -1.7079, -2.6096, -0.025, -0.7005, 0.1958
            },
            1.4063,
            new double[] {0.9118, -0.6105, 0.0404, 1.3994, 1.1398, -0.6655, 0.0271, -0.9057, 0.8954, 0.5815},
            new double[] {-0.0945, -0.5205, -0.3229, -0.1045, 1.2782, 0.4718, -0.968, -0.0083, -0.1712, -0.2888});

    private FittedWeights() {}
}
