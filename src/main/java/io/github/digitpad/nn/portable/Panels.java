package io.github.digitpad.nn.portable;

/**
 * Matrix products out of processor registers, for {@link PortableEngine}. A panel is three rows of a matrix laid out
 * column by column: {@code [depth, 3]}. Three, because V8 orders a loop's work as all loads, then all products, then
 * all sums: more of them than registers go to memory and back at each turn. Double arithmetic, because in JavaScript
 * every other kind is converted.
 */
final class Panels {

    /** Rows in a panel. */
    static final int WIDE = 3;

    private Panels() {}

    /** How many panels so many rows fill; the last one may be only begun. */
    static int count(int rows) {
        return (rows + WIDE - 1) / WIDE;
    }

    /**
     * The product of two panels: {@code c[at + 3 * i + j] = sum over k of a[fromA + 3 * k + i] * b[fromB + 3 * k + j]},
     * for {@code i} and {@code j} below 3.
     */
    static void multiply(double[] a, int fromA, double[] b, int fromB, int depth, double[] c, int at) {
        double c00 = 0;
        double c01 = 0;
        double c02 = 0;
        double c10 = 0;
        double c11 = 0;
        double c12 = 0;
        double c20 = 0;
        double c21 = 0;
        double c22 = 0;
        int p = fromA;
        int end = fromB + WIDE * depth;
        for (int q = fromB; q < end; q += WIDE) {
            double b0 = b[q];
            double b1 = b[q + 1];
            double b2 = b[q + 2];
            double x = a[p];
            c00 += x * b0;
            c01 += x * b1;
            c02 += x * b2;
            x = a[p + 1];
            c10 += x * b0;
            c11 += x * b1;
            c12 += x * b2;
            x = a[p + 2];
            c20 += x * b0;
            c21 += x * b1;
            c22 += x * b2;
            p += WIDE;
        }
        c[at] = c00;
        c[at + 1] = c01;
        c[at + 2] = c02;
        c[at + 3] = c10;
        c[at + 4] = c11;
        c[at + 5] = c12;
        c[at + 6] = c20;
        c[at + 7] = c21;
        c[at + 8] = c22;
    }

    /** The greatest of four finite values, but for rounding: without branches, which real pictures mispredict. */
    static double greatest(double a, double b, double c, double d) {
        double twiceAb = a + b + Math.abs(a - b);
        double twiceCd = c + d + Math.abs(c - d);
        return 0.25 * (twiceAb + twiceCd + Math.abs(twiceAb - twiceCd));
    }
}
