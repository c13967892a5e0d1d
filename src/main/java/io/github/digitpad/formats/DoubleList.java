package io.github.digitpad.formats;

import java.util.Arrays;

/** Numbers, one after the other. */
public final class DoubleList {

    private double[] values = new double[8];
    private int size;

    public void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size] = value;
        size++;
    }

    public int size() {
        return size;
    }

    public double get(int index) {
        return values[index];
    }

    public double[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
