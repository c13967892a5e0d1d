package io.github.digitpad.formats.onnx;

import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Shape;
import java.util.Arrays;

/**
 * What a model takes: one picture, or the numbers that are one.
 *
 * @param shape without the batch: {@code [1, 28, 28]}
 * @param value in the graph, with a batch of 1
 * @param fixedBatch how many the file says that it takes at once; 1 for any number
 */
record ModelInput(Shape shape, Computed value, int fixedBatch) {

    /** What is taken where a file leaves a picture's height or width open. */
    private static final int USUAL_SIDE = 28;

    private static final int COLOURS = 3;

    /**
     * An input as a file describes it.
     *
     * @param output an output of the same graph
     * @throws IllegalArgumentException if it has no shape
     */
    static ModelInput of(ValueProto input, ValueProto output) {
        if (!input.shaped()) {
            throw new IllegalArgumentException("says no shape; needs [batch, channels, height, width] or the like");
        }
        int rank = input.dims().size();
        int[] dims = new int[rank];
        for (int i = 0; i < rank; i++) {
            dims[i] = input.dims().get(i);
        }
        int fixedBatch = 1;
        if (hasBatch(dims, output)) {
            fixedBatch = Math.max(1, dims[0]);
            dims[0] = 1;
        }
        fill(dims);
        Shape shape = Shape.of(withoutBatch(dims));
        boolean whole = input.type() != 0 && TensorType.of(input.type()).isWhole();
        return new ModelInput(shape, new Computed(Node.INPUT, dims, Order.plain(shape.size()), whole), fixedBatch);
    }

    /** The first axis is the batch, unless it is fixed, and the output has another one in front. */
    private static boolean hasBatch(int[] dims, ValueProto output) {
        if (dims.length == 0) {
            return false;
        }
        if (dims[0] <= 1 || dims.length >= 4) {
            return true;
        }
        if (dims.length == 1) {
            return false;
        }
        return output.dims().size() > 0 && output.dims().get(0) == dims[0];
    }

    /** In place of extents that are open: those of a usual picture. */
    private static void fill(int[] dims) {
        int rank = dims.length;
        boolean channelsLast = rank == 4 && (dims[3] == 1 || dims[3] == COLOURS);
        for (int axis = 0; axis < rank; axis++) {
            if (dims[axis] < 1) {
                boolean isChannel = rank == 4 && axis == (channelsLast ? 3 : 1);
                dims[axis] = axis == 0 || isChannel ? 1 : rank == 2 ? USUAL_SIDE * USUAL_SIDE : USUAL_SIDE;
            }
        }
    }

    /** Without the batch and axes of 1 in front of what has three or fewer; values in a row as a row. */
    private static int[] withoutBatch(int[] dims) {
        int from = dims.length > 1 && dims[0] == 1 ? 1 : 0;
        while (dims.length - from > 3 && dims[from] == 1) {
            from++;
        }
        int[] rest = Arrays.copyOfRange(dims, from, dims.length);
        int last = rest.length == 0 ? 1 : rest[rest.length - 1];
        boolean isRow = Dims.size(rest) == last;
        return isRow ? new int[] {last} : rest;
    }
}
