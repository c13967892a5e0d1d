package io.github.digitpad.formats.onnx;

import io.github.digitpad.nn.AveragePool2d;
import io.github.digitpad.nn.GlobalAveragePool;
import io.github.digitpad.nn.GlobalMaxPool;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.UnaryLayer;
import io.github.digitpad.nn.Window;
import java.util.ArrayList;
import java.util.List;

/** Pools. */
final class PoolOperators {

    private static final int OF_THREE_AXES = 5;

    private final NodeCall call;
    private final Assembly assembly;
    private final Windows windows;
    private final String name;

    PoolOperators(NodeCall call) {
        this.call = call;
        this.assembly = call.assembly();
        this.windows = new Windows(call);
        this.name = call.name();
    }

    OnnxValue pool() {
        int kept = call.get(0).rank() == OF_THREE_AXES ? keptAxis() : -1;
        return kept >= 0 ? besides(kept) : call.op().equals("MaxPool") ? max() : average();
    }

    /** Which axis a pool of three leaves as it is; below 0 for none. */
    private int keptAxis() {
        int[] kernel = call.integers("kernel_shape", 3, 1);
        int[] strides = call.integers("strides", 3, 1);
        int[] pads = call.integers("pads", 6, 0);
        int axis = 2;
        while (axis >= 0 && (kernel[axis] != 1 || strides[axis] != 1 || pads[axis] != 0 || pads[axis + 3] != 0)) {
            axis--;
        }
        return axis;
    }

    /** The axis that is kept lies with the channels, and the two others are a picture. */
    private OnnxValue besides(int kept) {
        Moves moves = new Moves(call);
        int[] order = {0, 1, 2 + kept, kept == 0 ? 3 : 2, kept == 2 ? 3 : 4};
        OnnxValue moved = moves.transposed(call.get(0), order);
        int[] dims = moved.dims();
        OnnxValue picture = moves.reshaped(moved, new int[] {dims[0], dims[1] * dims[2], dims[3], dims[4]});
        List<AttributeProto> others = new ArrayList<>();
        for (String attribute : new String[] {"kernel_shape", "strides", "dilations"}) {
            others.add(AttributeProto.of(attribute, without(kept, call.integers(attribute, 3, 1))));
        }
        others.add(AttributeProto.of("pads", without(kept, call.integers("pads", 6, 0))));
        OnnxValue pooled = new PoolOperators(call.with(others, picture)).pool();
        int[] back = {0, 1, kept == 0 ? 2 : 3, kept == 1 ? 2 : kept == 0 ? 3 : 4, kept == 2 ? 2 : 4};
        int[] shape = {dims[0], dims[1], dims[2], pooled.dims()[2], pooled.dims()[3]};
        return moves.transposed(moves.reshaped(pooled, shape), back);
    }

    private static double[] without(int axis, int[] numbers) {
        double[] rest = new double[numbers.length / 3 * 2];
        int count = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (i % 3 != axis) {
                rest[count] = numbers[i];
                count++;
            }
        }
        return rest;
    }

    private OnnxValue max() {
        Computed value = call.computed(0);
        Windows.Axis[] axes = axes(value);
        int node = windows.picture(value);
        Padding padding = Padding.VALID;
        if (!axes[0].isInside() || !axes[1].isInside()) {
            if (axes[0].isSame() && axes[1].isSame()) {
                padding = Padding.SAME;
            } else {
                // The pixel at the edge again: each window that reaches out has that one inside, too.
                Shape picture = assembly.network().shape(node);
                node = assembly.network().add(Pads.pixels(name, picture, edged(axes[0]), edged(axes[1])), node);
            }
        }
        return windows.result(assembly.network().add(new MaxPool2d(name, window(axes, padding)), node), value);
    }

    private static int[] edged(Windows.Axis axis) {
        int[] cells = new int[axis.reach()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = Math.max(0, Math.min(axis.extent() - 1, i - axis.before()));
        }
        return cells;
    }

    private OnnxValue average() {
        Computed value = call.computed(0);
        Windows.Axis[] axes = axes(value);
        int node = windows.picture(value);
        boolean counts = call.integer("count_include_pad", 0) != 0;
        boolean inside = axes[0].isInside() && axes[1].isInside();
        if (inside || (!counts && axes[0].isSame() && axes[1].isSame())) {
            Padding padding = inside ? Padding.VALID : Padding.SAME;
            return windows.result(assembly.network().add(new AveragePool2d(name, window(axes, padding)), node), value);
        }
        int padded = assembly.network()
                .add(Pads.pixels(name, assembly.network().shape(node), zeros(axes[0]), zeros(axes[1])), node);
        UnaryLayer layer = new AveragePool2d(name, window(axes, Padding.VALID));
        Computed means = windows.result(assembly.network().add(layer, padded), value);
        // Of all cells; those that do not count are made up for, place by place.
        double[] factors = new double[axes[0].places() * axes[1].places()];
        for (int i = 0; i < factors.length; i++) {
            double rows = counted(axes[0], i / axes[1].places(), counts);
            double columns = counted(axes[1], i % axes[1].places(), counts);
            factors[i] = (double) axes[0].span() * axes[1].span() / (rows * columns);
        }
        int[] dims = value.rank() == 3 ? new int[] {axes[1].places()} : new int[] {axes[0].places(), axes[1].places()};
        Constant factor = Constant.of(TensorType.FLOAT, dims, factors);
        return factor.isAll(1) ? means : assembly.affine(means, name, factor, null);
    }

    private static int[] zeros(Windows.Axis axis) {
        int[] cells = new int[axis.reach()];
        for (int i = 0; i < cells.length; i++) {
            int cell = i - axis.before();
            cells[i] = cell < axis.extent() ? cell : -1;
        }
        return cells;
    }

    /** How many cells of a window count: those inside, or those that are added, too, but none beyond. */
    private static double counted(Windows.Axis axis, int place, boolean added) {
        int begin = place * axis.stride() - axis.before();
        int from = added ? begin : Math.max(0, begin);
        int to = Math.min(axis.extent() + (added ? axis.behind() : 0), begin + axis.span());
        return Math.max(1, to - from);
    }

    private Windows.Axis[] axes(Computed value) {
        for (int dilation : windows.pair("dilations", value, 1)) {
            if (dilation != 1) {
                throw call.unsupported("dilations", String.valueOf(dilation), "1");
            }
        }
        int[] kernel = windows.pair("kernel_shape", value, 1);
        return windows.axes(value, kernel);
    }

    private static Window window(Windows.Axis[] axes, Padding padding) {
        return new Window(axes[0].span(), axes[1].span(), axes[0].stride(), axes[1].stride(), padding);
    }

    OnnxValue globalMax() {
        return global(new GlobalMaxPool(name));
    }

    OnnxValue globalAverage() {
        return global(new GlobalAveragePool(name));
    }

    private Computed global(UnaryLayer layer) {
        Computed value = call.computed(0);
        int node = assembly.network().add(layer, windows.picture(value));
        int channels = value.dims()[1];
        int[] dims = value.rank() == 3 ? new int[] {1, channels, 1} : new int[] {1, channels, 1, 1};
        return new Computed(node, dims, Order.plain(channels), false);
    }
}
