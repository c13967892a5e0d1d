package io.github.digitpad.train;

/** The lower triangle {@code L} of a symmetric positive definite matrix {@code A = L Lᵀ}. */
final class Cholesky {

    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /**
     * Factors a matrix.
     *
     * @param matrix of which only the lower triangle is read
     * @throws IllegalArgumentException if it is not positive definite
     */
    static Cholesky of(double[][] matrix) {
        int size = matrix.length;
        double[][] lower = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= lower[i][k] * lower[j][k];
                }
                if (i > j) {
                    lower[i][j] = rest / lower[j][j];
                } else if (rest > 0) {
                    lower[i][i] = Math.sqrt(rest);
                } else {
                    throw new IllegalArgumentException("matrix is not positive definite: row " + i);
                }
            }
        }
        return new Cholesky(lower);
    }

    /** A value of the triangle; {@code column <= row}. */
    double get(int row, int column) {
        return lower[row][column];
    }

    /** Solves {@code A X = B}, {@code B} being {@code [size][columns]}; it becomes {@code X}. */
    void solve(double[][] sides) {
        for (int i = 0; i < lower.length; i++) {
            for (int k = 0; k < i; k++) {
                subtract(sides[i], lower[i][k], sides[k]);
            }
            divide(sides[i], lower[i][i]);
        }
        for (int i = lower.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < lower.length; k++) {
                subtract(sides[i], lower[k][i], sides[k]);
            }
            divide(sides[i], lower[i][i]);
        }
    }

    private static void subtract(double[] from, double factor, double[] values) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= factor * values[i];
        }
    }

    private static void divide(double[] values, double divisor) {
        for (int i = 0; i < values.length; i++) {
            values[i] /= divisor;
        }
    }
}
