package io.github.digitpad.nn.portable;

/**
 * Sums of planes, on the JVM. HotSpot's compiler makes SIMD of a loop that adds multiples of four arrays to a fifth,
 * not of more arrays, nor where they are parts of one array. It pays where arrays are long: of what is short, most is
 * done one by one before the first and after the last whole vector, and vectors are as wide as they can be only in
 * loops that were seen to run 150 times and more.
 */
final class Planes {

    /** As long as so many values take what is done once for each array. */
    private static final double ONCE = 40;

    private Planes() {}

    /** How long a product takes in arrays of such a length, at 1 where they are endless. */
    static double time(int length) {
        return 1 + ONCE / length;
    }

    /** Adds multiples of planes to a sum. */
    static void add(float[][] planes, float[] factors, float[] sum) {
        int i = 0;
        for (; i + 4 <= factors.length; i += 4) {
            add(planes[i], planes[i + 1], planes[i + 2], planes[i + 3], factors, i, sum);
        }
        for (; i < factors.length; i++) {
            add(planes[i], factors[i], sum);
        }
    }

    private static void add(float[] a, float[] b, float[] c, float[] d, float[] factors, int at, float[] sum) {
        float x = factors[at];
        float y = factors[at + 1];
        float z = factors[at + 2];
        float w = factors[at + 3];
        for (int i = 0; i < sum.length; i++) {
            sum[i] += x * a[i] + y * b[i] + z * c[i] + w * d[i];
        }
    }

    private static void add(float[] a, float x, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += x * a[i];
        }
    }

    /** Adds multiples of two arrays. */
    static void add(float[] a, float x, float[] b, float y, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += x * a[i] + y * b[i];
        }
    }

    /** Multiples of two arrays. */
    static void set(float[] a, float x, float[] b, float y, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = x * a[i] + y * b[i];
        }
    }

    /** Multiples of four arrays. */
    static void set(float[] a, float x, float[] b, float y, float[] c, float z, float[] d, float w, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = x * a[i] + y * b[i] + z * c[i] + w * d[i];
        }
    }

    /** Puts the greater of two values into the first array. */
    static void greatest(float[] a, float[] b) {
        for (int i = 0; i < a.length; i++) {
            a[i] = Math.max(a[i], b[i]);
        }
    }

    /** Puts the greatest of four values into the first array. */
    static void greatest(float[] a, float[] b, float[] c, float[] d) {
        for (int i = 0; i < a.length; i++) {
            a[i] = Math.max(Math.max(a[i], b[i]), Math.max(c[i], d[i]));
        }
    }
}
