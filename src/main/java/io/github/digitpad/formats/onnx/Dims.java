package io.github.digitpad.formats.onnx;

import io.github.digitpad.formats.NetworkBuilder;
import java.util.Arrays;

/** Extents of arrays as ONNX has them: of any rank, 0 included. */
final class Dims {

    /** More than any constant or array that DigitPad computes. */
    private static final int MOST = 64 << 20;

    /** More than any shape, mask or table of places that exporters work out. */
    private static final int MOST_GROWN = 1 << 20;

    private static final int MOST_SHOWN = 8;

    private Dims() {}

    /**
     * How many values.
     *
     * @throws IllegalArgumentException if they are too many, or an extent is below 0
     */
    static int size(int... dims) {
        double size = 1;
        for (int extent : dims) {
            size *= extent;
            if (extent < 0 || size > MOST) {
                throw new IllegalArgumentException(
                        "makes " + text(dims) + ", needs extents of 0 or more and at most " + MOST + " values in all");
            }
        }
        return (int) size;
    }

    /** The product of some of the extents. */
    static int size(int[] dims, int from, int to) {
        return size(Arrays.copyOfRange(dims, from, to));
    }

    /**
     * Checks how many values a constant becomes: a small file could ask for any number.
     *
     * @throws IllegalArgumentException if they are many, and more than before
     */
    static void requireFew(int size, int before) {
        if (size > MOST_GROWN && size > before) {
            throw new IllegalArgumentException("makes " + size + " values of " + before + ", needs at most "
                    + MOST_GROWN + " in what is known beforehand");
        }
    }

    static String text(int[] dims) {
        return dims.length <= MOST_SHOWN
                ? Arrays.toString(dims)
                : Arrays.toString(Arrays.copyOf(dims, MOST_SHOWN)) + "…";
    }

    /**
     * An axis counted from the front.
     *
     * @param axis from the end, if below 0
     * @throws IllegalArgumentException if there is no such axis
     */
    static int axis(double axis, int rank) {
        double counted = axis < 0 ? axis + rank : axis;
        if (!(counted >= 0 && counted < rank)) {
            throw new IllegalArgumentException("works along axis " + (int) axis + " of " + rank);
        }
        return (int) counted;
    }

    /** Which axes are among these. */
    static boolean[] marked(int[] axes, int rank) {
        boolean[] marked = new boolean[rank];
        for (int axis : axes) {
            marked[axis(axis, rank)] = true;
        }
        return marked;
    }

    /** For each axis, how far apart two values are in an array of this order. */
    static int[] strides(int[] dims) {
        int[] strides = new int[dims.length];
        int stride = 1;
        for (int axis = dims.length - 1; axis >= 0; axis--) {
            strides[axis] = stride;
            stride *= dims[axis];
        }
        return strides;
    }

    /** The extents that arrays have together: along each axis the same, or 1 in one of them. */
    static int[] broadcast(int[] a, int[] b) {
        int rank = Math.max(a.length, b.length);
        int[] both = new int[rank];
        for (int i = 1; i <= rank; i++) {
            int first = i <= a.length ? a[a.length - i] : 1;
            int second = i <= b.length ? b[b.length - i] : 1;
            if (first != second && first != 1 && second != 1) {
                throw new IllegalArgumentException(
                        "joins " + text(a) + " and " + text(b) + ", needs the same extents, or 1 in one of them");
            }
            both[rank - i] = first == 1 ? second : first;
        }
        return both;
    }

    /** For each value of an array, which one it is of an array that is spread over it. */
    static int[] spread(int[] from, int[] to) {
        int[] steps = new int[to.length];
        int[] strides = strides(from);
        int ahead = to.length - from.length;
        for (int axis = 0; axis < from.length; axis++) {
            steps[ahead + axis] = from[axis] == 1 ? 0 : strides[axis];
        }
        return places(to, steps, 0);
    }

    /** For each index of an array, the sum of what its places along the axes are worth. */
    static int[] places(int[] dims, int[] steps, int start) {
        int size = size(dims);
        if (size > NetworkBuilder.MAX_VALUES) {
            throw new IllegalArgumentException("makes " + text(dims) + ", more than the " + NetworkBuilder.MAX_VALUES
                    + " values that DigitPad computes");
        }
        int[] places = new int[size];
        int[] index = new int[dims.length];
        int place = start;
        for (int i = 0; i < places.length; i++) {
            places[i] = place;
            for (int axis = dims.length - 1; axis >= 0; axis--) {
                place += steps[axis];
                index[axis]++;
                if (index[axis] < dims[axis]) {
                    break;
                }
                place -= steps[axis] * dims[axis];
                index[axis] = 0;
            }
        }
        return places;
    }

    static int[] with(int[] dims, int axis, int extent) {
        int[] with = dims.clone();
        with[axis] = extent;
        return with;
    }
}
