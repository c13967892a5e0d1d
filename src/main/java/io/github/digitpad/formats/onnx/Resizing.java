package io.github.digitpad.formats.onnx;

import io.github.digitpad.nn.UpSampling2d;
import java.util.Arrays;

/** Resize and Upsample: the nearest value, or a mixture of the two or four nearest along each axis. */
final class Resizing {

    /** What a float of a scale is off: a place so near to a whole or a half is there. */
    private static final double CLOSE = 1e-6;

    private final NodeCall call;
    private final Assembly assembly;
    private final String name;

    Resizing(NodeCall call) {
        this.call = call;
        this.assembly = call.assembly();
        this.name = call.name();
    }

    OnnxValue resize() {
        Computed value = call.computed(0);
        int rank = value.rank();
        double[] scales = new double[rank];
        Arrays.fill(scales, 1);
        int[] dims = value.dims().clone();
        double[] given = scales();
        boolean sized = given.length == 0;
        double[] wanted = sized ? call.constant(3).toArray() : given;
        int[] axes = axes(rank, wanted.length);
        for (int i = 0; i < axes.length; i++) {
            int axis = axes[i];
            double extent = sized ? wanted[i] : Math.floor(dims[axis] * wanted[i] + CLOSE);
            scales[axis] = sized ? extent / dims[axis] : wanted[i];
            dims[axis] = (int) Math.max(0, Math.min(Integer.MAX_VALUE, extent));
            Dims.size(dims);
        }
        String mode = call.text("mode", "nearest");
        return switch (mode) {
            case "nearest" -> nearest(value, dims, scales);
            case "linear", "bilinear", "cubic" -> mixed(value, dims, scales, mode.equals("cubic"));
            default -> throw call.unsupported("mode", mode, "nearest, linear, cubic");
        };
    }

    private int[] axes(int rank, int count) {
        double[] given = call.integers("axes");
        if (count != (given == null ? rank : given.length)) {
            throw new IllegalArgumentException("has " + count + " scales or sizes for " + rank + " axes");
        }
        int[] axes = new int[count];
        for (int i = 0; i < count; i++) {
            axes[i] = given == null ? i : Dims.axis(given[i], rank);
        }
        return axes;
    }

    /** An attribute in old files, then the second input, then the third. */
    private double[] scales() {
        if (call.isSet("scales")) {
            return call.reals("scales");
        }
        int input = call.op().equals("Upsample") || call.inputs() == 2 ? 1 : 2;
        return call.has(input) ? call.constant(input).toArray() : new double[0];
    }

    /** Where a place of the result is among those of the array. */
    private double source(int place, int from, int to, double scale) {
        boolean old = call.op().equals("Upsample") || call.opset() < 11;
        String way = call.text("coordinate_transformation_mode", old ? "asymmetric" : "half_pixel");
        return switch (way) {
            case "asymmetric" -> place / scale;
            case "half_pixel" -> (place + 0.5) / scale - 0.5;
            case "half_pixel_symmetric" -> {
                double cut = 1 - to / (from * scale);
                yield from / 2.0 * cut + (place + 0.5) / scale - 0.5;
            }
            case "pytorch_half_pixel" -> to > 1 ? (place + 0.5) / scale - 0.5 : 0;
            case "align_corners" -> to > 1 ? (double) place * (from - 1) / (to - 1) : 0;
            case "tf_half_pixel_for_nn" -> (place + 0.5) / scale;
            default ->
                throw call.unsupported(
                        "coordinate_transformation_mode",
                        way,
                        "asymmetric, half_pixel, pytorch_half_pixel, align_corners");
        };
    }

    private OnnxValue nearest(Computed value, int[] dims, double[] scales) {
        boolean old = call.op().equals("Upsample") || call.opset() < 11;
        String rounding = call.text("nearest_mode", old ? "floor" : "round_prefer_floor");
        int[][] places = new int[dims.length][];
        boolean blocks = dims.length == 4 && dims[0] == 1 && dims[1] == value.dims()[1];
        for (int axis = 0; axis < dims.length; axis++) {
            int extent = value.dims()[axis];
            places[axis] = new int[dims[axis]];
            for (int i = 0; i < dims[axis]; i++) {
                double source = source(i, extent, dims[axis], scales[axis]);
                double rounded = switch (rounding) {
                    case "floor" -> Math.floor(source + CLOSE);
                    case "ceil" -> Math.ceil(source - CLOSE);
                    case "round_prefer_ceil" -> Math.floor(source + 0.5 + CLOSE);
                    default -> Math.ceil(source - 0.5 - CLOSE);
                };
                places[axis][i] = (int) Math.max(0, Math.min(extent - 1, rounded));
                blocks &= axis < 2 || (dims[axis] % extent == 0 && places[axis][i] == i / (dims[axis] / extent));
            }
        }
        if (blocks) {
            Windows windows = new Windows(call);
            UpSampling2d layer = new UpSampling2d(name, dims[2] / value.dims()[2], dims[3] / value.dims()[3]);
            return windows.result(assembly.network().add(layer, windows.picture(value)), value);
        }
        Moves moves = new Moves(call);
        OnnxValue result = value;
        for (int axis = 0; axis < dims.length; axis++) {
            result = dims[axis] == value.dims()[axis] ? result : moves.along(result, axis, places[axis]);
        }
        return result;
    }

    /** A matrix along each axis that changes. */
    private OnnxValue mixed(Computed value, int[] dims, double[] scales, boolean isCubic) {
        Moves moves = new Moves(call);
        Computed result = value;
        for (int axis = 0; axis < dims.length; axis++) {
            int from = value.dims()[axis];
            int to = dims[axis];
            if (from == to && scales[axis] == 1) {
                continue;
            }
            double[] weights = new double[Dims.size(from, to)];
            for (int i = 0; i < to; i++) {
                double source = source(i, from, to, scales[axis]);
                if (isCubic) {
                    addCubic(weights, from, to, i, source);
                } else {
                    addLinear(weights, from, to, i, Math.max(0, Math.min(from - 1, source)));
                }
            }
            int last = dims.length - 1;
            int[] swap = new int[dims.length];
            for (int i = 0; i < swap.length; i++) {
                swap[i] = i == axis ? last : i == last ? axis : i;
            }
            Computed turned = (Computed) moves.transposed(result, swap);
            Computed mixed = new Products(call).dense(turned, to, (in, out) -> weights[in * to + out], null);
            result = (Computed) moves.transposed(mixed, swap);
        }
        return result;
    }

    private static void addLinear(double[] weights, int from, int to, int place, double source) {
        int low = (int) Math.floor(source);
        int high = Math.min(from - 1, low + 1);
        weights[low * to + place] += 1 - (source - low);
        weights[high * to + place] += source - low;
    }

    /** @see "Keys 1981, Cubic convolution interpolation for digital image processing" */
    private void addCubic(double[] weights, int from, int to, int place, double source) {
        double a = call.real("cubic_coeff_a", -0.75);
        boolean insideOnly = call.integer("exclude_outside", 0) != 0;
        int low = (int) Math.floor(source);
        double all = 0;
        for (int pass = 0; pass < 2; pass++) {
            for (int cell = low - 1; cell <= low + 2; cell++) {
                double x = Math.abs(source - cell);
                double weight =
                        x <= 1 ? ((a + 2) * x - (a + 3)) * x * x + 1 : ((a * x - 5 * a) * x + 8 * a) * x - 4 * a;
                int inside = Math.max(0, Math.min(from - 1, cell));
                if (insideOnly && inside != cell) {
                    continue;
                }
                if (pass == 0) {
                    all += weight;
                } else {
                    weights[inside * to + place] += weight / all;
                }
            }
        }
    }
}
