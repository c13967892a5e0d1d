package io.github.digitpad.formats.keras.writer;

import io.github.digitpad.formats.AxisPlaces;
import io.github.digitpad.formats.Rearrangement;
import io.github.digitpad.nn.Elementwise.Function;
import io.github.digitpad.nn.Rearrange;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values in other places, by Keras's layers: parts are cropped, axes permuted. What is neither goes axis by axis
 * through dense layers that have a single 1 for each value that they give, or none for a zero.
 */
final class MoveLayers {

    /** What a kernel of ones may have, where nothing smaller does it. */
    private static final int MAX_WEIGHTS = 1 << 24;

    private final KerasGraph graph;

    MoveLayers(KerasGraph graph) {
        this.graph = graph;
    }

    KerasNode reshape(String name, KerasNode input, Shape shape) {
        List<@Nullable Object> target = new ArrayList<>();
        for (int extent : shape.toArray()) {
            target.add(extent);
        }
        return graph.add("Reshape", name, shape, input, "target_shape", target);
    }

    KerasNode add(Rearrange layer, KerasNode input) {
        String name = layer.name();
        Rearrangement known = Rearrangement.of(layer);
        KerasNode moved = input;
        if (known == null) {
            moved = axisByAxis(layer, input);
        } else {
            for (int axis = 0; axis < known.shape().rank(); axis++) {
                moved = part(name, moved, axis, known);
            }
            if (known.isTransposed()) {
                moved = permuted(name, moved, known.order());
            }
        }
        // The name is the output's.
        return reshape(name, moved, layer.output());
    }

    /** Some of an axis: the middle one of three, so that one kind of layer does it for all. */
    private KerasNode part(String name, KerasNode input, int axis, Rearrangement known) {
        int extent = input.shape().extent(axis);
        int count = known.count(axis);
        int step = known.step(axis);
        if (count == extent && step == 1) {
            return input;
        }
        if (step < 0) {
            int[] places = new int[count];
            for (int i = 0; i < count; i++) {
                places[i] = known.begin(axis) + i * step;
            }
            return taken(name, input, axis, places);
        }
        int[] extents = input.shape().toArray();
        int before = product(extents, 0, axis);
        int after = product(extents, axis + 1, extents.length);
        int first = known.begin(axis);
        int reach = (count - 1) * step + 1;
        KerasNode middle = reshape(name + "/axis", input, Shape.of(before, extent, after));
        KerasNode cropped = graph.add(
                "Cropping2D",
                name + "/part",
                Shape.of(before, reach, after),
                middle,
                "cropping",
                List.of(List.of(0, 0), List.of(first, extent - first - reach)),
                "data_format",
                "channels_last");
        if (step > 1) {
            cropped = graph.add(
                    "MaxPooling2D",
                    name + "/step",
                    Shape.of(before, count, after),
                    cropped,
                    "pool_size",
                    List.of(1, 1),
                    "strides",
                    List.of(1, step),
                    "padding",
                    "valid",
                    "data_format",
                    "channels_last");
        }
        extents[axis] = count;
        return reshape(name + "/whole", cropped, Shape.of(extents));
    }

    private KerasNode permuted(String name, KerasNode input, int... order) {
        int[] extents = new int[order.length];
        List<@Nullable Object> dims = new ArrayList<>();
        for (int axis = 0; axis < order.length; axis++) {
            extents[axis] = input.shape().extent(order[axis]);
            dims.add(order[axis] + 1);
        }
        return graph.add("Permute", name + "/order", Shape.of(extents), input, "dims", dims);
    }

    /** Along each axis by itself, if the places of one do not depend on those of another; else all at once. */
    private KerasNode axisByAxis(Rearrange layer, KerasNode input) {
        int[][] places = AxisPlaces.of(layer);
        if (places == null) {
            int size = input.shape().size();
            KerasNode row = reshape(layer.name() + "/row", input, Shape.of(1, size));
            return taken(layer.name(), row, 1, layer.from());
        }
        KerasNode moved = input;
        for (int axis = 0; axis < places.length; axis++) {
            if (!AxisPlaces.isAll(places[axis], moved.shape().extent(axis))) {
                moved = taken(layer.name(), moved, axis, places[axis]);
            }
        }
        return moved;
    }

    /** Places of one axis, or zeros. */
    private KerasNode taken(String name, KerasNode input, int axis, int[] places) {
        int extent = input.shape().extent(axis);
        if ((double) extent * places.length > MAX_WEIGHTS) {
            throw new IllegalArgumentException("Keras has no layer that moves values like this but a dense one of "
                    + extent + " times " + places.length + " weights; that is more than " + MAX_WEIGHTS);
        }
        float[] kernel = new float[extent * places.length];
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0) {
                kernel[places[i] * places.length + i] = 1;
            }
        }
        Map<String, Tensor> weights = new LinkedHashMap<>();
        weights.put("kernel", Tensor.of(Shape.of(extent, places.length), kernel));
        weights.put("bias", Tensor.of(Shape.of(places.length), new float[places.length]));
        int rank = input.shape().rank();
        int[] order = new int[rank];
        Arrays.setAll(order, i -> i == axis ? rank - 1 : i == rank - 1 ? axis : i);
        KerasNode last = axis == rank - 1 ? input : permuted(name, input, order);
        int[] extents = last.shape().toArray();
        extents[rank - 1] = places.length;
        KerasNode chosen = graph.add(
                "Dense",
                name + "/places",
                Shape.of(extents),
                List.of(last),
                weights,
                "units",
                places.length,
                "activation",
                "linear",
                "use_bias",
                true);
        return axis == rank - 1 ? chosen : permuted(name, chosen, order);
    }

    /** Rounded by the greatest of each row: the row is a row of pixels, over which a pool goes. */
    KerasNode quantizedRows(String name, KerasNode input) {
        FunctionLayers functions = new FunctionLayers(graph);
        Shape whole = input.shape();
        int channels = whole.extent(whole.rank() - 1);
        Shape rows = Shape.of(whole.size() / channels, channels, 1);
        KerasNode x = reshape(name + "/rows", input, rows);
        KerasNode greatest = graph.add(
                "MaxPooling2D",
                name + "/greatest",
                Shape.of(rows.extent(0), 1, 1),
                functions.add(Function.ABS, name + "/abs", x),
                "pool_size",
                List.of(1, channels),
                "strides",
                List.of(1, channels),
                "padding",
                "valid",
                "data_format",
                "channels_last");
        KerasNode more = functions.scaled(name + "/more", greatest, 1, 1e-7f);
        KerasNode part = functions.add(Function.RECIPROCAL, name + "/part", more);
        KerasNode scaled = times(name + "/scaled", x, spread(functions.scaled(name + "/scale", part, 127, 0), rows));
        KerasNode round = functions.add(Function.ROUND, name + "/round", scaled);
        KerasNode step = functions.scaled(name + "/step", more, 1 / 127f, 0);
        return reshape(name, times(name + "/product", round, spread(step, rows)), whole);
    }

    private KerasNode times(String name, KerasNode one, KerasNode other) {
        return graph.merge("Multiply", name, one.shape(), List.of(one, other));
    }

    /** One value for each row as many times as the row has. */
    private KerasNode spread(KerasNode input, Shape rows) {
        return graph.add(
                "UpSampling2D",
                input.name() + "/spread",
                rows,
                input,
                "size",
                List.of(1, rows.extent(1)),
                "interpolation",
                "nearest",
                "data_format",
                "channels_last");
    }

    private static int product(int[] extents, int from, int to) {
        int product = 1;
        for (int i = from; i < to; i++) {
            product *= extents[i];
        }
        return product;
    }
}
