package io.github.digitpad.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RoundingTest {

    private static final int SEED = 5;
    private static final int INPUTS = 12;
    private static final int OUTPUTS = 3;
    private static final int PLACES = 2000;
    private static final double STEP = 0.25;
    private static final int MOST = 8;

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void inputsThatHaveNothingInCommonAreRoundedToTheNearest() {
        double[][] patches = new double[4 * INPUTS][INPUTS];
        for (int place = 0; place < patches.length; place++) {
            patches[place][place % INPUTS] = place / INPUTS % 2 == 0 ? 1 : -1;
        }
        double[][] weights = weights();

        double[][] rounded = Rounding.round(data(patches, weights), weights, STEP, MOST);

        for (int i = 1; i <= INPUTS; i++) {
            for (int output = 0; output < OUTPUTS; output++) {
                assertEquals(STEP * Math.rint(weights[i][output] / STEP), rounded[i][output], 1e-12, "seed " + SEED);
            }
        }
        assertArrayEquals(weights[0], rounded[0], 1e-5);
    }

    @Test
    void answersChangeFarLessThanByTheNearestWhereInputsAreAlike() {
        double[][] patches = alike();
        double[][] weights = weights();

        double[][] rounded = Rounding.round(data(patches, weights), weights, STEP, MOST);

        double[][] nearest = new double[weights.length][];
        for (int i = 0; i < weights.length; i++) {
            nearest[i] = weights[i].clone();
            for (int output = 0; output < OUTPUTS && i > 0; output++) {
                nearest[i][output] = STEP * Math.rint(weights[i][output] / STEP);
                double level = rounded[i][output] / STEP;
                assertEquals(Math.rint(level), level, 1e-12);
                assertTrue(Math.abs(level) <= MOST, "level " + level);
            }
        }
        double byTheNearest = difference(patches, weights, nearest);
        double byRounding = difference(patches, weights, rounded);
        assertTrue(byRounding < byTheNearest / 10, "seed " + SEED + ": " + byRounding + ", " + byTheNearest);
    }

    @Test
    void noWeightIsFurtherFromZeroThanAllowed() {
        double[][] patches = alike();
        double[][] weights = weights();
        double[][] rounded = Rounding.round(data(patches, weights), weights, STEP, 1);
        for (int i = 1; i <= INPUTS; i++) {
            for (double weight : rounded[i]) {
                assertTrue(Math.abs(weight) <= STEP, "seed " + SEED + ": " + weight);
            }
        }
    }

    @Test
    void equationsWithoutASolutionAreRefused() {
        assertEquals(
                "matrix is not positive definite: row 1",
                assertThrows(IllegalArgumentException.class, () -> Cholesky.of(new double[][] {{1, 0}, {2, 4}}))
                        .getMessage());
    }

    /** Each input is the one before and a little of its own. */
    private double[][] alike() {
        double[][] patches = new double[PLACES][INPUTS];
        for (double[] patch : patches) {
            double value = 2 + random.nextGaussian();
            for (int i = 0; i < INPUTS; i++) {
                value += 0.1 * random.nextGaussian();
                patch[i] = value;
            }
        }
        return patches;
    }

    private double[][] weights() {
        double[][] weights = new double[INPUTS + 1][OUTPUTS];
        for (double[] row : weights) {
            for (int output = 0; output < OUTPUTS; output++) {
                row[output] = random.nextDouble(-1, 1);
            }
        }
        return weights;
    }

    /** Each place a picture of its own. */
    private static LeastSquares data(double[][] patches, double[][] weights) {
        LeastSquares data = new LeastSquares(INPUTS, OUTPUTS);
        for (double[] patch : patches) {
            float[] targets = new float[OUTPUTS];
            for (int output = 0; output < OUTPUTS; output++) {
                targets[output] = (float) answer(patch, weights, output);
            }
            data.add(new double[][] {patch}, targets);
        }
        return data;
    }

    private static double answer(double[] patch, double[][] weights, int output) {
        double sum = weights[0][output];
        for (int i = 0; i < INPUTS; i++) {
            sum += patch[i] * weights[i + 1][output];
        }
        return sum;
    }

    /** The mean square of how much the answers differ. */
    private static double difference(double[][] patches, double[][] weights, double[][] others) {
        double sum = 0;
        for (double[] patch : patches) {
            for (int output = 0; output < OUTPUTS; output++) {
                sum += Math.pow(answer(patch, weights, output) - answer(patch, others, output), 2);
            }
        }
        return sum / patches.length / OUTPUTS;
    }
}
