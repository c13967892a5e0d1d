package io.github.digitpad.formats.onnx;

import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.DepthwiseConv2d;
import io.github.digitpad.nn.Margin;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.UnaryLayer;
import io.github.digitpad.nn.UpSampling2d;
import io.github.digitpad.nn.Window;
import io.github.digitpad.nn.ZeroPadding2d;
import java.util.List;

/** Layers that slide a window over a picture, and others that only pictures go through. */
final class WindowNodes {

    private final OnnxGraph graph;

    WindowNodes(OnnxGraph graph) {
        this.graph = graph;
    }

    Value convolution(Conv2d conv, Value input) {
        Shape k = conv.kernel().shape();
        float[] kernel = Layout.permute(conv.kernel().toArray(), k.toArray(), 3, 2, 0, 1);
        String weights =
                graph.floats(conv.name() + "/kernel", kernel, k.extent(3), k.extent(2), k.extent(0), k.extent(1));
        return convolve(conv, input, conv.window(), weights, conv.bias(), conv.groups());
    }

    Value depthwise(DepthwiseConv2d conv, Value input) {
        Shape k = conv.kernel().shape();
        float[] kernel = Layout.permute(conv.kernel().toArray(), k.toArray(), 2, 3, 0, 1);
        int outChannels = k.extent(2) * k.extent(3);
        String weights = graph.floats(conv.name() + "/kernel", kernel, outChannels, 1, k.extent(0), k.extent(1));
        return convolve(conv, input, conv.window(), weights, conv.bias(), k.extent(2));
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
                kernelShape(window),
                strides(window),
                Attribute.list("dilations", window.dilationY(), window.dilationX()),
                pads(window, input.shape()),
                Attribute.of("group", groups));
        return new Value(output, layer.outputShape(input.shape()));
    }

    private static Attribute kernelShape(Window window) {
        return Attribute.list("kernel_shape", window.height(), window.width());
    }

    private static Attribute strides(Window window) {
        return Attribute.list("strides", window.strideY(), window.strideX());
    }

    /** SAME of ours is no mode of ONNX's but numbers. */
    private static Attribute pads(Window window, Shape picture) {
        Margin margin = window.margin(picture);
        return Attribute.list("pads", margin.top(), margin.left(), margin.bottom(), margin.right());
    }

    Value pool(String op, UnaryLayer layer, Window window, Value input) {
        String output = graph.node(
                op,
                layer.name(),
                List.of(input.name()),
                kernelShape(window),
                strides(window),
                pads(window, input.shape()));
        return new Value(output, layer.outputShape(input.shape()));
    }

    /** @param op one that leaves a picture of one pixel */
    Value globalPool(String op, UnaryLayer layer, Value input) {
        String pixel = graph.node(op, layer.name(), List.of(input.name()));
        String output = graph.node("Flatten", layer.name(), List.of(pixel));
        return new Value(output, layer.outputShape(input.shape()));
    }

    Value upSampling(UpSampling2d layer, Value input) {
        String scales = graph.floats(
                layer.name() + "/scales",
                new float[] {1, 1, layer.sizeY(), layer.sizeX()},
                4); // batch and channels first
        // Between input and scales a region would be, which only cropping has: an empty name is none.
        String output = graph.node(
                "Resize",
                layer.name(),
                List.of(input.name(), "", scales),
                Attribute.of("mode", "nearest"),
                Attribute.of("coordinate_transformation_mode", "asymmetric"),
                Attribute.of("nearest_mode", "floor"));
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
