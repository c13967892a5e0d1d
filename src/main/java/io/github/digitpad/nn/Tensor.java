package io.github.digitpad.nn;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An immutable array of weights with its shape; flat, row-major. */
public final class Tensor {

    private final Shape shape;
    private final float[] values;

    private Tensor(Shape shape, float[] values) {
        this.shape = shape;
        this.values = values;
    }

    /**
     * A tensor of these values.
     *
     * @param values copied
     * @throws IllegalArgumentException if there are not as many values as the shape says
     */
    public static Tensor of(Shape shape, float... values) {
        return wrap(shape, values.clone());
    }

    /**
     * A tensor of an array that nobody else keeps, without a copy: weights may be most of the memory that there is.
     *
     * @param values not to be changed from now on
     * @throws IllegalArgumentException as {@link #of}
     */
    public static Tensor wrap(Shape shape, float[] values) {
        if (values.length != shape.size()) {
            throw new IllegalArgumentException(
                    "tensor " + shape + ": needs " + shape.size() + " values, got " + values.length);
        }
        return new Tensor(shape, values);
    }

    public Shape shape() {
        return shape;
    }

    public float get(int index) {
        return values[index];
    }

    /** A copy of the values. */
    public float[] toArray() {
        return values.clone();
    }

    /** The values themselves, for this package's loops, which only read them. */
    float[] values() {
        return values;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tensor tensor && shape.equals(tensor.shape) && Arrays.equals(values, tensor.values);
    }

    @Override
    public int hashCode() {
        return 31 * shape.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Tensor " + shape;
    }
}
