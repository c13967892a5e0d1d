package io.github.digitpad.formats.onnx;

import io.github.digitpad.nn.LayerNormalization;
import io.github.digitpad.nn.LogSoftmax;
import io.github.digitpad.nn.Rearrange;
import io.github.digitpad.nn.RowQuantization;
import io.github.digitpad.nn.Shape;
import java.util.List;

/** Layers that go along our last axis, or that know every value by its place: these are computed in our order. */
final class RowNodes {

    private final OnnxGraph graph;
    private final ShapeNodes shapes;

    RowNodes(OnnxGraph graph, ShapeNodes shapes) {
        this.graph = graph;
        this.shapes = shapes;
    }

    Value logSoftmax(LogSoftmax layer, Value input) {
        String name = layer.name();
        String rows = ours(name, input);
        return theirs(
                name,
                graph.node("LogSoftmax", name + "/rows", List.of(rows), Attribute.of("axis", -1)),
                input.shape());
    }

    Value normalized(LayerNormalization layer, Value input) {
        String name = layer.name();
        String rows = ours(name, input);
        String distance = layer.centered()
                ? of("Sub", name + "/distance", rows, mean(name + "/mean", rows, input.shape()))
                : rows;
        String variance = mean(name + "/variance", of("Mul", name + "/square", distance, distance), input.shape());
        String more = of("Add", name + "/more", variance, graph.scalar(name + "/epsilon", layer.epsilon()));
        String deviation = of("Sqrt", name + "/deviation", more);
        return theirs(name, of("Div", name + "/rows", distance, deviation), input.shape());
    }

    Value quantized(RowQuantization layer, Value input) {
        String name = layer.name();
        String rows = ours(name, input);
        int axis = input.shape().rank();
        String greatest = graph.node(
                "ReduceMax", name + "/greatest", List.of(of("Abs", name + "/abs", rows)), Attribute.list("axes", axis));
        String more = of("Add", name + "/more", greatest, graph.scalar(name + "/epsilon", 1e-7f));
        String scale = of("Div", name + "/scale", graph.scalar(name + "/steps", 127), more);
        String whole = of("Round", name + "/whole", of("Mul", name + "/scaled", rows, scale));
        return theirs(name, of("Div", name + "/rows", whole, scale), input.shape());
    }

    Value rearranged(Rearrange layer, Value input) {
        String name = layer.name();
        int size = input.shape().size();
        String row = graph.node(
                "Reshape",
                name + "/row",
                List.of(ours(name, input), graph.integers(name + "/row/shape", 0, size)));
        int[] from = layer.from();
        boolean zeros = false;
        for (int i = 0; i < from.length; i++) {
            zeros |= from[i] < 0;
            from[i] = from[i] < 0 ? size : from[i];
        }
        if (zeros) {
            row = of("Pad", name + "/zero", row, graph.integers(name + "/pads", 0, 0, 0, 1));
        }
        String taken = graph.node(
                "Gather",
                name + "/taken",
                List.of(row, graph.integers(name + "/from", from)),
                Attribute.of("axis", 1));
        int[] extents = layer.output().toArray();
        int[] withBatch = new int[extents.length + 1];
        System.arraycopy(extents, 0, withBatch, 1, extents.length);
        String shaped = of("Reshape", name + "/shaped", taken, graph.integers(name + "/shape", withBatch));
        return theirs(name, shaped, layer.output());
    }

    private String mean(String name, String rows, Shape shape) {
        return graph.node("ReduceMean", name, List.of(rows), Attribute.list("axes", shape.rank()));
    }

    private String of(String op, String name, String... inputs) {
        return graph.node(op, name, List.of(inputs));
    }

    private String ours(String name, Value input) {
        Value ordered = shapes.inOurOrder(input);
        return ordered.isPicture()
                ? graph.node("Transpose", name + "/ours", List.of(ordered.name()), Attribute.list("perm", 0, 2, 3, 1))
                : ordered.name();
    }

    private Value theirs(String name, String value, Shape shape) {
        String output = shape.rank() == 3
                ? graph.node("Transpose", name, List.of(value), Attribute.list("perm", 0, 3, 1, 2))
                : graph.node("Identity", name, List.of(value));
        return new Value(output, shape);
    }
}
