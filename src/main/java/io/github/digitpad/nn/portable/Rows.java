package io.github.digitpad.nn.portable;

/**
 * As {@link Planes}, for short arrays: HotSpot makes vectors of each loop as wide as is best for the lengths that it
 * has seen there, so short and long arrays need loops of their own.
 */
final class Rows {

    /** As long as so many values take what is done once for each array. */
    private static final double ONCE = 60;

    private Rows() {}

    /** How long a product takes in arrays of such a length; see {@link Planes#time}. */
    static double time(int length) {
        return 1 + ONCE / length;
    }

    /** Adds multiples of four arrays. */
    static void add(float[] a, float x, float[] b, float y, float[] c, float z, float[] d, float w, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += x * a[i] + y * b[i] + z * c[i] + w * d[i];
        }
    }
}
