package io.github.digitpad.nn.wasm;

import io.github.digitpad.nn.Margin;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where in memory each array of a network lies, and the kernels that copy one to where it can be used. */
final class Pictures {

    private final Network network;
    private final Memory memory;
    private final List<Kernel> kernels;
    private final Margin[] margins;

    /**
     * What each node gives, the network's input first. After a Flatten or Reshape it has the old height, width and
     * channels; the order of values is the same.
     */
    private final @Nullable Picture[] pictures;

    private final int inputAt;

    /** @param kernels receives those that copy */
    Pictures(Network network, Memory memory, List<Kernel> kernels) {
        this.network = network;
        this.memory = memory;
        this.kernels = kernels;
        this.margins = Margins.of(network);
        this.pictures = new Picture[network.nodes().size() + 1];
        Shape input = network.inputShape();
        this.inputAt = memory.place((double) input.size() * Code.LANE);
        pictures[0] = withMargin(dense(inputAt, input), margins[0]);
    }

    /** The address of the network's input. */
    int inputAt() {
        return inputAt;
    }

    boolean has(int node) {
        return pictures[node + 1] != null;
    }

    void put(int node, Picture picture) {
        pictures[node + 1] = picture;
    }

    /** What a node gives. */
    Picture of(int node) {
        return Objects.requireNonNull(pictures[node + 1]);
    }

    /** What a node gets as its input of this number, in whatever shape it lies. */
    Picture source(int node, int which) {
        return of(network.nodes().get(node).inputs().get(which));
    }

    /** What a node gets, with the height, width and channels that its shape says. */
    Picture input(int node, int which) {
        return shaped(source(node, which), network.inputShapes(node).get(which));
    }

    Picture input(int node) {
        return input(node, 0);
    }

    /** What a node gets and gives on as it is, but for its shape; with a margin where one is needed. */
    Picture same(int node) {
        Picture same = source(node, 0);
        Margin margin = margins[node + 1];
        return margin.equals(Margin.NONE) ? same : withMargin(shaped(same, network.outputShape(node)), margin);
    }

    private Picture shaped(Picture picture, Shape shape) {
        return shaped(picture, height(shape), width(shape), channels(shape));
    }

    Picture shaped(Picture picture, int height, int width, int channels) {
        return picture.has(height, width, channels) ? picture : dense(picture).reshaped(height, width, channels);
    }

    /** A place for what a node gives. */
    Picture place(int node) {
        return place(node, Picture.vectorStride(channels(network.outputShape(node))));
    }

    /** A place for what a node gives, without gaps for a single channel if its input has none. */
    Picture placeLike(int node, Picture input) {
        return isNarrow(input) ? place(node, Code.LANE) : place(node);
    }

    static boolean isNarrow(Picture picture) {
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

    /** The same values, one after the other as in an array. */
    Picture dense(Picture picture) {
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

    /** Of a picture; all other arrays are rows of channels. */
    static int height(Shape shape) {
        return shape.rank() == 3 ? shape.extent(0) : 1;
    }

    static int width(Shape shape) {
        return shape.size() / height(shape) / channels(shape);
    }

    static int channels(Shape shape) {
        return shape.extent(shape.rank() - 1);
    }
}
