package io.github.digitpad.nn;

/**
 * Matrix products out of processor registers, for {@link PortableEngine}. A panel is four rows of a matrix laid out
 * column by column: {@code [depth, 4]}. Double arithmetic, because in JavaScript every other kind is converted.
 */
final class Panels {

    private Panels() {}

    /** How many panels so many rows fill; the last one may be only begun. */
    static int count(int rows) {
        return (rows + 3) / 4;
    }

    /**
     * A matrix {@code [depth, columns]} as panels of its columns: {@code [panels, depth, 4]}, zeros in the columns that
     * there are not.
     */
    static double[] ofColumns(float[] matrix, int depth, int columns) {
        double[] panels = new double[count(columns) * depth * 4];
        for (int column = 0; column < columns; column++) {
            int at = (column >> 2) * depth * 4 + (column & 3);
            for (int k = 0; k < depth; k++) {
                panels[at + 4 * k] = matrix[k * columns + column];
            }
        }
        return panels;
    }

    /**
     * The product of two panels: {@code c[at + 4 * i + j] = sum over k of a[fromA + 4 * k + i] * b[fromB + 4 * k + j]},
     * for {@code i} and {@code j} below 4.
     */
    static void multiply(double[] a, int fromA, double[] b, int fromB, int depth, double[] c, int at) {
        double c00 = 0;
        double c01 = 0;
        double c02 = 0;
        double c03 = 0;
        double c10 = 0;
        double c11 = 0;
        double c12 = 0;
        double c13 = 0;
        double c20 = 0;
        double c21 = 0;
        double c22 = 0;
        double c23 = 0;
        double c30 = 0;
        double c31 = 0;
        double c32 = 0;
        double c33 = 0;
        int p = fromA;
        int end = fromB + 4 * depth;
        for (int q = fromB; q < end; q += 4) {
            double b0 = b[q];
            double b1 = b[q + 1];
            double b2 = b[q + 2];
            double b3 = b[q + 3];
            double x = a[p];
            c00 += x * b0;
            c01 += x * b1;
            c02 += x * b2;
            c03 += x * b3;
            x = a[p + 1];
            c10 += x * b0;
            c11 += x * b1;
            c12 += x * b2;
            c13 += x * b3;
            x = a[p + 2];
            c20 += x * b0;
            c21 += x * b1;
            c22 += x * b2;
            c23 += x * b3;
            x = a[p + 3];
            c30 += x * b0;
            c31 += x * b1;
            c32 += x * b2;
            c33 += x * b3;
            p += 4;
        }
        c[at] = c00;
        c[at + 1] = c01;
        c[at + 2] = c02;
        c[at + 3] = c03;
        c[at + 4] = c10;
        c[at + 5] = c11;
        c[at + 6] = c12;
        c[at + 7] = c13;
        c[at + 8] = c20;
        c[at + 9] = c21;
        c[at + 10] = c22;
        c[at + 11] = c23;
        c[at + 12] = c30;
        c[at + 13] = c31;
        c[at + 14] = c32;
        c[at + 15] = c33;
    }

    /**
     * The product of a panel with some rows of another: {@code c[4 * i + j] = sum over k below count of a[4 * k + i] *
     * b[fromB + rows[k] + j]}, for {@code i} and {@code j} below 4.
     *
     * @param greatest whether only the greatest of each {@code j} is asked for: {@code c[j]}
     */
    static void multiplyRows(double[] a, double[] b, int fromB, int[] rows, int count, boolean greatest, double[] c) {
        double c00 = 0;
        double c01 = 0;
        double c02 = 0;
        double c03 = 0;
        double c10 = 0;
        double c11 = 0;
        double c12 = 0;
        double c13 = 0;
        double c20 = 0;
        double c21 = 0;
        double c22 = 0;
        double c23 = 0;
        double c30 = 0;
        double c31 = 0;
        double c32 = 0;
        double c33 = 0;
        int p = 0;
        for (int k = 0; k < count; k++) {
            int q = fromB + rows[k];
            double b0 = b[q];
            double b1 = b[q + 1];
            double b2 = b[q + 2];
            double b3 = b[q + 3];
            double x = a[p];
            c00 += x * b0;
            c01 += x * b1;
            c02 += x * b2;
            c03 += x * b3;
            x = a[p + 1];
            c10 += x * b0;
            c11 += x * b1;
            c12 += x * b2;
            c13 += x * b3;
            x = a[p + 2];
            c20 += x * b0;
            c21 += x * b1;
            c22 += x * b2;
            c23 += x * b3;
            x = a[p + 3];
            c30 += x * b0;
            c31 += x * b1;
            c32 += x * b2;
            c33 += x * b3;
            p += 4;
        }
        if (greatest) {
            c[0] = greatest(c00, c10, c20, c30);
            c[1] = greatest(c01, c11, c21, c31);
            c[2] = greatest(c02, c12, c22, c32);
            c[3] = greatest(c03, c13, c23, c33);
            return;
        }
        c[0] = c00;
        c[1] = c01;
        c[2] = c02;
        c[3] = c03;
        c[4] = c10;
        c[5] = c11;
        c[6] = c12;
        c[7] = c13;
        c[8] = c20;
        c[9] = c21;
        c[10] = c22;
        c[11] = c23;
        c[12] = c30;
        c[13] = c31;
        c[14] = c32;
        c[15] = c33;
    }

    /** The greatest of four finite values, but for rounding: without branches, which real pictures mispredict. */
    static double greatest(double a, double b, double c, double d) {
        double twiceAb = a + b + Math.abs(a - b);
        double twiceCd = c + d + Math.abs(c - d);
        return 0.25 * (twiceAb + twiceCd + Math.abs(twiceAb - twiceCd));
    }
}
