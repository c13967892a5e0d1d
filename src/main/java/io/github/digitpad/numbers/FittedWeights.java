package io.github.digitpad.numbers;

/**
 * The weights that numbers are read with. Fitted by the trainer's {@code NumberFitMain} on numbers composed from the
 * digits of pendigits' 26 writers that it trains on, at all spacings.
 */
final class FittedWeights {

    static final Weights WEIGHTS = new Weights(
            new double[] {
                1.8106, -3.7815, -0.7157, -1.4619, 0.1516, -0.2067, -0.5182, -0.8923, -1.1973, -0.3805, -0.7594, 0.2724,
                0.7688, -0.1673, -0.5476, -1.2715
            },
            new double[] {
                -0.2016, -2.2472, -1.2524, 0.2278, 0.149, -1.2506, -1.239, -1.7015, -2.5472, -0.0247, -0.7617, 0.228
            },
            1.5478,
            new double[] {0.9677, -0.3721, 0.2782, 1.2901, 0.7951, -0.7118, -0.0174, -1.1867, 0.7571, 0.6786},
            new double[] {-0.2608, -0.233, -0.5348, -0.1811, 1.6795, 0.596, -1.0827, 0.0026, -0.3547, -0.2395});

    private FittedWeights() {}
}
