package io.github.digitpad.nn;

import java.util.List;

/**
 * Arrays one after the other along an axis; along the other axes they are as long as each other. For pictures of
 * {@code [height, width, channels]} and axis 2: the channels of all.
 *
 * @param axis from 0, the batch not counted
 */
public record Concatenate(String name, int axis) implements MergeLayer {

    /** @throws IllegalArgumentException if the axis is below 0 */
    public Concatenate {
        if (axis < 0) {
            throw new IllegalArgumentException("axis " + axis + ": needs 0 or more");
        }
    }

    @Override
    public String kind() {
        return "Concatenate";
    }

    @Override
    public <R> R accept(LayerVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Merges.requireSeveral(inputs);
        int[] extents = inputs.get(0).toArray();
        if (axis >= extents.length) {
            throw new IllegalArgumentException(
                    "needs inputs that have an axis " + axis + " (counted from 0), gets " + Merges.list(inputs));
        }
        long sum = 0;
        for (Shape input : inputs) {
            boolean fits = input.rank() == extents.length;
            for (int i = 0; fits && i < extents.length; i++) {
                fits = i == axis || input.extent(i) == extents[i];
            }
            if (!fits) {
                throw new IllegalArgumentException("needs inputs that differ along axis " + axis
                        + " only (counted from 0), gets " + Merges.list(inputs));
            }
            sum += input.extent(axis);
        }
        if (sum > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("gives 2^31 values or more, gets " + Merges.list(inputs));
        }
        extents[axis] = (int) sum;
        return Shape.of(extents);
    }

    @Override
    public void forward(float[][] inputs, List<Shape> inputShapes, float[] output) {
        int blocks = 1;
        for (int i = 0; i < axis; i++) {
            blocks *= inputShapes.get(0).extent(i);
        }
        int at = 0;
        for (int block = 0; block < blocks; block++) {
            for (int which = 0; which < inputs.length; which++) {
                int count = inputShapes.get(which).size() / blocks;
                System.arraycopy(inputs[which], block * count, output, at, count);
                at += count;
            }
        }
    }
}
