package io.github.digitpad.formats.keras.writer;

import io.github.digitpad.formats.tfjs.Kernels;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.DepthwiseConv2d;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.UnaryLayer;
import io.github.digitpad.nn.Window;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keras's layers with a kernel and a bias. */
final class KernelLayers {

    private final KerasGraph graph;

    KernelLayers(KerasGraph graph) {
        this.graph = graph;
    }

    KerasNode add(Conv2d layer, KerasNode input) {
        Conv2d conv = isStrided(layer.window()) ? Kernels.undilated(layer) : layer;
        return windowed(
                "Conv2D",
                layer,
                input,
                conv.window(),
                weights("kernel", conv.kernel(), conv.bias()),
                "filters",
                conv.bias().shape().size(),
                "groups",
                conv.groups());
    }

    /** Keras's has strides of one number; one convolution for each group of one channel is the same. */
    KerasNode add(DepthwiseConv2d layer, KerasNode input) {
        Window window = layer.window();
        Tensor kernel = layer.kernel();
        if (window.strideY() != window.strideX()) {
            int[] extents = kernel.shape().toArray();
            Shape shape = Shape.of(extents[0], extents[1], 1, extents[2] * extents[3]);
            Tensor grouped = Tensor.of(shape, kernel.toArray());
            return add(new Conv2d(layer.name(), grouped, layer.bias(), window, extents[2]), input);
        }
        DepthwiseConv2d conv = isStrided(window) ? Kernels.undilated(layer) : layer;
        return windowed(
                "DepthwiseConv2D",
                layer,
                input,
                conv.window(),
                weights("depthwise_kernel", conv.kernel(), conv.bias()),
                "depth_multiplier",
                kernel.shape().extent(3));
    }

    KerasNode add(Dense layer, KerasNode input) {
        return add(
                "Dense",
                layer,
                input,
                weights("kernel", layer.kernel(), layer.bias()),
                List.of("units", layer.bias().shape().size()));
    }

    /** @param own the settings that only this class has */
    private KerasNode windowed(
            String className,
            UnaryLayer layer,
            KerasNode input,
            Window window,
            Map<String, Tensor> weights,
            Object... own) {
        List<Object> settings = new ArrayList<>(List.of(own));
        settings.addAll(List.of(
                "kernel_size",
                List.of(window.height(), window.width()),
                "strides",
                List.of(window.strideY(), window.strideX()),
                "padding",
                padding(window),
                "data_format",
                "channels_last",
                "dilation_rate",
                List.of(window.dilationY(), window.dilationX())));
        return add(className, layer, input, weights, settings);
    }

    private KerasNode add(
            String className, UnaryLayer layer, KerasNode input, Map<String, Tensor> weights, List<Object> own) {
        List<@Nullable Object> settings = new ArrayList<>(own);
        settings.addAll(List.of("activation", "linear", "use_bias", true));
        return graph.add(
                className, layer.name(), layer.outputShape(input.shape()), List.of(input), weights, settings.toArray());
    }

    private static boolean isStrided(Window window) {
        return window.strideY() > 1 || window.strideX() > 1;
    }

    static String padding(Window window) {
        return window.padding() == Padding.SAME ? "same" : "valid";
    }

    private static Map<String, Tensor> weights(String kernelName, Tensor kernel, Tensor bias) {
        Map<String, Tensor> weights = new LinkedHashMap<>();
        weights.put(kernelName, kernel);
        weights.put("bias", bias);
        return weights;
    }
}
