package io.github.digitpad.formats.onnx;

import io.github.digitpad.nn.Concatenate;
import io.github.digitpad.nn.Shape;
import java.util.List;
import java.util.Objects;

/** Layers with several inputs. */
final class MergeNodes {

    private final OnnxGraph graph;
    private final ShapeNodes shapes;

    MergeNodes(OnnxGraph graph, ShapeNodes shapes) {
        this.graph = graph;
        this.shapes = shapes;
    }

    /** Inputs of one shape, value by value, from the first on. */
    Value pairwise(String op, String name, List<Value> inputs) {
        Shape order = inputs.get(0).flattened();
        boolean inOneOrder = inputs.stream().allMatch(input -> Objects.equals(order, input.flattened()));
        List<Value> values =
                inOneOrder ? inputs : inputs.stream().map(shapes::inOurOrder).toList();
        String sum = values.get(0).name();
        for (Value value : values.subList(1, values.size())) {
            sum = graph.node(op, name, List.of(sum, value.name()));
        }
        return new Value(sum, inputs.get(0).shape(), inOneOrder ? order : null);
    }

    Value concatenate(Concatenate layer, List<Value> inputs) {
        List<Value> values = inputs.stream().map(shapes::inOurOrder).toList();
        boolean pictures = values.get(0).isPicture();
        // Ours counts no batch; of a picture [height, width, channels] is [N, channels, height, width].
        int axis = pictures ? new int[] {2, 3, 1}[layer.axis()] : layer.axis() + 1;
        String output = graph.node(
                "Concat", layer.name(), values.stream().map(Value::name).toList(), Attribute.of("axis", axis));
        Shape shape = layer.outputShape(inputs.stream().map(Value::shape).toList());
        return new Value(output, shape);
    }
}
