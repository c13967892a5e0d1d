package io.github.digitpad.train;

/**
 * What a linear layer was given and what it should have answered, in sums: enough to find weights whose answers are
 * wrong by the least squares. A constant 1 stands before each patch, so that the first weight is the bias.
 */
final class LeastSquares {

    /** Of so many places one is taken. */
    private static final int EVERY = 4;

    private final double[][] products;
    private final double[][] answers;
    private int pictures;

    LeastSquares(int inputs, int outputs) {
        this.products = new double[inputs + 1][inputs + 1];
        this.answers = new double[inputs + 1][outputs];
    }

    /** How many weights lead to each output, the bias among them. */
    int size() {
        return products.length;
    }

    /**
     * Adds a picture: a quarter of its places, each time others, for neighbours tell little more.
     *
     * @param patches {@code [place][inputs]}
     * @param targets what the layer should give, {@code [place, outputs]}
     */
    void add(double[][] patches, float[] targets) {
        int every = Math.min(EVERY, patches.length);
        int first = pictures++ % every;
        int outputs = answers[0].length;
        for (int i = 0; i < products.length; i++) {
            for (int place = first; place < patches.length; place += every) {
                double[] patch = patches[place];
                double value = i == 0 ? 1 : patch[i - 1];
                if (value != 0) {
                    products[i][0] += value;
                    for (int j = 1; j <= i; j++) {
                        products[i][j] += value * patch[j - 1];
                    }
                    for (int output = 0; output < outputs; output++) {
                        answers[i][output] += value * targets[place * outputs + output];
                    }
                }
            }
        }
    }

    /** The mean of an input's square. */
    double meanSquare(int input) {
        return products[input][input] / products[0][0];
    }

    /**
     * The products' means in another order, with something added to each square.
     *
     * @param order which input comes at each place
     */
    double[][] matrix(int[] order, double damping) {
        double[][] matrix = new double[order.length][order.length];
        for (int i = 0; i < order.length; i++) {
            for (int j = 0; j < order.length; j++) {
                matrix[i][j] = products[Math.max(order[i], order[j])][Math.min(order[i], order[j])] / products[0][0];
            }
            matrix[i][i] += damping;
        }
        return matrix;
    }

    /** The products of inputs and targets, likewise, with as much of some weights added: {@code [input][output]}. */
    double[][] sides(int[] order, double damping, double[][] weights) {
        double[][] sides = new double[order.length][answers[0].length];
        for (int i = 0; i < order.length; i++) {
            for (int output = 0; output < sides[i].length; output++) {
                sides[i][output] = answers[order[i]][output] / products[0][0] + damping * weights[order[i]][output];
            }
        }
        return sides;
    }
}
