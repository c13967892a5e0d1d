package io.github.digitpad.formats;

import io.github.digitpad.nn.Rearrange;
import io.github.digitpad.nn.Shape;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A rearrangement along each axis by itself: repeating, mirroring, padding, taking the nearest. */
public final class AxisPlaces {

    private AxisPlaces() {}

    /**
     * For each axis of the output the places of the input's same axis, or -1 for zeros; nothing, if one axis depends on
     * another, or there are more or fewer.
     */
    public static int @Nullable [][] of(Rearrange layer) {
        Shape input = layer.input();
        Shape output = layer.output();
        int rank = output.rank();
        if (input.rank() != rank) {
            return null;
        }
        int[] from = layer.from();
        int[][] places = new int[rank][];
        for (int axis = 0; axis < rank; axis++) {
            int inside = inside(output, axis);
            int inputInside = inside(input, axis);
            places[axis] = new int[output.extent(axis)];
            Arrays.fill(places[axis], -1);
            for (int i = 0; i < from.length; i++) {
                if (from[i] >= 0) {
                    places[axis][i / inside % output.extent(axis)] = from[i] / inputInside % input.extent(axis);
                }
            }
        }
        for (int i = 0; i < from.length; i++) {
            int expected = 0;
            for (int axis = 0; axis < rank; axis++) {
                int place = places[axis][i / inside(output, axis) % output.extent(axis)];
                expected = place < 0 || expected < 0 ? -1 : expected + place * inside(input, axis);
            }
            if (expected != Math.max(-1, from[i])) {
                return null;
            }
        }
        return places;
    }

    /** Whether an axis of this extent stays as it is. */
    public static boolean isAll(int[] places, int extent) {
        boolean all = places.length == extent;
        for (int i = 0; all && i < extent; i++) {
            all = places[i] == i;
        }
        return all;
    }

    /** How many values lie inside one place of an axis. */
    private static int inside(Shape shape, int axis) {
        int inside = 1;
        for (int inner = axis + 1; inner < shape.rank(); inner++) {
            inside *= shape.extent(inner);
        }
        return inside;
    }
}
