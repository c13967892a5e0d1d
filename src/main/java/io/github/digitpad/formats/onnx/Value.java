package io.github.digitpad.formats.onnx;

import io.github.digitpad.nn.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What a layer gives, as the ONNX graph holds it. Pictures, ours as {@code [height, width, channels]}, are {@code [N,
 * channels, height, width]}; all others have our order behind the batch.
 *
 * @param name in the graph
 * @param shape ours
 * @param flattened of a vector that holds a flattened picture in ONNX's order, the picture's shape; none where the
 *     vector is in our order. Putting it into our order is left to those that need it: a dense layer has its kernel's
 *     rows permuted instead.
 */
record Value(String name, Shape shape, @Nullable Shape flattened) {

    Value(String name, Shape shape) {
        this(name, shape, null);
    }

    boolean isPicture() {
        return shape.rank() == 3;
    }

    /** The extents behind the batch, as the graph has them. */
    int[] extents() {
        return Layout.extents(shape);
    }
}
