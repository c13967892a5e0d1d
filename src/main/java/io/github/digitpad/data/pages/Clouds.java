package io.github.digitpad.data.pages;

import java.util.SplittableRandom;

/** Noise that changes smoothly from one whole number to the next, each way; 0 to 1. */
final class Clouds {

    private static final int SIDE = 64;

    private final float[] values = new float[SIDE * SIDE];

    Clouds(SplittableRandom random) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble();
        }
    }

    double at(double x, double y) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        double across = x - column;
        double down = y - row;
        return (1 - down) * ((1 - across) * value(column, row) + across * value(column + 1, row))
                + down * ((1 - across) * value(column, row + 1) + across * value(column + 1, row + 1));
    }

    private float value(int column, int row) {
        return values[(row & SIDE - 1) * SIDE + (column & SIDE - 1)];
    }
}
