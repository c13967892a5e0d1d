package io.github.digitpad.nn.wasm;

/**
 * Writes products of a small constant matrix and vectors in locals, with few instructions: neighbouring columns that
 * differ in sign alone, and neighbouring rows, share their sums, as in Winograd's transforms.
 */
final class SmallMatrix {

    private final Code code;

    SmallMatrix(Code code) {
        this.code = code;
    }

    /** {@code y[i] = sum over j of matrix[i][j] * x[j]}; all are locals, those of {@code y} others than those of x. */
    void times(double[][] matrix, int[] x, int[] y) {
        int mark = code.mark();
        double[][] rows = copy(matrix);
        int[] terms = x.clone();
        for (int j = 0; j + 1 < terms.length; j++) {
            if (columnsPair(rows, j)) {
                int sum = code.vector();
                int difference = code.vector();
                code.simd(sum, Op.F32X4_ADD, terms[j], terms[j + 1]);
                code.simd(difference, Op.F32X4_SUB, terms[j], terms[j + 1]);
                terms[j] = sum;
                terms[j + 1] = difference;
                for (double[] row : rows) {
                    boolean same = row[j] == row[j + 1];
                    row[j + 1] = same ? 0 : row[j];
                    row[j] = same ? row[j] : 0;
                }
                j++;
            }
        }
        for (int i = 0; i < rows.length; i++) {
            if (i + 1 < rows.length && rowsPair(rows[i], rows[i + 1])) {
                pair(rows[i], rows[i + 1], terms, y[i], y[i + 1]);
                i++;
            } else {
                scaled(rows[i], terms, y[i]);
            }
        }
        code.release(mark);
    }

    private static double[][] copy(double[][] matrix) {
        double[][] rows = new double[matrix.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = matrix[i].clone();
        }
        return rows;
    }

    private static boolean columnsPair(double[][] rows, int j) {
        boolean anySame = false;
        boolean anyOpposite = false;
        for (double[] row : rows) {
            if (Math.abs(row[j]) != Math.abs(row[j + 1])) {
                return false;
            }
            anySame |= row[j] != 0 && row[j] == row[j + 1];
            anyOpposite |= row[j] != 0 && row[j] != row[j + 1];
        }
        return anySame && anyOpposite;
    }

    private static boolean rowsPair(double[] row, double[] next) {
        boolean anySame = false;
        boolean anyOpposite = false;
        for (int j = 0; j < row.length; j++) {
            if (Math.abs(row[j]) != Math.abs(next[j])) {
                return false;
            }
            anySame |= row[j] != 0 && row[j] == next[j];
            anyOpposite |= row[j] != 0 && row[j] != next[j];
        }
        return anySame && anyOpposite;
    }

    /** Two rows: what they share plus, and minus, what they differ in. */
    private void pair(double[] row, double[] next, int[] terms, int plus, int minus) {
        double[] same = new double[row.length];
        double[] opposite = new double[row.length];
        for (int j = 0; j < row.length; j++) {
            if (row[j] == next[j]) {
                same[j] = row[j];
            } else {
                opposite[j] = row[j];
            }
        }
        int a = code.vector();
        int b = code.vector();
        scaled(same, terms, a);
        double factor = commonFactor(opposite);
        sum(opposite, factor, terms, b);
        if (factor == 1) {
            code.simd(plus, Op.F32X4_ADD, a, b);
            code.simd(minus, Op.F32X4_SUB, a, b);
        } else {
            int by = code.constant((float) factor);
            code.plusProduct(plus, a, b, by);
            code.minusProduct(minus, a, b, by);
        }
    }

    private void scaled(double[] row, int[] terms, int target) {
        double factor = commonFactor(row);
        sum(row, factor, terms, target);
        if (factor != 1) {
            code.simd(target, Op.F32X4_MUL, target, code.constant((float) factor));
        }
    }

    /** Applies a matrix to the vectors at so many strides from the source, and stores what comes out. */
    void times(double[][] matrix, int source, int sourceStride, int target, int targetStride) {
        int mark = code.mark();
        int[] x = code.vectors(matrix[0].length);
        int[] y = code.vectors(matrix.length);
        for (int i = 0; i < x.length; i++) {
            code.load(source, i * sourceStride);
            code.set(x[i]);
        }
        times(matrix, x, y);
        for (int i = 0; i < y.length; i++) {
            code.store(y[i], target, i * targetStride);
        }
        code.release(mark);
    }

    /** What all coefficients can be divided by, so that none is left to multiply by; else 1. */
    private static double commonFactor(double[] row) {
        double factor = 0;
        for (double coefficient : row) {
            double size = Math.abs(coefficient);
            if (size != 0 && factor != 0 && size != factor) {
                return 1;
            }
            factor = size == 0 ? factor : size;
        }
        return factor;
    }

    /** The sum of the terms by their coefficients, divided by the factor. */
    private void sum(double[] row, double factor, int[] terms, int target) {
        int first = -1;
        for (int j = 0; j < row.length; j++) {
            if (row[j] != 0 && (first < 0 || row[first] != factor)) {
                first = j;
            }
        }
        int sum = terms[first];
        if (row[first] != factor) {
            code.simd(target, Op.F32X4_MUL, sum, code.constant((float) (row[first] / factor)));
            sum = target;
        }
        for (int j = 0; j < row.length; j++) {
            if (j != first && row[j] != 0) {
                double coefficient = row[j] / factor;
                if (Math.abs(coefficient) == 1) {
                    code.simd(target, coefficient > 0 ? Op.F32X4_ADD : Op.F32X4_SUB, sum, terms[j]);
                } else if (coefficient > 0) {
                    code.plusProduct(target, sum, terms[j], code.constant((float) coefficient));
                } else {
                    code.minusProduct(target, sum, terms[j], code.constant((float) -coefficient));
                }
                sum = target;
            }
        }
        if (sum != target) {
            code.get(sum);
            code.set(target);
        }
    }
}
