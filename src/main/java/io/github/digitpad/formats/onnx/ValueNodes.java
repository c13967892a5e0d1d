package io.github.digitpad.formats.onnx;

import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.PRelu;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import java.util.Arrays;
import java.util.List;

/** Layers that change values and neither their shape nor their order. */
final class ValueNodes {

    private final OnnxGraph graph;

    ValueNodes(OnnxGraph graph) {
        this.graph = graph;
    }

    /** One node of one input. */
    Value each(String op, String name, Value input, Attribute... attributes) {
        return like(input, graph.node(op, name, List.of(input.name()), attributes));
    }

    Value softmax(String name, Value input) {
        // Ours is along the last axis, which of a picture is the channels.
        return each(
                "Softmax",
                name,
                input,
                Attribute.of("axis", input.isPicture() ? 1 : input.shape().rank()));
    }

    Value affine(Affine affine, Value input) {
        String scale = spread(affine.name() + "/scale", lastAxis(affine.scale(), input.shape()), input);
        String offset = spread(affine.name() + "/offset", lastAxis(affine.offset(), input.shape()), input);
        String scaled = graph.node("Mul", affine.name() + "/scaled", List.of(input.name(), scale));
        return like(input, graph.node("Add", affine.name(), List.of(scaled, offset)));
    }

    Value prelu(PRelu prelu, Value input) {
        String slope = spread(prelu.name() + "/alpha", prelu.alpha(), input);
        return like(input, graph.node("PRelu", prelu.name(), List.of(input.name(), slope)));
    }

    Value relu(Relu relu, Value input) {
        String name = relu.name();
        boolean capped = relu.maxValue() != Float.POSITIVE_INFINITY;
        if (relu.isPlain()) {
            return each("Relu", name, input);
        }
        if (relu.threshold() == 0 && !capped) {
            return each("LeakyRelu", name, input, Attribute.of("alpha", relu.negativeSlope()));
        }
        if (relu.threshold() == 0 && relu.negativeSlope() == 0) {
            String zero = graph.scalar(name + "/min", 0);
            String max = graph.scalar(name + "/max", relu.maxValue());
            return like(input, graph.node("Clip", name, List.of(input.name(), zero, max)));
        }
        return reluByCases(relu, input);
    }

    /** As ours is defined, case by case. */
    private Value reluByCases(Relu relu, Value input) {
        String name = relu.name();
        String x = input.name();
        boolean capped = relu.maxValue() != Float.POSITIVE_INFINITY;
        String threshold = graph.scalar(name + "/threshold", relu.threshold());
        String slope = graph.scalar(name + "/slope", relu.negativeSlope());
        String distance = graph.node("Sub", name + "/distance", List.of(x, threshold));
        String below = graph.node("Mul", name + "/below", List.of(distance, slope));
        String isAbove = graph.node("GreaterOrEqual", name + "/is_above", List.of(x, threshold));
        String open = graph.node("Where", capped ? name + "/open" : name, List.of(isAbove, x, below));
        if (!capped) {
            return like(input, open);
        }
        String max = graph.scalar(name + "/max", relu.maxValue());
        String isCapped = graph.node("GreaterOrEqual", name + "/is_capped", List.of(x, max));
        return like(input, graph.node("Where", name, List.of(isCapped, max, open)));
    }

    private static Value like(Value input, String name) {
        return new Value(name, input.shape(), input.flattened());
    }

    /** A vector as a tensor of a shape's rank that lies along its last axis. */
    private static Tensor lastAxis(Tensor vector, Shape shape) {
        int[] extents = new int[shape.rank()];
        Arrays.fill(extents, 1);
        extents[extents.length - 1] = vector.shape().size();
        return Tensor.of(Shape.of(extents), vector.toArray());
    }

    /** Adds weights that spread over a value: of its rank, along each axis as long or 1. */
    private String spread(String name, Tensor tensor, Value value) {
        Shape shape = tensor.shape();
        Shape picture = value.flattened();
        float[] values = tensor.toArray();
        if (value.isPicture()) {
            values = Layout.channelsFirst(values, shape);
        } else if (picture != null && values.length > 1) {
            values = Layout.channelsFirst(values, picture);
        }
        return graph.floats(name, values, Layout.extents(shape));
    }
}
