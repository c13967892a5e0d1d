package io.github.digitpad.formats.packed;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * 256 values at equal distances: number {@code q} is {@code (float) ((q - anchor) * scale + base)}, computed in double.
 * Scale and base are sums of two floats each, which gives them the precision that float32 values on the grid need; the
 * anchor is the number of the value nearest to zero, which needs it most.
 */
record Grid(int anchor, float scale, float scaleRest, float base, float baseRest) {

    static final int SIZE = 256;

    /** The grid's values in order. */
    float[] values() {
        double step = (double) scale + scaleRest;
        double start = (double) base + baseRest;
        float[] values = new float[SIZE];
        for (int q = 0; q < SIZE; q++) {
            values[q] = (float) ((q - anchor) * step + start);
        }
        return values;
    }

    /** The coarsest grid on which all these numbers lie, bit for bit; nothing if there is none. */
    static @Nullable Grid of(float[] numbers) {
        float[] distinct = distinct(numbers);
        if (distinct.length == 0) {
            return null;
        }
        if (distinct.length == 1) {
            return checked(new Grid(0, 0, 0, distinct[0], 0), distinct);
        }
        double least = distinct[0];
        double greatest = distinct[distinct.length - 1];
        double error = 2 * Math.max(Math.ulp((float) least), Math.ulp((float) greatest));
        for (int steps = distinct.length - 1; steps < SIZE; steps++) {
            double scale = (greatest - least) / steps;
            int[] places = new int[distinct.length];
            boolean near = true;
            for (int i = 0; near && i < places.length; i++) {
                places[i] = (int) Math.round((distinct[i] - least) / scale);
                near = Math.abs(places[i] * scale + least - distinct[i]) <= error
                        && (i == 0 || places[i] > places[i - 1]);
            }
            Grid grid = near ? through(distinct, places) : null;
            if (grid != null) {
                return grid;
            }
        }
        return null;
    }

    /** In order; empty if there are more than a grid has. */
    private static float[] distinct(float[] numbers) {
        float[] distinct = new float[SIZE];
        int count = 0;
        for (float number : numbers) {
            int place = Arrays.binarySearch(distinct, 0, count, number);
            if (place < 0) {
                if (count == SIZE) {
                    return new float[0];
                }
                place = -1 - place;
                System.arraycopy(distinct, place, distinct, place + 1, count - place);
                distinct[place] = number;
                count++;
            }
        }
        return Arrays.copyOf(distinct, count);
    }

    /**
     * The line that stabs, at each place, the interval of numbers that round to the float there. A slope is good if it
     * leads from every interval's lower end at most to every later one's upper end, and the other way round; with a
     * good slope some start is.
     */
    private static @Nullable Grid through(float[] floats, int[] places) {
        int count = floats.length;
        int anchor = 0;
        double[] low = new double[count];
        double[] high = new double[count];
        for (int i = 0; i < count; i++) {
            anchor = Math.abs(floats[i]) < Math.abs(floats[anchor]) ? i : anchor;
            low[i] = ((double) floats[i] + Math.nextDown(floats[i])) / 2;
            high[i] = ((double) floats[i] + Math.nextUp(floats[i])) / 2;
        }
        double least = Double.NEGATIVE_INFINITY;
        double most = Double.POSITIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                int run = places[j] - places[i];
                least = Math.max(least, (low[j] - high[i]) / run);
                most = Math.min(most, (high[j] - low[i]) / run);
            }
        }
        double slope = (least + most) / 2;
        double lowest = Double.NEGATIVE_INFINITY;
        double highest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            lowest = Math.max(lowest, low[i] - slope * (places[i] - places[anchor]));
            highest = Math.min(highest, high[i] - slope * (places[i] - places[anchor]));
        }
        double start = floats[anchor];
        if (start < lowest || start > highest) {
            start = (lowest + highest) / 2;
        }
        float scale = rounded(slope);
        float base = rounded(start);
        return checked(new Grid(places[anchor], scale, rounded(slope - scale), base, rounded(start - base)), floats);
    }

    /** A cast alone rounds nothing in JavaScript, where a float is a double until it is stored. */
    private static float rounded(double number) {
        return Float.intBitsToFloat(Float.floatToRawIntBits((float) number));
    }

    private static @Nullable Grid checked(Grid grid, float[] floats) {
        float[] values = grid.values();
        for (float number : floats) {
            int place = Arrays.binarySearch(values, number);
            if (place < 0 || Float.floatToRawIntBits(values[place]) != Float.floatToRawIntBits(number)) {
                return null;
            }
        }
        return grid;
    }
}
