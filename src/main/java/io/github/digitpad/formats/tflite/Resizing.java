package io.github.digitpad.formats.tflite;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.tflite.Value.Computed;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;

/** Pictures in another size. */
final class Resizing {

    private final Call call;
    private final Operator operator;
    private final Computation computation;

    Resizing(Call call) {
        this.call = call;
        this.operator = call.operator();
        this.computation = call.computation();
    }

    /** The height and width to come. */
    int[] size() throws ModelFormatException {
        int[] size = call.integers(1);
        Dims dims = call.get(0).dims();
        if (size.length != 2 || dims.rank() != 4 || size[0] < 1 || size[1] < 1) {
            throw operator.error(
                    "makes " + Dims.text(size) + " of " + dims + ", needs a height and a width of a picture");
        }
        computation.count((double) size[0] * size[1] * dims.extent(3) * dims.extent(0));
        return size;
    }

    /** How far apart in the old picture the new one's pixels are. */
    static double scale(int before, int after, boolean corners) {
        return corners && after > 1 ? (before - 1.0) / (after - 1) : (double) before / after;
    }

    /** Between neighbours: along each axis a product with a matrix. */
    Value bilinear() throws ModelFormatException {
        int[] size = size();
        Computed input = call.computed(0);
        // [batch, height, width, channels], its width last, then its height last, then as before.
        Value wide = along(computation.transposed(call.name() + "/rows", input, 0, 3, 1, 2), size[1]);
        Value high = along(computation.transposed(call.name() + "/columns", wide, 0, 1, 3, 2), size[0]);
        return computation.transposed(call.name(), high, 0, 3, 2, 1);
    }

    private Computed along(Value value, int after) throws ModelFormatException {
        int before = value.dims().last();
        boolean corners = operator.flag(2);
        boolean centres = operator.flag(3);
        double scale = scale(before, after, corners);
        computation.count((double) before * after);
        float[] matrix = new float[before * after];
        for (int i = 0; i < after; i++) {
            double place = centres ? (i + 0.5) * scale - 0.5 : i * scale;
            int low = Math.max(0, (int) Math.floor(place));
            int high = Math.min(before - 1, (int) Math.ceil(place));
            double share = Math.max(0, Math.min(1, place - low));
            matrix[Math.min(low, before - 1) * after + i] += (float) (1 - share);
            matrix[Math.max(0, high) * after + i] += (float) share;
        }
        Tensor kernel = Tensor.of(Shape.of(before, after), matrix);
        Dense dense = new Dense(call.name(), kernel, Tensor.of(Shape.of(after), new float[after]));
        int[] extents = value.dims().toArray();
        extents[extents.length - 1] = after;
        return computation.layer(dense, (Computed) value, value.dims().shape(), Dims.of(extents));
    }
}
