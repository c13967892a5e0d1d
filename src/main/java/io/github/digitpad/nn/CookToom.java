package io.github.digitpad.nn;

/**
 * The matrices of Winograd's minimal filtering: {@code m} outputs of a cross-correlation with {@code r} taps from
 * {@code n = m + r - 1} products: {@code y = output * ((kernel * g) ⊙ (input * d))}. Made from interpolation points by
 * Cook and Toom's algorithm; the denominators are in the kernel's matrix.
 *
 * @see "Lavin and Gray 2016, Fast Algorithms for Convolutional Neural Networks"
 */
public final class CookToom {

    /** Small numbers keep the rounding errors small; those that differ in sign alone share their sums. */
    private static final double[] POINTS = {0, 1, -1, 2, -2, 0.5, -0.5};

    /** The greatest {@code n}; the last point is infinity. */
    public static final int MOST_PRODUCTS = POINTS.length + 1;

    private final double[][] output;
    private final double[][] kernel;
    private final double[][] input;

    private CookToom(double[][] output, double[][] kernel, double[][] input) {
        this.output = output;
        this.kernel = kernel;
        this.input = input;
    }

    /** What makes results of the products: {@code [m][n]}. */
    public double[][] output() {
        return output;
    }

    /** What transforms a kernel: {@code [n][r]}. */
    public double[][] kernel() {
        return kernel;
    }

    /** What transforms an input: {@code [n][n]}. */
    public double[][] input() {
        return input;
    }

    /**
     * For {@code outputs} results at a time of {@code taps} taps.
     *
     * @throws ArrayIndexOutOfBoundsException if that takes more than {@value #MOST_PRODUCTS} products
     */
    public static CookToom of(int outputs, int taps) {
        int products = outputs + taps - 1;
        double[][] output = new double[outputs][products];
        double[][] kernel = new double[products][taps];
        double[][] input = new double[products][products];
        int finite = products - 1;
        for (int j = 0; j < finite; j++) {
            double denominator = 1;
            for (int other = 0; other < finite; other++) {
                if (other != j) {
                    denominator *= POINTS[j] - POINTS[other];
                }
            }
            for (int i = 0; i < outputs; i++) {
                output[i][j] = power(POINTS[j], i);
            }
            for (int k = 0; k < taps; k++) {
                kernel[j][k] = power(POINTS[j], k) / denominator;
            }
            input[j] = monic(finite, j, products);
        }
        output[outputs - 1][finite] = 1;
        kernel[finite][taps - 1] = 1;
        input[finite] = monic(finite, -1, products);
        return new CookToom(output, kernel, input);
    }

    /** The coefficients of the product of {@code x - point} over the first points but one. */
    private static double[] monic(int points, int without, int length) {
        double[] coefficients = new double[length];
        coefficients[0] = 1;
        int degree = 0;
        for (int j = 0; j < points; j++) {
            if (j != without) {
                degree++;
                for (int k = degree; k > 0; k--) {
                    coefficients[k] = coefficients[k - 1] - POINTS[j] * coefficients[k];
                }
                coefficients[0] *= -POINTS[j];
            }
        }
        return coefficients;
    }

    private static double power(double base, int exponent) {
        double power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= base;
        }
        return power;
    }
}
