package io.github.digitpad.nn.wasm;

import io.github.digitpad.nn.Add;
import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.AveragePool2d;
import io.github.digitpad.nn.Concatenate;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.DepthwiseConv2d;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.GlobalAveragePool;
import io.github.digitpad.nn.GlobalMaxPool;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Margin;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.MergeLayer;
import io.github.digitpad.nn.Multiply;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.PRelu;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.Window;
import io.github.digitpad.nn.ZeroPadding2d;
import java.util.ArrayList;
import java.util.List;

/**
 * From layers to kernels: gives every array of the network its place in memory, and each layer, or several at once, a
 * kernel.
 */
final class Lowering {

    private final Network network;
    private final Memory memory = new Memory();
    private final List<Kernel> kernels = new ArrayList<>();
    private final Fusion fusion;
    private final Margin[] margins;
    private final int inputAt;
    private final int outputAt;

    /**
     * What each node gives, the network's input first. After a Flatten or Reshape it has the old height, width and
     * channels; the order of values is the same.
     */
    private final Picture[] pictures;

    Lowering(Network network) {
        this.network = network;
        int nodes = network.nodes().size();
        this.fusion = new Fusion(network);
        this.margins = Margins.of(network);
        this.pictures = new Picture[nodes + 1];
        Shape input = network.inputShape();
        this.inputAt = memory.place((double) input.size() * Code.LANE);
        pictures[0] = withMargin(dense(inputAt, input), margins[0]);
        for (int i = 0; i < nodes; i++) {
            if (pictures[i + 1] == null) {
                lower(i);
            }
        }
        this.outputAt = dense(pictures[nodes]).at();
    }

    Memory memory() {
        return memory;
    }

    /** In the order in which they run. */
    List<Kernel> kernels() {
        return kernels;
    }

    int inputAt() {
        return inputAt;
    }

    int outputAt() {
        return outputAt;
    }

    /** Adds the kernels for a node, and for those after it that are done in the same stroke. */
    private void lower(int node) {
        Layer layer = network.layers().get(node);
        Activation activation = Activation.of(layer);
        if (layer instanceof MergeLayer merge) {
            lower(node, merge);
        } else if (activation != null) {
            Picture input = input(node);
            Picture output = placeLike(node, input);
            kernels.add(PixelKernel.of(input, output, activation, isNarrow(output)));
            pictures[node + 1] = output;
        } else if (layer instanceof Conv2d conv) {
            convolution(node, conv.window(), conv.kernel(), conv.bias(), conv.groups());
        } else if (layer instanceof DepthwiseConv2d conv) {
            convolution(
                    node,
                    conv.window(),
                    conv.kernel(),
                    conv.bias(),
                    conv.kernel().shape().extent(2));
        } else if (layer instanceof Dense dense) {
            dense(node, dense);
        } else if (layer instanceof MaxPool2d pool) {
            pool(node, pool.window(), false);
        } else if (layer instanceof AveragePool2d pool) {
            pool(node, pool.window(), true);
        } else if (layer instanceof GlobalMaxPool) {
            pool(node, whole(node), false);
        } else if (layer instanceof GlobalAveragePool) {
            pool(node, whole(node), true);
        } else if (layer instanceof ZeroPadding2d padding) {
            Picture input = input(node);
            Picture output = place(node);
            Picture middle =
                    output.part(padding.top(), padding.left(), 0, input.height(), input.width(), input.channels());
            kernels.add(PixelKernel.of(input, middle, Activation.NONE, false));
            pictures[node + 1] = output;
        } else if (layer instanceof Flatten || layer instanceof Reshape) {
            Picture same = source(node, 0);
            boolean margin = !margins[node + 1].equals(Margin.NONE);
            pictures[node + 1] = margin ? withMargin(shaped(same, network.outputShape(node)), margins[node + 1]) : same;
        } else if (layer instanceof Softmax) {
            pictures[node + 1] = place(node);
            kernels.add(new SoftmaxKernel(input(node), pictures[node + 1]));
        } else if (layer instanceof Affine affine) {
            pair(node, input(node), affine.scale(), PixelKernel.PRODUCT);
            pair(node, pictures[node + 1], affine.offset(), PixelKernel.SUM);
        } else if (layer instanceof PRelu relu) {
            pair(node, input(node), relu.alpha(), PixelKernel.PARAMETRIC_RELU);
        } else {
            throw new IllegalStateException("no kernel for " + layer.kind());
        }
    }

    /** A function of the input and of weights that are spread over it. */
    private void pair(int node, Picture input, Tensor weights, int function) {
        if (pictures[node + 1] == null) {
            pictures[node + 1] = placeLike(node, input);
        }
        Picture output = pictures[node + 1];
        Picture spread = Broadcast.picture(weights, network.inputShape(node), memory);
        kernels.add(PixelKernel.of(input, spread, output, function, isNarrow(output)));
    }

    private void lower(int node, MergeLayer layer) {
        int count = network.nodes().get(node).inputs().size();
        if (layer instanceof Add || layer instanceof Multiply) {
            int function = layer instanceof Add ? PixelKernel.SUM : PixelKernel.PRODUCT;
            Picture output = place(node);
            Picture left = input(node, 0);
            for (int i = 1; i < count; i++) {
                kernels.add(PixelKernel.of(left, input(node, i), output, function, false));
                left = output;
            }
            pictures[node + 1] = output;
        } else if (layer instanceof Concatenate concatenate) {
            pictures[node + 1] = concatenate(node, concatenate.axis(), count);
        } else {
            throw new IllegalStateException("no kernel for " + layer.kind());
        }
    }

    private void convolution(int node, Window window, Tensor kernel, Tensor bias, int groups) {
        int kernelAt = memory.place(kernel);
        int biasAt = memory.place(bias);
        Fusion.Tail tail = fusion.after(node, groups == 1);
        Picture output = place(tail.last());
        Convolution convolution = new Convolution(
                input(node), window, groups, kernelAt, biasAt, output, tail.activation(), tail.pooled());
        kernels.add(convolution.kernel(memory));
        give(node, tail, output);
    }

    /**
     * A dense layer is a convolution: with a kernel as large as the picture it gets, or, row by row, with one of 1×1.
     */
    private void dense(int node, Dense dense) {
        int kernelAt = memory.place(dense.kernel());
        int biasAt = memory.place(dense.bias());
        Fusion.Tail tail = fusion.after(node, false);
        boolean whole = network.inputShape(node).rank() == 1;
        Picture input = whole ? source(node, 0) : input(node);
        Picture output = place(tail.last());
        Window window = whole ? Window.plain(input.height(), input.width()) : Window.plain(1, 1);
        kernels.add(new Product(new Convolution(input, window, 1, kernelAt, biasAt, output, tail.activation(), false)));
        give(node, tail, output);
    }

    private void give(int node, Fusion.Tail tail, Picture output) {
        pictures[node + 1] = output;
        for (int i = node; i != tail.last(); i = fusion.next(i)) {
            pictures[fusion.next(i) + 1] = output;
        }
    }

    /** A window that lies over all of what a node gets. */
    private Window whole(int node) {
        Shape input = network.inputShape(node);
        return Window.plain(height(input), width(input));
    }

    private void pool(int node, Window window, boolean mean) {
        Picture input = input(node);
        pictures[node + 1] = place(node);
        kernels.add(new PoolKernel(input, window, mean, pictures[node + 1]));
    }

    /** Copies each input to its part of the output. */
    private Picture concatenate(int node, int axis, int count) {
        Shape shape = network.outputShape(node);
        boolean picture = shape.rank() == 3;
        // Of another rank: as many rows as there are places before the axis, in each the inputs' values side by side.
        int rows = 1;
        for (int i = 0; i < axis; i++) {
            rows *= shape.extent(i);
        }
        int values = shape.size() / rows;
        Picture output =
                picture ? place(node) : memory.place(1, rows, values, Margin.NONE, Picture.denseStride(values));
        int done = 0;
        for (int i = 0; i < count; i++) {
            Picture input = picture ? input(node, i) : source(node, i);
            Picture part;
            if (!picture) {
                int own = network.inputShapes(node).get(i).size() / rows;
                input = shaped(input, 1, rows, own);
                part = output.part(0, 0, done, 1, rows, own);
                done += own;
            } else {
                int[] start = new int[3];
                start[axis] = done;
                part = output.part(start[0], start[1], start[2], input.height(), input.width(), input.channels());
                done += network.inputShapes(node).get(i).extent(axis);
            }
            kernels.add(PixelKernel.of(input, part, Activation.NONE, axis == 2 || !picture));
        }
        return output;
    }

    /** What a node gets as its input of this number, in whatever shape it lies. */
    private Picture source(int node, int which) {
        return pictures[network.nodes().get(node).inputs().get(which) + 1];
    }

    /** What a node gets, with the height, width and channels that its shape says. */
    private Picture input(int node, int which) {
        return shaped(source(node, which), network.inputShapes(node).get(which));
    }

    private Picture input(int node) {
        return input(node, 0);
    }

    private Picture shaped(Picture picture, Shape shape) {
        return shaped(picture, height(shape), width(shape), channels(shape));
    }

    private Picture shaped(Picture picture, int height, int width, int channels) {
        return picture.has(height, width, channels) ? picture : dense(picture).reshaped(height, width, channels);
    }

    /** A place for what a node gives. */
    private Picture place(int node) {
        return place(node, Picture.vectorStride(channels(network.outputShape(node))));
    }

    /** A place for what a node gives, without gaps for a single channel if its input has none. */
    private Picture placeLike(int node, Picture input) {
        return isNarrow(input) ? place(node, Code.LANE) : place(node);
    }

    private static boolean isNarrow(Picture picture) {
        return picture.channels() == 1 && picture.pixelStride() == Code.LANE;
    }

    private Picture place(int node, int pixelStride) {
        Shape shape = network.outputShape(node);
        return memory.place(height(shape), width(shape), channels(shape), margins[node + 1], pixelStride);
    }

    private Picture withMargin(Picture picture, Margin margin) {
        if (margin.equals(Margin.NONE)) {
            return picture;
        }
        int channels = picture.channels();
        int stride = isNarrow(picture) ? Code.LANE : Picture.vectorStride(channels);
        Picture copy = memory.place(picture.height(), picture.width(), channels, margin, stride);
        kernels.add(PixelKernel.of(picture, copy, Activation.NONE, isNarrow(copy)));
        return copy;
    }

    private Picture dense(Picture picture) {
        if (picture.isDense()) {
            return picture;
        }
        int stride = Picture.denseStride(picture.channels());
        Picture copy = memory.place(picture.height(), picture.width(), picture.channels(), Margin.NONE, stride);
        kernels.add(PixelKernel.of(picture, copy, Activation.NONE, true));
        return copy;
    }

    private static Picture dense(int at, Shape shape) {
        int stride = Picture.denseStride(channels(shape));
        return new Picture(at, height(shape), width(shape), channels(shape), stride, width(shape) * stride);
    }

    private static int height(Shape shape) {
        return shape.rank() == 3 ? shape.extent(0) : 1;
    }

    private static int width(Shape shape) {
        return shape.size() / height(shape) / channels(shape);
    }

    private static int channels(Shape shape) {
        return shape.extent(shape.rank() - 1);
    }
}
