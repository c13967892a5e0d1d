package io.github.digitpad.nn;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values in other places: {@code output[i] = input[from[i]]}, or 0 where {@code from[i]} is below 0. That is what
 * transposing, slicing, cropping, mirroring at an edge, repeating and taking the nearest pixel come to.
 */
public final class Rearrange implements UnaryLayer {

    private final String name;
    private final Shape input;
    private final Shape output;
    private final int[] from;

    /**
     * A layer for inputs of one shape.
     *
     * @param from for each value of the output the index of one of the input's, below 0 for none; copied
     * @throws IllegalArgumentException if there are not as many as the output has, or one is beyond the input
     */
    public Rearrange(String name, Shape input, Shape output, int... from) {
        this.name = name;
        this.input = input;
        this.output = output;
        this.from = from.clone();
        if (from.length != output.size()) {
            throw new IllegalArgumentException(
                    "has " + from.length + " places, needs " + output.size() + " for " + output);
        }
        for (int place : from) {
            if (place >= input.size()) {
                throw new IllegalArgumentException("takes value " + place + " of " + input + ": there is none");
            }
        }
    }

    /**
     * One that changes the order of axes.
     *
     * @param order for each axis of the output, which one of the input it is, from 0, the batch not counted
     * @throws IllegalArgumentException if these are not all of the input's axes
     */
    public static Rearrange transpose(String name, Shape input, int... order) {
        int[] steps = new int[order.length];
        int[] extents = new int[order.length];
        boolean[] taken = new boolean[input.rank()];
        for (int axis = 0; axis < order.length; axis++) {
            int old = order[axis];
            if (old < 0 || old >= taken.length || taken[old] || order.length != taken.length) {
                throw new IllegalArgumentException(
                        "the order " + Arrays.toString(order) + ": needs each axis of " + input + " once");
            }
            taken[old] = true;
            extents[axis] = input.extent(old);
            steps[axis] = step(input, old);
        }
        return strided(name, input, Shape.of(extents), 0, steps);
    }

    /**
     * One that takes a part.
     *
     * @param begin for each axis the first place
     * @param size for each axis how many
     * @param step for each axis how far it is to the next; backwards below 0
     * @throws IllegalArgumentException if a place is outside of the input
     */
    public static Rearrange slice(String name, Shape input, int[] begin, int[] size, int[] step) {
        int[] steps = new int[size.length];
        int first = 0;
        for (int axis = 0; axis < size.length; axis++) {
            double last = begin[axis] + (size[axis] - 1.0) * step[axis];
            int extent = input.extent(axis);
            if (begin[axis] < 0 || begin[axis] >= extent || size[axis] < 1 || last < 0 || last >= extent) {
                throw new IllegalArgumentException("takes a part from " + Arrays.toString(begin) + " of "
                        + Arrays.toString(size) + ", which is not inside " + input);
            }
            steps[axis] = step[axis] * step(input, axis);
            first += begin[axis] * step(input, axis);
        }
        return strided(name, input, Shape.of(size), first, steps);
    }

    private static int step(Shape shape, int axis) {
        int step = 1;
        for (int inner = axis + 1; inner < shape.rank(); inner++) {
            step *= shape.extent(inner);
        }
        return step;
    }

    /** One whose places are even steps apart along each axis of the output. */
    private static Rearrange strided(String name, Shape input, Shape output, int first, int[] steps) {
        int[] from = new int[output.size()];
        int[] index = new int[steps.length];
        int at = first;
        for (int i = 0; i < from.length; i++) {
            from[i] = at;
            for (int axis = steps.length - 1; axis >= 0; axis--) {
                at += steps[axis];
                index[axis]++;
                if (index[axis] < output.extent(axis)) {
                    break;
                }
                at -= steps[axis] * index[axis];
                index[axis] = 0;
            }
        }
        return new Rearrange(name, input, output, from);
    }

    @Override
    public String name() {
        return name;
    }

    /** One that does what this one and then another does, with the other's name. */
    public Rearrange then(Rearrange next) {
        int[] both = new int[next.from.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = next.from[i] < 0 ? -1 : from[next.from[i]];
        }
        return new Rearrange(next.name, input, next.output, both);
    }

    /** Whether it gives what it takes. */
    public boolean isIdentity() {
        boolean same = input.equals(output);
        for (int i = 0; same && i < from.length; i++) {
            same = from[i] == i;
        }
        return same;
    }

    /** What it takes. */
    public Shape input() {
        return input;
    }

    /** What it gives. */
    public Shape output() {
        return output;
    }

    /** Which of the input's values is the output's of this index; below 0 for none. */
    public int from(int index) {
        return from[index];
    }

    /** A copy of the places. */
    public int[] from() {
        return from.clone();
    }

    @Override
    public String kind() {
        return "Rearrange";
    }

    @Override
    public <R> R accept(LayerVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Shape outputShape(Shape found) {
        if (!found.equals(input)) {
            throw new IllegalArgumentException("needs " + input + ", gets " + found);
        }
        return output;
    }

    @Override
    public void forward(float[] values, Shape inputShape, float[] result) {
        for (int i = 0; i < from.length; i++) {
            result[i] = from[i] < 0 ? 0 : values[from[i]];
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rearrange layer
                && name.equals(layer.name)
                && input.equals(layer.input)
                && output.equals(layer.output)
                && Arrays.equals(from, layer.from);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(from);
    }

    @Override
    public String toString() {
        return "Rearrange \"" + name + "\" " + input + " to " + output;
    }
}
