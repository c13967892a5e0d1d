package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.Numbers;
import io.github.digitpad.formats.tfjs.GraphValue.Computed;
import io.github.digitpad.formats.tfjs.GraphValue.Floats;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.DepthwiseConv2d;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.UpSampling2d;
import io.github.digitpad.nn.Window;
import io.github.digitpad.nn.ZeroPadding2d;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Function;

/** TensorFlow's operations on pictures: convolutions, pools, padding. */
final class GraphWindows {

    private final Operands operands;
    private final GraphNode node;

    GraphWindows(Operands operands) {
        this.operands = operands;
        this.node = operands.node();
    }

    Computed convolution() throws ModelFormatException {
        Tensor kernel = kernel();
        Shape shape = operands.shape(0);
        int inChannels = shape.extent(shape.rank() - 1);
        int groups = Math.max(1, inChannels / kernel.shape().extent(2));
        Tensor bias = zeros(kernel.shape().extent(3));
        return fused(new Conv2d(node.name(), kernel, bias, window(kernel), groups));
    }

    Computed depthwise() throws ModelFormatException {
        Tensor kernel = kernel();
        Tensor bias = zeros(kernel.shape().extent(2) * kernel.shape().extent(3));
        return fused(new DepthwiseConv2d(node.name(), kernel, bias, window(kernel)));
    }

    private Tensor kernel() throws ModelFormatException {
        node.requireChannelsLast();
        Floats filter = operands.floats(1);
        if (filter.extents().length != 4) {
            throw node.error("has a kernel " + Arrays.toString(filter.extents())
                    + ", needs [kernelHeight, kernelWidth, inChannels, outChannels]");
        }
        return Tensor.of(Shape.of(filter.extents()), filter.values());
    }

    /** A convolution of the input, and what is fused with it. */
    private Computed fused(Layer layer) throws ModelFormatException {
        return new GraphArithmetic(operands).fused(operands.network().add(layer, explicitlyPadded()));
    }

    private Window window(Tensor kernel) throws ModelFormatException {
        int[] strides = node.heightAndWidth("strides");
        int[] dilations = node.heightAndWidth("dilations");
        return Window.of(kernel, strides[0], strides[1], node.padding(), dilations[0], dilations[1]);
    }

    /** The input with the margin of padding {@code EXPLICIT}, if it is that. */
    private int explicitlyPadded() throws ModelFormatException {
        int input = operands.computed(0);
        if (!node.text("padding", "").equals("EXPLICIT")) {
            return input;
        }
        return operands.network().add(padding(node.integers("explicit_paddings")), input);
    }

    private static Tensor zeros(int count) {
        return Tensor.of(Shape.of(count), new float[count]);
    }

    Computed pool(BiFunction<String, Window, Layer> layer) throws ModelFormatException {
        node.requireChannelsLast();
        int[] size = node.heightAndWidth("ksize");
        int[] strides = node.heightAndWidth("strides");
        if (node.text("padding", "").equals("EXPLICIT")) {
            throw node.unsupported("padding", "\"EXPLICIT\"", "\"VALID\", \"SAME\"");
        }
        Window window = new Window(size[0], size[1], strides[0], strides[1], node.padding());
        return operands.add(layer.apply(node.name(), window));
    }

    /** A mean or greatest value over all of height and width. */
    Computed globalPool(Function<String, Layer> layer) throws ModelFormatException {
        int[] axes = operands.integers(1);
        Shape shape = operands.shape(0);
        boolean heightAndWidth = shape.rank() == 3 && axes.length == 2;
        if (heightAndWidth) {
            int first = operands.axis(axes[0], 3);
            int second = operands.axis(axes[1], 3);
            heightAndWidth = first + second == 1 && first != second;
        }
        if (!heightAndWidth) {
            throw node.error("works along axes " + Arrays.toString(axes) + " of [batch, …] with " + shape
                    + ", supported: height and width of a picture, [1, 2]");
        }
        int pooled = operands.network().add(layer.apply(node.name()), operands.computed(0));
        if (node.flag("keep_dims")) {
            Shape kept = Shape.of(1, 1, shape.extent(2));
            pooled = operands.network().add(new Reshape(node.name() + "/keep_dims", kept), pooled);
        }
        return new Computed(pooled);
    }

    Computed pad() throws ModelFormatException {
        if (operands.size() > 2) {
            float[] value = operands.floats(2).values();
            if (value.length != 1 || value[0] != 0) {
                throw node.error(
                        "pads with " + (value.length == 0 ? "nothing" : Numbers.text(value[0])) + ", supported: 0");
            }
        }
        return operands.add(padding(operands.integers(1)));
    }

    /** Every pixel as a block: then it is the same whether half_pixel_centers is set or not. */
    Computed upSampling() throws ModelFormatException {
        if (node.flag("align_corners")) {
            throw node.unsupported("align_corners", "true", "false");
        }
        int[] size = operands.integers(1);
        Shape shape = operands.shape(0);
        if (shape.rank() != 3 || size.length != 2 || size[0] % shape.extent(0) != 0 || size[1] % shape.extent(1) != 0) {
            throw node.error("makes " + Arrays.toString(Arrays.copyOf(size, Math.min(size.length, 8))) + " of " + shape
                    + ", supported: whole multiples of a picture's height and width");
        }
        return operands.add(new UpSampling2d(node.name(), size[0] / shape.extent(0), size[1] / shape.extent(1)));
    }

    /** @param sides before and after, for batch, height, width, channels */
    private ZeroPadding2d padding(int[] sides) throws ModelFormatException {
        if (sides.length != 8 || sides[0] != 0 || sides[1] != 0 || sides[6] != 0 || sides[7] != 0) {
            throw node.error("pads by " + Arrays.toString(Arrays.copyOf(sides, Math.min(sides.length, 8)))
                    + ", supported: [0, 0, top, bottom, left, right, 0, 0]");
        }
        return new ZeroPadding2d(node.name(), sides[2], sides[3], sides[4], sides[5]);
    }
}
