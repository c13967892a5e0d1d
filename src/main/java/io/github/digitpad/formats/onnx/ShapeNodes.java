package io.github.digitpad.formats.onnx;

import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.Shape;
import java.util.List;

/** Layers for which the order of the values matters. */
final class ShapeNodes {

    private final OnnxGraph graph;

    ShapeNodes(OnnxGraph graph) {
        this.graph = graph;
    }

    Value dense(Dense dense, Value input) {
        float[] kernel = dense.kernel().toArray();
        int in = dense.kernel().shape().extent(0);
        int units = dense.kernel().shape().extent(1);
        String bias = graph.floats(dense.name() + "/bias", dense.bias().toArray(), units);
        String name = dense.name() + "/kernel";
        String output;
        if (input.isPicture()) {
            // At each pixel: a convolution with a kernel of one pixel.
            float[] byUnit = Layout.permute(kernel, new int[] {in, units}, 1, 0);
            String weights = graph.floats(name, byUnit, units, in, 1, 1);
            output = graph.node("Conv", dense.name(), List.of(input.name(), weights, bias));
        } else if (input.shape().rank() == 1) {
            Shape picture = input.flattened();
            float[] rows = picture == null ? kernel : Layout.channelsFirstRows(kernel, picture);
            String weights = graph.floats(name, rows, in, units);
            output = graph.node("Gemm", dense.name(), List.of(input.name(), weights, bias));
        } else {
            String weights = graph.floats(name, kernel, in, units);
            String product = graph.node("MatMul", dense.name() + "/product", List.of(input.name(), weights));
            output = graph.node("Add", dense.name(), List.of(product, bias));
        }
        return new Value(output, dense.outputShape(input.shape()));
    }

    Value flatten(String name, Value input) {
        if (input.shape().rank() == 1) {
            return input;
        }
        String output = graph.node("Flatten", name, List.of(input.name()));
        boolean otherOrder = input.isPicture() && !Layout.isSameOrder(input.shape());
        return new Value(output, Shape.of(input.shape().size()), otherOrder ? input.shape() : null);
    }

    Value reshape(Reshape layer, Value input) {
        Shape shape = layer.shape();
        if (shape.rank() == 1) {
            return flatten(layer.name(), input);
        }
        Value ordered = inOurOrder(input);
        boolean fromOther = ordered.isPicture() && !Layout.isSameOrder(ordered.shape());
        String values = fromOther
                ? graph.node(
                        "Transpose",
                        layer.name() + "/channels_last",
                        List.of(ordered.name()),
                        Attribute.list("perm", 0, 2, 3, 1))
                : ordered.name();
        if (shape.rank() != 3 || Layout.isSameOrder(shape)) {
            return new Value(reshape(layer.name(), values, Layout.extents(shape)), shape);
        }
        String picture = reshape(layer.name() + "/reshaped", values, shape.toArray());
        String output = graph.node("Transpose", layer.name(), List.of(picture), Attribute.list("perm", 0, 3, 1, 2));
        return new Value(output, shape);
    }

    /** The same values, a vector's in our order. */
    Value inOurOrder(Value value) {
        Shape picture = value.flattened();
        if (picture == null) {
            return value;
        }
        String name = value.name() + "/channels_last";
        String restored = reshape(name, value.name(), Layout.extents(picture));
        String transposed = graph.node("Transpose", name, List.of(restored), Attribute.list("perm", 0, 2, 3, 1));
        return new Value(graph.node("Flatten", name, List.of(transposed)), value.shape());
    }

    /** @param extents without the batch, which stays as it is */
    private String reshape(String name, String value, int... extents) {
        int[] withBatch = new int[extents.length + 1]; // 0 in front: as in the input.
        System.arraycopy(extents, 0, withBatch, 1, extents.length);
        return graph.node("Reshape", name, List.of(value, graph.integers(name + "/shape", withBatch)));
    }
}
