package io.github.digitpad.formats.tflite;

import io.github.digitpad.nn.Shape;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The extents of an array, the batch's among them; none for a single number. Immutable. */
final class Dims {

    /** Far more than any array of a classifier has. */
    static final int MAX_RANK = 16;

    private final int[] extents;
    private final int size;

    private Dims(int[] extents, int size) {
        this.extents = extents;
        this.size = size;
    }

    /** @throws IllegalArgumentException if an extent is below 0, or there are 2^31 elements or more */
    static Dims of(int... extents) {
        double size = 1;
        for (int extent : extents) {
            size *= extent;
            if (extent < 0 || size > Integer.MAX_VALUE || extents.length > MAX_RANK) {
                throw new IllegalArgumentException(
                        "has the shape " + text(extents) + ", needs extents of 0 or more and fewer than 2^31 elements");
            }
        }
        return new Dims(extents.clone(), (int) size);
    }

    /** As a message shows them: the first eight. */
    static String text(int... extents) {
        String text = Arrays.toString(Arrays.copyOf(extents, Math.min(extents.length, 8)));
        return extents.length <= 8 ? text : text.substring(0, text.length() - 1) + ", …]";
    }

    int rank() {
        return extents.length;
    }

    int extent(int axis) {
        return extents[axis];
    }

    /** The extent of the last axis; 1 if there is none. */
    int last() {
        return extents.length == 0 ? 1 : extents[extents.length - 1];
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return extents.clone();
    }

    /** An axis that may be counted from behind, as one counted from 0. */
    int axis(int axis) {
        return axis(axis, rank());
    }

    /** The same among so many axes. */
    static int axis(int axis, int rank) {
        int counted = axis < 0 ? axis + rank : axis;
        if (counted < 0 || counted >= rank) {
            throw new IllegalArgumentException("works along axis " + axis + ", needs one of " + rank);
        }
        return counted;
    }

    /** How many elements lie between one and the next along each axis. */
    int[] steps() {
        int[] steps = new int[extents.length];
        int step = 1;
        for (int axis = extents.length - 1; axis >= 0; axis--) {
            steps[axis] = step;
            step *= extents[axis];
        }
        return steps;
    }

    /** What two arrays have in common that are spread over each other: aligned at the last axis. */
    Dims spread(Dims other) {
        int rank = Math.max(rank(), other.rank());
        int[] all = new int[rank];
        for (int i = 1; i <= rank; i++) {
            int mine = i > rank() ? 1 : extents[rank() - i];
            int others = i > other.rank() ? 1 : other.extents[other.rank() - i];
            if (mine != others && mine != 1 && others != 1) {
                throw new IllegalArgumentException(
                        "gets arrays of " + this + " and " + other + ", which cannot be spread over each other");
            }
            all[rank - i] = mine == 1 ? others : mine;
        }
        return of(all);
    }

    /** The shape without the batch, if that is 1. */
    Shape shape() {
        if (rank() > 1 && extents[0] == 1) {
            return Shape.of(Arrays.copyOfRange(extents, 1, rank()));
        }
        return rank() == 0 ? Shape.of(1) : Shape.of(extents);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Dims dims && Arrays.equals(extents, dims.extents);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(extents);
    }

    @Override
    public String toString() {
        return text(extents);
    }
}
