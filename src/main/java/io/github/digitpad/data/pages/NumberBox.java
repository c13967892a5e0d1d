package io.github.digitpad.data.pages;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The corners of a box that may be turned, in px of a picture: x and y of the one that is at the top left when the
 * writing is level, then clockwise.
 */
public final class NumberBox {

    private final double[] values;

    private NumberBox(double[] values) {
        this.values = values;
    }

    /**
     * Of x and y of four corners.
     *
     * @throws IllegalArgumentException if there are not eight values
     */
    public static NumberBox of(double... values) {
        if (values.length != 8) {
            throw new IllegalArgumentException("corners: need x and y of four, have " + values.length + " values");
        }
        return new NumberBox(values.clone());
    }

    public double x(int corner) {
        return values[2 * corner];
    }

    public double y(int corner) {
        return values[2 * corner + 1];
    }

    /** Their middle's x. */
    public double middleX() {
        return (x(0) + x(1) + x(2) + x(3)) / 4;
    }

    /** Their middle's y. */
    public double middleY() {
        return (y(0) + y(1) + y(2) + y(3)) / 4;
    }

    /** Whether a point is inside, or on an edge. */
    public boolean has(double x, double y) {
        boolean isLeft = true;
        boolean isRight = true;
        for (int i = 0; i < 4; i++) {
            int next = (i + 1) % 4;
            double side = (x(next) - x(i)) * (y - y(i)) - (y(next) - y(i)) * (x - x(i));
            isLeft &= side <= 0;
            isRight &= side >= 0;
        }
        return isLeft || isRight;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NumberBox box && Arrays.equals(values, box.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
