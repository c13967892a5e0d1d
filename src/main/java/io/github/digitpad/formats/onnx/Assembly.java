package io.github.digitpad.formats.onnx;

import io.github.digitpad.formats.NetworkBuilder;
import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Rearrange;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The network as it is put together, and what several operators need of it: arrays in an order, scaled, rearranged. */
final class Assembly {

    private final NetworkBuilder network;
    private final int fixedBatch;

    /** @param fixedBatch how many pictures a file says that it takes at once, of which it gets one; 1 for any number */
    Assembly(Shape input, int fixedBatch) {
        this.network = new NetworkBuilder(input);
        this.fixedBatch = fixedBatch;
    }

    /** What stands for the batch in the shapes that a file fixes. */
    int fixedBatch() {
        return fixedBatch;
    }

    /** The network's input, as one row. */
    Computed input() {
        int size = network.shape(Node.INPUT).size();
        return new Computed(Node.INPUT, new int[] {size}, Order.plain(size), false);
    }

    NetworkBuilder network() {
        return network;
    }

    /** The network that gives an array's values in ONNX's order, as one row. */
    Network build(String name, Computed output) {
        return network.build(name, in(plain(output, name), name, output.size()));
    }

    /** The node that has an array's values, as they lie, in this shape. */
    int in(Computed value, String name, int... extents) {
        Shape shape = Shape.of(extents);
        if (network.shape(value.node()).equals(shape)) {
            return value.node();
        }
        Layer layer = extents.length == 1 ? new Flatten(name) : new Reshape(name, shape);
        return network.add(layer, value.node());
    }

    /** An array with its values in ONNX's order. */
    Computed plain(Computed value, String name) {
        return arranged(value, name, Order.plain(value.size()));
    }

    /** An array with its values in another order. */
    Computed arranged(Computed value, String name, Order order) {
        if (order.equals(value.order())) {
            return value;
        }
        int[] before = value.order().offsets();
        int[] after = order.offsets();
        int[] from = new int[before.length];
        for (int i = 0; i < from.length; i++) {
            from[after[i]] = before[i];
        }
        Shape input = network.shape(value.node());
        int node = network.add(new Rearrange(name, input, Shape.of(from.length), from), value.node());
        return new Computed(node, value.dims(), order, value.isWhole());
    }

    /** An array whose values lie so that some axes are the innermost. */
    Computed withLast(Computed value, String name, boolean[] last) {
        Order.Split split = value.order().split(value.dims());
        if (split != null && split.isLast(last)) {
            return value;
        }
        int[] axes = new int[last.length];
        int count = 0;
        for (int pass = 0; pass < 2; pass++) {
            for (int axis = 0; axis < last.length; axis++) {
                if (last[axis] == (pass == 1)) {
                    axes[count] = axis;
                    count++;
                }
            }
        }
        return arranged(value, name, Order.of(value.dims(), axes));
    }

    /** Digits of an array's order by its axes; the array was put into an order that has them, if need be. */
    Order.Split split(Computed value) {
        Order.Split split = value.order().split(value.dims());
        if (split == null) {
            throw new IllegalStateException();
        }
        return split;
    }

    /** An array whose order has digits for each of its axes. */
    Computed splittable(Computed value, String name) {
        return value.order().split(value.dims()) == null ? plain(value, name) : value;
    }

    /** Channels last, whatever the batch and the axes behind the channels are: the order in which pictures lie. */
    static Order channelsLast(int[] dims) {
        int[] axes = new int[dims.length];
        for (int i = 1; i < axes.length - 1; i++) {
            axes[i] = i + 1;
        }
        axes[axes.length - 1] = 1;
        return Order.of(dims, axes);
    }

    /** A layer that changes each value, and neither their number nor their order. */
    Computed each(Computed value, Layer layer) {
        return value.at(network.add(layer, value.node()));
    }

    /** {@code value * scale + offset} */
    Computed affine(Computed value, String name, double scale, double offset) {
        if (scale == 1 && offset == 0) {
            return value;
        }
        Shape shape = network.shape(value.node());
        int channels = shape.extent(shape.rank() - 1);
        double[] scales = new double[channels];
        double[] offsets = new double[channels];
        Arrays.fill(scales, scale);
        Arrays.fill(offsets, offset);
        return each(value, new Affine(name, tensor(scales), tensor(offsets)));
    }

    /** {@code value * scale + offset}, with constants that are spread over the array, which is as large as they are. */
    Computed affine(Computed value, String name, @Nullable Constant scale, @Nullable Constant offset) {
        boolean uniform = (scale == null || scale.size() == 1) && (offset == null || offset.size() == 1);
        if (uniform) {
            return affine(value, name, scale == null ? 1 : scale.at(0), offset == null ? 0 : offset.at(0));
        }
        double[] scales = laid(value, scale, 1);
        double[] offsets = laid(value, offset, 0);
        Shape shape = network.shape(value.node());
        int period = shape.extent(shape.rank() - 1);
        if (isPeriodic(scales, period) && isPeriodic(offsets, period)) {
            Tensor factors = tensor(Arrays.copyOf(scales, period));
            return each(value, new Affine(name, factors, tensor(Arrays.copyOf(offsets, period))));
        }
        int row = in(value, name, scales.length);
        return value.at(network.add(new Affine(name, tensor(scales), tensor(offsets)), row));
    }

    /** A constant spread over an array, its values where the array's lie. */
    double[] laid(Computed value, @Nullable Constant constant, double otherwise) {
        double[] laid = new double[value.size()];
        if (constant == null || constant.size() == 1) {
            Arrays.fill(laid, constant == null ? otherwise : constant.at(0));
            return laid;
        }
        int[] spread = Dims.spread(constant.dims(), value.dims());
        int[] offsets = value.order().offsets();
        for (int i = 0; i < laid.length; i++) {
            laid[offsets[i]] = constant.at(spread[i]);
        }
        return laid;
    }

    static boolean isPeriodic(double[] values, int period) {
        for (int i = period; i < values.length; i++) {
            if (values[i] != values[i - period]) {
                return false;
            }
        }
        return true;
    }

    /** Weights in one row. */
    static Tensor tensor(double... values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return tensor(Shape.of(floats.length), floats);
    }

    /**
     * Weights.
     *
     * @throws IllegalArgumentException if one is no finite number
     */
    static Tensor tensor(Shape shape, float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("has a weight that is no finite number. Export a trained network");
            }
        }
        return Tensor.wrap(shape, values);
    }

    /**
     * The values from other places of an array.
     *
     * @param from for each value of the result the index of one of the array's, both in ONNX's order; below 0 for 0
     */
    Computed taken(Computed value, String name, int[] dims, int[] from) {
        boolean same = from.length == value.size();
        for (int i = 0; same && i < from.length; i++) {
            same = from[i] == i;
        }
        if (same) {
            return value.reshaped(dims);
        }
        boolean picture =
                dims.length == value.rank() && dims.length >= 3 && value.order().equals(channelsLast(value.dims()));
        Order order = picture ? channelsLast(dims) : Order.plain(from.length);
        int[] before = value.order().offsets();
        int[] after = order.offsets();
        int[] laid = new int[from.length];
        for (int i = 0; i < from.length; i++) {
            laid[after[i]] = from[i] < 0 ? -1 : before[from[i]];
        }
        Shape output = picture && dims.length == 4 && dims[0] == 1
                ? Shape.of(dims[2], dims[3], dims[1])
                : Shape.of(from.length);
        Layer layer = new Rearrange(name, network.shape(value.node()), output, laid);
        return new Computed(network.add(layer, value.node()), dims, order, value.isWhole());
    }

    /** An array spread over a larger one. */
    Computed spread(Computed value, String name, int[] dims) {
        return taken(value, name, dims, Dims.spread(value.dims(), dims));
    }
}
