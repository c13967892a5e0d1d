package io.github.digitpad.formats.onnx;

import io.github.digitpad.nn.AveragePool2d;
import io.github.digitpad.nn.GlobalAveragePool;
import io.github.digitpad.nn.GlobalMaxPool;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.UnaryLayer;
import io.github.digitpad.nn.Window;

/** Pools. */
final class PoolOperators {

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

    OnnxValue max() {
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

    OnnxValue average() {
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
