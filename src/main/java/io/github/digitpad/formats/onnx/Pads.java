package io.github.digitpad.formats.onnx;

import io.github.digitpad.formats.NetworkBuilder;
import io.github.digitpad.formats.Numbers;
import io.github.digitpad.nn.Rearrange;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.ZeroPadding2d;
import java.util.Arrays;

/** Pad: an array with more around it, or less. */
final class Pads {

    private final NodeCall call;

    Pads(NodeCall call) {
        this.call = call;
    }

    OnnxValue pad() {
        OnnxValue value = call.get(0);
        int rank = value.rank();
        double[] list = call.list(call.isSet("paddings") ? "paddings" : "pads", 1);
        int[] axes = axes(rank);
        if (list == null || list.length != 2 * axes.length) {
            throw new IllegalArgumentException("needs a number before and one behind each axis as pads");
        }
        int[] before = new int[rank];
        int[] behind = new int[rank];
        for (int i = 0; i < axes.length; i++) {
            before[axes[i]] = (int) list[i];
            behind[axes[i]] = (int) list[axes.length + i];
        }
        String mode = call.text("mode", "constant");
        double fill = call.has(2) ? call.constant(2).only() : call.real("value", 0);
        if (!mode.equals("constant")) {
            fill = 0;
        }
        return padded(value, before, behind, mode, fill);
    }

    private int[] axes(int rank) {
        int[] axes = new int[rank];
        for (int i = 0; i < rank; i++) {
            axes[i] = i;
        }
        if (call.has(3)) {
            Constant given = call.constant(3);
            axes = new int[given.size()];
            for (int i = 0; i < axes.length; i++) {
                axes[i] = Dims.axis(given.at(i), rank);
            }
        }
        return axes;
    }

    private OnnxValue padded(OnnxValue value, int[] before, int[] behind, String mode, double fill) {
        int[] dims = value.dims().clone();
        int[] from = {0};
        for (int axis = 0; axis < dims.length; axis++) {
            int extent = value.dims()[axis];
            dims[axis] = Math.addExact(Math.addExact(extent, before[axis]), behind[axis]);
            if ((double) from.length * dims[axis] > NetworkBuilder.MAX_VALUES) {
                throw new IllegalArgumentException("makes " + Dims.text(dims) + ", more than the "
                        + NetworkBuilder.MAX_VALUES + " values that DigitPad computes");
            }
            int[] next = new int[from.length * Math.max(0, dims[axis])];
            for (int i = 0; i < next.length; i++) {
                int outer = from[i / dims[axis]];
                int place = place(i % dims[axis] - before[axis], extent, mode);
                next[i] = outer < 0 || place < 0 ? -1 : outer * extent + place;
            }
            from = next;
        }
        if (Dims.size(dims) == 0) {
            throw new IllegalArgumentException("leaves nothing of " + Dims.text(value.dims()));
        }
        if (value instanceof Constant constant) {
            double[] values = new double[from.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = from[i] < 0 ? fill : constant.at(from[i]);
            }
            return Constant.of(constant.type(), dims, values);
        }
        Assembly assembly = call.assembly();
        Computed computed = (Computed) value;
        if (fill != 0 && !Double.isFinite(fill)) {
            throw call.unsupported("value", Numbers.text(fill), "finite numbers");
        }
        // The margin is 0, so the values are moved there and back.
        Computed shifted = assembly.affine(computed, call.name(), 1, -fill);
        Computed padded = isMargin(before, behind, mode)
                ? zeros(shifted, before, behind, dims)
                : assembly.taken(shifted, call.name(), dims, from);
        return assembly.affine(padded, call.name(), 1, fill);
    }

    /** Which place of the array a place is that may be outside of it; below 0 for none. */
    private int place(int place, int extent, String mode) {
        if (place >= 0 && place < extent) {
            return place;
        }
        return switch (mode) {
            case "constant" -> -1;
            case "edge" -> Math.max(0, Math.min(extent - 1, place));
            case "reflect" -> {
                int period = Math.max(1, 2 * extent - 2);
                int inside = Math.floorMod(place, period);
                yield Math.min(inside, period - inside) % extent;
            }
            case "wrap" -> Math.floorMod(place, extent);
            default -> throw call.unsupported("mode", mode, "constant, reflect, edge, wrap");
        };
    }

    private static boolean isMargin(int[] before, int[] behind, String mode) {
        boolean around = mode.equals("constant") && before.length == 4;
        for (int axis = 0; around && axis < before.length; axis++) {
            around = before[axis] >= 0 && behind[axis] >= 0 && (axis > 1 || before[axis] + behind[axis] == 0);
        }
        return around;
    }

    private Computed zeros(Computed value, int[] before, int[] behind, int[] dims) {
        if (value.dims()[0] != 1) {
            throw new IllegalArgumentException("pads " + Dims.text(value.dims()) + ", needs one picture");
        }
        Windows windows = new Windows(call);
        ZeroPadding2d layer = new ZeroPadding2d(call.name(), before[2], behind[2], before[3], behind[3]);
        int node = call.assembly().network().add(layer, windows.picture(value));
        return new Computed(node, dims, Assembly.channelsLast(dims), false);
    }

    /** A picture's rows and columns by their numbers; below 0 for zeros. */
    static Rearrange pixels(String name, Shape picture, int[] rows, int[] columns) {
        int channels = picture.extent(2);
        Dims.size(rows.length, columns.length, channels);
        int[] from = new int[rows.length * columns.length * channels];
        Arrays.fill(from, -1);
        for (int i = 0; i < from.length; i++) {
            int row = rows[i / channels / columns.length];
            int column = columns[i / channels % columns.length];
            if (row >= 0 && column >= 0) {
                from[i] = (row * picture.extent(1) + column) * channels + i % channels;
            }
        }
        return new Rearrange(name, picture, Shape.of(rows.length, columns.length, channels), from);
    }
}
