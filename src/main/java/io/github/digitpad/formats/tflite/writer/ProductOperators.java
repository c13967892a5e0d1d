package io.github.digitpad.formats.tflite.writer;

import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.DepthwiseConv2d;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.UnaryLayer;
import io.github.digitpad.nn.Window;

/** Layers with kernels or windows. */
final class ProductOperators {

    private final TfliteGraph graph;

    ProductOperators(TfliteGraph graph) {
        this.graph = graph;
    }

    Flow convolution(Conv2d layer, Flow input) {
        Window window = layer.window();
        Shape kernel = layer.kernel().shape();
        int rows = kernel.extent(0) * kernel.extent(1) * kernel.extent(2);
        int filter = graph.floats(
                layer.name() + "/kernel",
                transposed(layer.kernel(), rows, kernel.extent(3)),
                kernel.extent(3),
                kernel.extent(0),
                kernel.extent(1),
                kernel.extent(2));
        FlatRecord settings = steps(window).set(4, window.dilationX()).set(5, window.dilationY());
        int version = layer.groups() > 1 ? 6 : isDilated(window) ? 2 : 1;
        return graph.add(
                Builtin.CONV_2D,
                version,
                settings,
                layer.name(),
                layer.outputShape(input.shape()),
                input.tensor(),
                filter,
                bias(layer.name(), layer.bias()));
    }

    Flow depthwise(DepthwiseConv2d layer, Flow input) {
        Window window = layer.window();
        Shape kernel = layer.kernel().shape();
        int filter = graph.floats(
                layer.name() + "/kernel",
                layer.kernel().toArray(),
                1,
                kernel.extent(0),
                kernel.extent(1),
                kernel.extent(2) * kernel.extent(3));
        FlatRecord settings = steps(window)
                .set(3, kernel.extent(3))
                .set(5, window.dilationX())
                .set(6, window.dilationY());
        return graph.add(
                Builtin.DEPTHWISE_CONV_2D,
                isDilated(window) ? 2 : 1,
                settings,
                layer.name(),
                layer.outputShape(input.shape()),
                input.tensor(),
                filter,
                bias(layer.name(), layer.bias()));
    }

    Flow dense(Dense layer, Flow input) {
        int in = layer.kernel().shape().extent(0);
        int units = layer.kernel().shape().extent(1);
        int filter = graph.floats(layer.name() + "/kernel", transposed(layer.kernel(), in, units), units, in);
        boolean inRows = input.shape().rank() > 1;
        return graph.add(
                Builtin.FULLY_CONNECTED,
                inRows ? 5 : 1,
                inRows ? new FlatRecord().octet(2, true) : new FlatRecord(),
                layer.name(),
                layer.outputShape(input.shape()),
                input.tensor(),
                filter,
                bias(layer.name(), layer.bias()));
    }

    Flow pool(Builtin op, UnaryLayer layer, Window window, Flow input) {
        FlatRecord settings = steps(window).set(3, window.width()).set(4, window.height());
        return graph.add(op, settings, layer.name(), layer.outputShape(input.shape()), input.tensor());
    }

    private int bias(String name, Tensor bias) {
        return graph.constant(name + "/bias", bias);
    }

    /** The settings that convolutions and pools have in common. */
    private static FlatRecord steps(Window window) {
        return new FlatRecord()
                .octet(0, window.padding() == Padding.SAME ? 0 : 1)
                .set(1, window.strideX())
                .set(2, window.strideY());
    }

    private static boolean isDilated(Window window) {
        return window.dilationY() > 1 || window.dilationX() > 1;
    }

    /** {@code [rows, columns]} to {@code [columns, rows]}. */
    private static float[] transposed(Tensor tensor, int rows, int columns) {
        float[] values = tensor.toArray();
        float[] transposed = new float[values.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                transposed[column * rows + row] = values[row * columns + column];
            }
        }
        return transposed;
    }
}
