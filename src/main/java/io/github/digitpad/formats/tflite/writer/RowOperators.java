package io.github.digitpad.formats.tflite.writer;

import io.github.digitpad.formats.AxisPlaces;
import io.github.digitpad.formats.Rearrangement;
import io.github.digitpad.nn.LayerNormalization;
import io.github.digitpad.nn.Rearrange;
import io.github.digitpad.nn.Shape;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Layers that go along the last axis, or that move values. */
final class RowOperators {

    /** The most axes, the batch not counted, that every operator takes. */
    private static final int MAX_RANK = 3;

    private final TfliteGraph graph;

    RowOperators(TfliteGraph graph) {
        this.graph = graph;
    }

    Flow reshape(String name, Flow input, Shape shape) {
        int[] extents = TfliteGraph.withBatch(-1, shape);
        FlatRecord settings = new FlatRecord().set(0, extents);
        return graph.add(
                Builtin.RESHAPE, settings, name, shape, input.tensor(), graph.integers(name + "/shape", extents));
    }

    /** What treats every row along the last axis alike, with no more axes than operators take. */
    Flow inRows(String name, Flow input, UnaryOperator<Flow> layer) {
        Shape shape = input.shape();
        if (shape.rank() <= MAX_RANK) {
            return layer.apply(input);
        }
        int last = shape.extent(shape.rank() - 1);
        Flow rows = reshape(name + "/rows", input, Shape.of(shape.size() / last, last));
        return reshape(name + "/all", layer.apply(rows), shape);
    }

    Flow normalized(LayerNormalization layer, Flow input) {
        String name = layer.name();
        Shape shape = input.shape();
        Flow distance = layer.centered()
                ? graph.add(
                        Builtin.SUB,
                        name + "/distance",
                        shape,
                        input.tensor(),
                        ofRow(Builtin.MEAN, name + "/mean", input).tensor())
                : input;
        Flow squares = graph.add(Builtin.MUL, name + "/squares", shape, distance.tensor(), distance.tensor());
        Flow variance = ofRow(Builtin.MEAN, name + "/variance", squares);
        int epsilon = graph.scalar(name + "/epsilon", layer.epsilon());
        Flow more = graph.add(Builtin.ADD, name + "/more", variance.shape(), variance.tensor(), epsilon);
        Flow deviation = graph.add(Builtin.SQRT, name + "/deviation", more.shape(), more.tensor());
        return graph.add(Builtin.DIV, name, shape, distance.tensor(), deviation.tensor());
    }

    Flow quantized(String name, Flow input) {
        Shape shape = input.shape();
        Flow abs = graph.add(Builtin.ABS, name + "/abs", shape, input.tensor());
        Flow greatest = ofRow(Builtin.REDUCE_MAX, name + "/greatest", abs);
        Shape one = greatest.shape();
        int epsilon = graph.scalar(name + "/epsilon", 1e-7f);
        Flow more = graph.add(Builtin.ADD, name + "/more", one, greatest.tensor(), epsilon);
        Flow scale = graph.add(Builtin.DIV, name + "/scale", one, graph.scalar(name + "/steps", 127), more.tensor());
        Flow scaled = graph.add(Builtin.MUL, name + "/scaled", shape, input.tensor(), scale.tensor());
        Flow whole = graph.add(Builtin.ROUND, name + "/whole", shape, scaled.tensor());
        return graph.add(Builtin.DIV, name, shape, whole.tensor(), scale.tensor());
    }

    /** One value for each row. */
    private Flow ofRow(Builtin op, String name, Flow input) {
        int[] extents = input.shape().toArray();
        extents[extents.length - 1] = 1;
        return graph.add(
                op,
                new FlatRecord().octet(0, true), // keep_dims
                name,
                Shape.of(extents),
                input.tensor(),
                graph.integers(name + "/axis", extents.length));
    }

    /** @param known in what way values move, if there is a simple one */
    Flow rearranged(Rearrange layer, @Nullable Rearrangement known, Flow input) {
        if (known == null) {
            return gathered(layer, input);
        }
        String name = layer.name();
        Flow moved = input;
        if (!moved.shape().equals(known.shape())) {
            moved = reshape(name + "/in", moved, known.shape());
        }
        if (known.isPart()) {
            moved = sliced(name + "/part", known, moved);
        }
        if (known.isTransposed()) {
            moved = transposed(name + "/transposed", known.order(), moved);
        }
        return reshape(name, moved, layer.output());
    }

    private Flow sliced(String name, Rearrangement known, Flow input) {
        int rank = known.shape().rank();
        int[] begin = new int[rank + 1];
        int[] end = new int[rank + 1];
        int[] step = new int[rank + 1];
        step[0] = 1;
        int endMask = 1; // All of the batch.
        for (int axis = 0; axis < rank; axis++) {
            step[axis + 1] = known.step(axis);
            begin[axis + 1] = known.begin(axis);
            end[axis + 1] = known.begin(axis) + known.count(axis) * known.step(axis);
            if (end[axis + 1] < 0) {
                endMask |= 1 << (axis + 1); // To the very first: below 0 would be counted from the other end.
            }
        }
        return graph.add(
                Builtin.STRIDED_SLICE,
                new FlatRecord().set(0, 1).set(1, endMask),
                name,
                known.part(),
                input.tensor(),
                graph.integers(name + "/begin", begin),
                graph.integers(name + "/end", end),
                graph.integers(name + "/step", step));
    }

    private Flow transposed(String name, int[] order, Flow input) {
        int[] withBatch = new int[order.length + 1];
        int[] extents = new int[order.length];
        for (int axis = 0; axis < order.length; axis++) {
            withBatch[axis + 1] = order[axis] + 1;
            extents[axis] = input.shape().extent(order[axis]);
        }
        return graph.add(
                Builtin.TRANSPOSE, name, Shape.of(extents), input.tensor(), graph.integers(name + "/order", withBatch));
    }

    /** Place by place along each axis, if one axis does not depend on another; else value by value. */
    private Flow gathered(Rearrange layer, Flow input) {
        String name = layer.name();
        int[][] places = AxisPlaces.of(layer);
        Flow moved = input;
        if (places == null) {
            Flow row = reshape(name + "/row", input, Shape.of(input.shape().size()));
            moved = taken(name, row, 0, layer.from());
        } else {
            for (int axis = 0; axis < places.length; axis++) {
                if (!AxisPlaces.isAll(places[axis], moved.shape().extent(axis))) {
                    moved = taken(name, moved, axis, places[axis]);
                }
            }
        }
        return reshape(name, moved, layer.output());
    }

    /** Places of an axis, with a zero behind them for those that come from nowhere. */
    private Flow taken(String name, Flow input, int axis, int[] places) {
        int[] extents = input.shape().toArray();
        int extent = extents[axis];
        int[] from = places.clone();
        boolean zeros = false;
        for (int i = 0; i < from.length; i++) {
            zeros |= from[i] < 0;
            from[i] = from[i] < 0 ? extent : from[i];
        }
        Flow whole = input;
        if (zeros) {
            int[] margins = new int[2 * (extents.length + 1)];
            margins[2 * (axis + 1) + 1] = 1;
            extents[axis]++;
            whole = graph.add(
                    Builtin.PAD,
                    name + "/zero",
                    Shape.of(extents),
                    input.tensor(),
                    graph.pairs(name + "/margins", margins));
        }
        extents[axis] = from.length;
        return graph.add(
                Builtin.GATHER,
                new FlatRecord().set(0, axis + 1),
                name + "/taken",
                Shape.of(extents),
                whole.tensor(),
                graph.integers(name + "/from", from));
    }
}
