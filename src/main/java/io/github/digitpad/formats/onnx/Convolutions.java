package io.github.digitpad.formats.onnx;

import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.DepthwiseConv2d;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.Window;
import io.github.digitpad.nn.ZeroPadding2d;
import org.jspecify.annotations.Nullable;

/** Convolutions, and those that go back. */
final class Convolutions {

    private final NodeCall call;
    private final Assembly assembly;
    private final Windows windows;
    private final String name;

    Convolutions(NodeCall call) {
        this.call = call;
        this.assembly = call.assembly();
        this.windows = new Windows(call);
        this.name = call.name();
    }

    OnnxValue conv() {
        return conv(call.computed(0), call.constant(1), call.optional(2));
    }

    /** @param kernel {@code [outChannels, inChannels / groups, height, width]}, or without the height */
    Computed conv(Computed value, Constant kernel, @Nullable Constant bias) {
        int[] k = kernelDims(value, kernel);
        int groups = call.integer("group", 1);
        int channels = value.dims()[1];
        if (groups < 1 || k[0] % groups != 0 || (double) k[1] * groups != channels) {
            throw new IllegalArgumentException("has a kernel " + Dims.text(kernel.dims()) + " in " + groups
                    + " groups for " + channels + " channels");
        }
        Windows.Axis[] axes = windows.axes(value, new int[] {k[2], k[3]});
        int[] strides = windows.pair("strides", value, 1);
        int[] dilations = windows.pair("dilations", value, 1);
        int node = windows.picture(value);
        Padding padding = Padding.VALID;
        if (!axes[0].isInside() || !axes[1].isInside()) {
            if (axes[0].isSame() && axes[1].isSame()) {
                padding = Padding.SAME;
            } else {
                node = padded(node, axes);
            }
        }
        boolean depthwise = groups == channels && groups > 1;
        Tensor weights = weights(kernel, k, depthwise ? groups : 1);
        Tensor biases = biases(bias, k[0]);
        Window window = Window.of(weights, strides[0], strides[1], padding, dilations[0], dilations[1]);
        Layer layer = depthwise
                ? new DepthwiseConv2d(name, weights, biases, window)
                : new Conv2d(name, weights, biases, window, groups);
        return windows.result(assembly.network().add(layer, node), value);
    }

    private static int[] kernelDims(Computed value, Constant kernel) {
        int[] k = kernel.dims();
        if (k.length != value.rank()) {
            throw new IllegalArgumentException(
                    "has a kernel " + Dims.text(k) + " for " + Dims.text(value.dims()) + ", needs as many axes");
        }
        Windows.extents(value);
        return k.length == 3 ? new int[] {k[0], k[1], 1, k[2]} : k;
    }

    private static Tensor biases(@Nullable Constant bias, int count) {
        if (bias != null && bias.size() != count) {
            throw new IllegalArgumentException("has " + bias.size() + " biases, needs " + count);
        }
        return Assembly.tensor(bias == null ? new double[count] : bias.toArray());
    }

    /**
     * {@code [height, width, inChannels, outChannels]}; of a depthwise one {@code [height, width, groups, multiplier]}.
     */
    private static Tensor weights(Constant kernel, int[] k, int depthwise) {
        float[] values = new float[kernel.size()];
        int cells = k[2] * k[3];
        int at = 0;
        for (int out = 0; out < k[0]; out++) {
            for (int in = 0; in < k[1]; in++) {
                for (int cell = 0; cell < cells; cell++) {
                    values[(cell * k[1] + in) * k[0] + out] = (float) kernel.at(at);
                    at++;
                }
            }
        }
        Shape shape =
                depthwise > 1 ? Shape.of(k[2], k[3], depthwise, k[0] / depthwise) : Shape.of(k[2], k[3], k[1], k[0]);
        return Assembly.tensor(shape, values);
    }

    /** With as many zeros around as the windows reach over. */
    private int padded(int node, Windows.Axis[] axes) {
        int bottom = axes[0].reach() - axes[0].before() - axes[0].extent();
        int right = axes[1].reach() - axes[1].before() - axes[1].extent();
        boolean crops = axes[0].before() < 0 || axes[0].behind() < 0 || axes[1].before() < 0 || axes[1].behind() < 0;
        if (!crops) {
            ZeroPadding2d layer = new ZeroPadding2d(
                    name, axes[0].before(), Math.max(0, bottom), axes[1].before(), Math.max(0, right));
            return assembly.network().add(layer, node);
        }
        Shape picture = assembly.network().shape(node);
        return assembly.network().add(Pads.pixels(name, picture, rows(axes[0]), rows(axes[1])), node);
    }

    private static int[] rows(Windows.Axis axis) {
        int[] rows = new int[axis.reach()];
        for (int i = 0; i < rows.length; i++) {
            int row = i - axis.before();
            rows[i] = row < axis.extent() ? row : -1;
        }
        return rows;
    }

    /** Zeros between and around the pixels, and the kernel turned round. */
    OnnxValue transpose() {
        Computed value = call.computed(0);
        Constant kernel = call.constant(1);
        int[] k = kernelDims(value, kernel);
        int groups = call.integer("group", 1);
        if (groups < 1 || k[0] != value.dims()[1] || k[0] % groups != 0) {
            throw new IllegalArgumentException("has a kernel " + Dims.text(kernel.dims()) + " in " + groups
                    + " groups for " + Dims.text(value.dims()));
        }
        int[] strides = windows.pair("strides", value, 1);
        int[] dilations = windows.pair("dilations", value, 1);
        int[] extra = windows.pair("output_padding", value, 0);
        int[] extents = Windows.extents(value);
        int[][] cells = new int[2][];
        for (int i = 0; i < 2; i++) {
            boolean flat = value.rank() == 3 && i == 0;
            cells[i] = flat
                    ? new int[] {0}
                    : cells(value, i, extents[i], strides[i], (k[2 + i] - 1) * dilations[i] + 1, extra[i]);
        }
        int picture = windows.picture(value);
        int spread = assembly.network()
                .add(Pads.pixels(name, assembly.network().shape(picture), cells[0], cells[1]), picture);
        Tensor weights = turned(kernel, k, groups);
        Window window = Window.of(weights, 1, 1, Padding.VALID, dilations[0], dilations[1]);
        Conv2d layer = new Conv2d(name, weights, biases(call.optional(2), k[1] * groups), window, groups);
        return windows.result(assembly.network().add(layer, spread), value);
    }

    /** Which row or column of the picture comes where, so that a window over all gives the output; below 0 for none. */
    private int[] cells(Computed value, int which, int extent, int stride, int span, int extra) {
        int count = value.rank() - 2;
        int axis = which - (2 - count);
        int[] pads = call.integers("pads", 2 * count, 0);
        double full = (extent - 1.0) * stride + span + extra;
        int before = pads[axis];
        double output = full - before - pads[count + axis];
        String auto = call.text("auto_pad", "NOTSET");
        if (call.isSet("output_shape") || auto.startsWith("SAME")) {
            int[] wanted = call.isSet("output_shape") ? call.integers("output_shape", count, 0) : new int[count];
            output = call.isSet("output_shape") ? wanted[axis] : (double) extent * stride;
            double total = full - output;
            before = (int) (auto.equals("SAME_UPPER") ? Math.floor(total / 2) : total - Math.floor(total / 2));
        }
        int[] cells = new int[Dims.size((int) Math.min(Integer.MAX_VALUE, output + span - 1))];
        for (int i = 0; i < cells.length; i++) {
            int at = i + before - (span - 1);
            cells[i] = at >= 0 && at % stride == 0 && at / stride < extent ? at / stride : -1;
        }
        return cells;
    }

    /** From {@code [inChannels, outChannels / groups, height, width]}, turned by half. */
    private static Tensor turned(Constant kernel, int[] k, int groups) {
        int ofGroup = k[0] / groups;
        int outputs = k[1] * groups;
        int cells = k[2] * k[3];
        float[] values = new float[kernel.size()];
        int at = 0;
        for (int in = 0; in < k[0]; in++) {
            for (int out = 0; out < k[1]; out++) {
                for (int cell = cells - 1; cell >= 0; cell--) {
                    int channel = in / ofGroup * k[1] + out;
                    values[(cell * ofGroup + in % ofGroup) * outputs + channel] = (float) kernel.at(at);
                    at++;
                }
            }
        }
        return Assembly.tensor(Shape.of(k[2], k[3], ofGroup, outputs), values);
    }

    /** A kernel and a picture of whole numbers, each less its zero point. */
    OnnxValue integer() {
        Computed value = call.computed(0);
        Constant kernel = call.constant(1);
        if (call.has(2)) {
            value = assembly.affine(
                    value, name, null, Folding.map(call.constant(2).as(TensorType.FLOAT), x -> -x));
        }
        Constant zero = call.optional(3);
        if (zero != null) {
            kernel = shifted(kernel, zero);
        }
        return conv(value, kernel, null);
    }

    /** A kernel less its zero point: one, or one for each output channel. */
    static Constant shifted(Constant kernel, Constant zero) {
        int each = kernel.size() / zero.size();
        double[] values = kernel.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] -= zero.at(zero.size() == 1 ? 0 : i / each);
        }
        return Constant.of(TensorType.FLOAT, kernel.dims(), values);
    }
}
