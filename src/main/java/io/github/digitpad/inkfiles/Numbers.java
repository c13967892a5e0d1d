package io.github.digitpad.inkfiles;

import java.util.Arrays;

/** A list of numbers that grows. */
public final class Numbers {

    private double[] numbers = new double[16];
    private int size;

    public void add(double number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    public int size() {
        return size;
    }

    public double at(int index) {
        return numbers[index];
    }
}
