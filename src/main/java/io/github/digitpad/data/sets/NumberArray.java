package io.github.digitpad.data.sets;

import io.github.digitpad.data.DataFormatException;
import java.util.Arrays;

/**
 * Numbers along axes.
 *
 * @param shape how many along each axis, 1 or more
 * @param strides how far apart an axis's neighbours are among the elements
 * @param elements as the file stores them
 */
public record NumberArray(int[] shape, int[] strides, Elements elements) {

    /** More numbers than the largest set of digits in use has (EMNIST by class, 814,255 of 28×28). */
    private static final double MOST = 1 << 30;

    /** The first axis's neighbours are the farthest apart, as C has it. */
    public static NumberArray rowMajor(int[] shape, Elements elements) {
        int[] strides = new int[shape.length];
        int stride = 1;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            strides[axis] = stride;
            stride *= shape[axis];
        }
        return new NumberArray(shape, strides, elements);
    }

    /** The first axis's neighbours lie side by side, as Fortran and MATLAB have it. */
    public static NumberArray columnMajor(int[] shape, Elements elements) {
        int[] strides = new int[shape.length];
        int stride = 1;
        for (int axis = 0; axis < shape.length; axis++) {
            strides[axis] = stride;
            stride *= shape[axis];
        }
        return new NumberArray(shape, strides, elements);
    }

    /**
     * How many numbers a shape has.
     *
     * @param place what a message begins with: the file and where in it
     * @throws DataFormatException if an axis has none, or there are more than is read
     */
    public static int count(String place, long[] shape) throws DataFormatException {
        double count = 1;
        for (long extent : shape) {
            if (extent < 1) {
                throw new DataFormatException(place + ": has the shape " + text(shape)
                        + ": nothing is in it; needs 1 or more along each axis.");
            }
            count *= extent;
        }
        if (count > MOST) {
            throw new DataFormatException(place + ": has the shape " + text(shape) + ": more than the " + (int) MOST
                    + " numbers that are read. Split it.");
        }
        return (int) count;
    }

    /** As {@code 60000×28×28}. */
    public static String text(long[] shape) {
        StringBuilder text = new StringBuilder();
        for (long extent : shape) {
            text.append(text.isEmpty() ? "" : "×").append(extent);
        }
        return shape.length == 0 ? "a single number" : text.toString();
    }

    /** As {@code 60000×28×28}. */
    public static String text(int[] shape) {
        return text(Arrays.stream(shape).asLongStream().toArray());
    }

    public int rank() {
        return shape.length;
    }
}
