package io.github.digitpad.formats.onnx;

import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Shape;

/** How a node's window slides over a picture, and the picture that it slides over. */
final class Windows {

    /** More than any picture is wide, and so little that sums of them are ints. */
    private static final int MOST = 1 << 24;

    private final NodeCall call;

    Windows(NodeCall call) {
        this.call = call;
    }

    /** A picture's height and width; a row of a signal's is 1 high. */
    static int[] extents(OnnxValue value) {
        int[] dims = value.dims();
        if ((dims.length != 3 && dims.length != 4) || dims[0] != 1) {
            throw new IllegalArgumentException("gets " + Dims.text(dims)
                    + ", supported: one picture [batch, channels, height, width], or [batch, channels, length]");
        }
        return dims.length == 3 ? new int[] {1, dims[2]} : new int[] {dims[2], dims[3]};
    }

    /** The node that gives a picture, {@code [height, width, channels]}. */
    int picture(Computed value) {
        int[] extents = extents(value);
        Computed laid = call.assembly().arranged(value, call.name(), Assembly.channelsLast(value.dims()));
        return call.assembly().in(laid, call.name(), extents[0], extents[1], value.dims()[1]);
    }

    /** What a node makes of a picture: of the same rank as that. */
    Computed result(int node, OnnxValue like) {
        Shape shape = call.assembly().network().shape(node);
        int[] dims = like.rank() == 3
                ? new int[] {1, shape.extent(2), shape.extent(1)}
                : new int[] {1, shape.extent(2), shape.extent(0), shape.extent(1)};
        return new Computed(node, dims, Assembly.channelsLast(dims), false);
    }

    /** Two numbers of an attribute, for height and width. */
    int[] pair(String attribute, OnnxValue picture, int otherwise) {
        int[] pair = picture.rank() == 3
                ? new int[] {otherwise, call.integers(attribute, 1, otherwise)[0]}
                : call.integers(attribute, 2, otherwise);
        for (int number : pair) {
            if (number < 0 || number > MOST || (number == 0 && otherwise > 0)) {
                throw new IllegalArgumentException("has \"" + attribute + "\" " + number);
            }
        }
        return pair;
    }

    /**
     * How a window lies along one axis.
     *
     * @param extent of the picture
     * @param span over how many cells it reaches
     * @param before how many cells are added in front
     * @param behind how many behind
     * @param places how many it takes
     */
    record Axis(int extent, int span, int stride, int before, int behind, int places) {

        /** How many cells the windows reach over in all. */
        int reach() {
            return (places - 1) * stride + span;
        }

        boolean isInside() {
            return before == 0 && behind >= 0 && reach() <= extent;
        }

        /** Whether ours gives the same that is added where it is needed, as TensorFlow does. */
        boolean isSame() {
            return Padding.SAME.outputExtent(extent, span, stride) == places
                    && Padding.SAME.before(extent, span, stride) == before;
        }
    }

    /** For height and width. */
    Axis[] axes(OnnxValue picture, int[] kernel) {
        int[] strides = pair("strides", picture, 1);
        int[] dilations = pair("dilations", picture, 1);
        int[] extents = extents(picture);
        int flat = picture.rank() == 3 ? 1 : 0;
        int[] pads = call.integers("pads", flat == 1 ? 2 : 4, 0);
        Axis[] axes = new Axis[2];
        for (int i = 0; i < 2; i++) {
            double span = (kernel[i] - 1.0) * dilations[i] + 1;
            if (!(span >= 1 && span <= MOST)) {
                throw new IllegalArgumentException("has a window of " + (int) span + " cells");
            }
            axes[i] = flat == 1 && i == 0
                    ? new Axis(1, 1, 1, 0, 0, 1)
                    : axis(extents[i], (int) span, strides[i], pads[i - flat], pads[pads.length / 2 + i - flat]);
        }
        return axes;
    }

    private Axis axis(int extent, int span, int stride, int before, int behind) {
        if (Math.abs((double) before) > MOST || Math.abs((double) behind) > MOST) {
            throw new IllegalArgumentException("has pads of " + before + " and " + behind);
        }
        String auto = call.text("auto_pad", "NOTSET");
        int front = before;
        int back = behind;
        if (auto.startsWith("SAME")) {
            int total = Math.max(0, ((extent - 1) / stride) * stride + span - extent);
            front = auto.equals("SAME_LOWER") ? total - total / 2 : total / 2;
            back = total - front;
        } else if (auto.equals("VALID")) {
            front = 0;
            back = 0;
        } else if (!auto.equals("NOTSET") && !auto.isEmpty()) {
            throw call.unsupported("auto_pad", auto, "NOTSET, VALID, SAME_UPPER, SAME_LOWER");
        }
        int room = extent + front + back - span;
        if (room < 0) {
            throw new IllegalArgumentException(
                    "its window of " + span + " does not fit into " + (extent + front + back) + " cells");
        }
        int places = room / stride + 1;
        if (call.integer("ceil_mode", 0) != 0 && room % stride != 0 && places * stride < extent + front) {
            // One more, which begins inside: else it would lie in what is added alone.
            places++;
        }
        return new Axis(extent, span, stride, front, back, places);
    }
}
