package io.github.digitpad.train;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Rounds a linear layer's weights to even steps so that its answers, not its weights, change least: each weight is
 * rounded after the errors of those before it have been made good by those that are left, and the bias, which stays
 * exact, comes last.
 *
 * @see "Frantar, Ashkboos, Hoefler, Alistarh 2023, GPTQ: Accurate Post-Training Quantization for Generative Pre-trained
 *     Transformers"
 */
final class Rounding {

    /** What is added to each input's mean square, as a share of their mean: holds weights where nothing is known. */
    private static final double DAMPING = 0.01;

    private Rounding() {}

    /**
     * The weights {@code [input][output]}, the first of them the biases.
     *
     * @param data what the layer is given and should answer
     * @param weights that it has
     * @param step between neighbouring values
     * @param most steps from zero that a weight may be
     */
    static double[][] round(LeastSquares data, double[][] weights, double step, int most) {
        int size = data.size();
        int[] order = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(1, size)
                                .boxed()
                                .sorted(Comparator.comparingDouble(data::meanSquare))
                                .mapToInt(Integer::intValue))
                .toArray();
        double damping = DAMPING
                * IntStream.range(1, size)
                        .mapToDouble(data::meanSquare)
                        .average()
                        .orElse(0);
        Cholesky factor = Cholesky.of(data.matrix(order, damping));
        double[][] missing = data.sides(order, damping, weights);
        factor.solve(missing);

        double[][] rounded = new double[size][];
        for (int i = size - 1; i >= 0; i--) {
            double[] target = missing[i].clone();
            for (int later = i + 1; later < size; later++) {
                double share = factor.get(later, i) / factor.get(i, i);
                for (int output = 0; output < target.length; output++) {
                    target[output] += share * missing[later][output];
                }
            }
            for (int output = 0; output < target.length && i > 0; output++) {
                target[output] = step * Math.max(-most, Math.min(most, Math.rint(target[output] / step)));
            }
            rounded[order[i]] = target;
            for (int output = 0; output < target.length; output++) {
                missing[i][output] -= target[output];
            }
        }
        return rounded;
    }
}
