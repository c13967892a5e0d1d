package io.github.digitpad.formats.onnx;

import io.github.digitpad.nn.Shape;

/**
 * From our order to ONNX's: activations {@code [height, width, channels]} to {@code [channels, height, width]}, kernels
 * {@code [kernelHeight, kernelWidth, inChannels, outChannels]} to {@code [outChannels, inChannels, kernelHeight,
 * kernelWidth]}, and the rows of dense kernels behind a flattened picture.
 */
final class Layout {

    private Layout() {}

    /** A shape's extents in ONNX's order. */
    static int[] extents(Shape shape) {
        return shape.rank() == 3 ? new int[] {shape.extent(2), shape.extent(0), shape.extent(1)} : shape.toArray();
    }

    /** Whether a picture's values are in the same order either way: it has one channel, or one pixel. */
    static boolean isSameOrder(Shape picture) {
        return picture.extent(2) == 1 || picture.extent(0) * picture.extent(1) == 1;
    }

    /** A picture's values in ONNX's order. */
    static float[] channelsFirst(float[] values, Shape picture) {
        return permute(values, picture.toArray(), 2, 0, 1);
    }

    /** A dense kernel {@code [in, units]} for a vector that is a flattened picture in ONNX's order. */
    static float[] channelsFirstRows(float[] kernel, Shape picture) {
        int units = kernel.length / picture.size();
        int[] extents = {picture.extent(0), picture.extent(1), picture.extent(2), units};
        return permute(kernel, extents, 2, 0, 1, 3);
    }

    /**
     * Transposes an array.
     *
     * @param order for each axis of the result, the axis that it was
     */
    static float[] permute(float[] values, int[] extents, int... order) {
        int rank = extents.length;
        int[] strides = new int[rank];
        int stride = 1;
        for (int axis = rank - 1; axis >= 0; axis--) {
            strides[axis] = stride;
            stride *= extents[axis];
        }
        float[] permuted = new float[values.length];
        int[] index = new int[rank];
        for (int at = 0; at < permuted.length; at++) {
            int from = 0;
            for (int axis = 0; axis < rank; axis++) {
                from += index[axis] * strides[order[axis]];
            }
            permuted[at] = values[from];
            for (int axis = rank - 1; axis >= 0 && ++index[axis] == extents[order[axis]]; axis--) {
                index[axis] = 0;
            }
        }
        return permuted;
    }
}
