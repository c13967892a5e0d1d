package io.github.digitpad.formats.onnx;

import io.github.digitpad.nn.AveragePool2d;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.DepthwiseConv2d;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.UnaryLayer;
import io.github.digitpad.nn.ZeroPadding2d;
import java.util.List;

/** Layers that slide a window over a picture, and others that only pictures go through. */
final class WindowNodes {

    private final OnnxGraph graph;

    WindowNodes(OnnxGraph graph) {
        this.graph = graph;
    }

    /** A window's extents and how it moves. */
    private record Window(
            int height, int width, int strideY, int strideX, int dilationY, int dilationX, Padding padding) {

        Attribute kernel() {
            return Attribute.list("kernel_shape", height, width);
        }

        Attribute strides() {
            return Attribute.list("strides", strideY, strideX);
        }

        Attribute dilations() {
            return Attribute.list("dilations", dilationY, dilationX);
        }

        /** Cells above, left, below and right: SAME of ours is no mode of ONNX's but numbers. */
        Attribute pads(Shape picture) {
            int spanY = (height - 1) * dilationY + 1;
            int spanX = (width - 1) * dilationX + 1;
            int above = padding.before(picture.extent(0), spanY, strideY);
            int left = padding.before(picture.extent(1), spanX, strideX);
            return Attribute.list(
                    "pads",
                    above,
                    left,
                    after(picture.extent(0), spanY, strideY, above),
                    after(picture.extent(1), spanX, strideX, left));
        }

        /** How many cells the last window reaches out behind the end of the axis. */
        private int after(int extent, int span, int stride, int before) {
            int end = (padding.outputExtent(extent, span, stride) - 1) * stride + span;
            return Math.max(0, end - before - extent);
        }
    }

    Value convolution(Conv2d conv, Value input) {
        Shape k = conv.kernel().shape();
        Window window = new Window(
                k.extent(0),
                k.extent(1),
                conv.strideY(),
                conv.strideX(),
                conv.dilationY(),
                conv.dilationX(),
                conv.padding());
        float[] kernel = Layout.permute(conv.kernel().toArray(), k.toArray(), 3, 2, 0, 1);
        String weights =
                graph.floats(conv.name() + "/kernel", kernel, k.extent(3), k.extent(2), k.extent(0), k.extent(1));
        return convolve(conv, input, window, weights, conv.bias(), conv.groups());
    }

    Value depthwise(DepthwiseConv2d conv, Value input) {
        Shape k = conv.kernel().shape();
        Window window = new Window(
                k.extent(0),
                k.extent(1),
                conv.strideY(),
                conv.strideX(),
                conv.dilationY(),
                conv.dilationX(),
                conv.padding());
        float[] kernel = Layout.permute(conv.kernel().toArray(), k.toArray(), 2, 3, 0, 1);
        int outChannels = k.extent(2) * k.extent(3);
        String weights = graph.floats(conv.name() + "/kernel", kernel, outChannels, 1, k.extent(0), k.extent(1));
        return convolve(conv, input, window, weights, conv.bias(), k.extent(2));
    }

    private Value convolve(UnaryLayer layer, Value input, Window window, String kernel, Tensor bias, int groups) {
        String output = graph.node(
                "Conv",
                layer.name(),
                List.of(
                        input.name(),
                        kernel,
                        graph.floats(
                                layer.name() + "/bias",
                                bias.toArray(),
                                bias.shape().size())),
                window.kernel(),
                window.strides(),
                window.dilations(),
                window.pads(input.shape()),
                Attribute.of("group", groups));
        return new Value(output, layer.outputShape(input.shape()));
    }

    Value maxPool(MaxPool2d pool, Value input) {
        Window window =
                new Window(pool.poolHeight(), pool.poolWidth(), pool.strideY(), pool.strideX(), 1, 1, pool.padding());
        return pool("MaxPool", pool, input, window);
    }

    /** Neither ours nor ONNX's counts padded cells, unless ONNX's is told to. */
    Value averagePool(AveragePool2d pool, Value input) {
        Window window =
                new Window(pool.poolHeight(), pool.poolWidth(), pool.strideY(), pool.strideX(), 1, 1, pool.padding());
        return pool("AveragePool", pool, input, window);
    }

    private Value pool(String op, UnaryLayer layer, Value input, Window window) {
        String output = graph.node(
                op, layer.name(), List.of(input.name()), window.kernel(), window.strides(), window.pads(input.shape()));
        return new Value(output, layer.outputShape(input.shape()));
    }

    /** @param op one that leaves a picture of one pixel */
    Value globalPool(String op, UnaryLayer layer, Value input) {
        String pixel = graph.node(op, layer.name(), List.of(input.name()));
        String output = graph.node("Flatten", layer.name(), List.of(pixel));
        return new Value(output, layer.outputShape(input.shape()));
    }

    Value zeroPadding(ZeroPadding2d layer, Value input) {
        // Before each axis, then behind each.
        String pads = graph.integers(
                layer.name() + "/pads", 0, 0, layer.top(), layer.left(), 0, 0, layer.bottom(), layer.right());
        // ONNX Runtime joins a Pad of 0 with a pool behind it, whose own padding is no 0 but nothing. Not one of -0.
        String zero = graph.scalar(layer.name() + "/zero", -0f);
        String output = graph.node("Pad", layer.name(), List.of(input.name(), pads, zero));
        return new Value(output, layer.outputShape(input.shape()));
    }
}
