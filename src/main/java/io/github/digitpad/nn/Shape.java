package io.github.digitpad.nn;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The extents of an array, outermost first: {@code [height, width, channels]} for a picture, {@code [units]} for a
 * vector.
 */
public final class Shape {

    private final int[] extents;
    private final int size;

    private Shape(int[] extents, int size) {
        this.extents = extents;
        this.size = size;
    }

    /**
     * A shape of these extents.
     *
     * @throws IllegalArgumentException if there is no extent, one is below 1, or the whole has 2^31 elements or more
     */
    public static Shape of(int... extents) {
        // No long, which is an object in browsers.
        double size = extents.length == 0 ? 0 : 1;
        for (int extent : extents) {
            size = extent < 1 ? 0 : size * extent;
            if (size < 1 || size > Integer.MAX_VALUE) {
                size = 0;
                break;
            }
        }
        if (size == 0) {
            throw new IllegalArgumentException("shape " + Arrays.toString(extents)
                    + ": needs at least one extent, each 1 or more, fewer than 2^31 elements in all");
        }
        return new Shape(extents.clone(), (int) size);
    }

    /** How many extents. */
    public int rank() {
        return extents.length;
    }

    public int extent(int axis) {
        return extents[axis];
    }

    /** How many elements. */
    public int size() {
        return size;
    }

    /** A copy of the extents. */
    public int[] toArray() {
        return extents.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Shape shape && Arrays.equals(extents, shape.extents);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(extents);
    }

    /** As {@code [28, 28, 1]}. */
    @Override
    public String toString() {
        return Arrays.toString(extents);
    }
}
