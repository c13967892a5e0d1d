package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.tfjs.GraphValue.Computed;
import io.github.digitpad.formats.tfjs.GraphValue.Floats;
import io.github.digitpad.formats.tfjs.GraphValue.Integers;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A graph of TensorFlow's operations as a network. */
final class GraphBuilder {

    /** In the order in which a message lists them. */
    private static final List<String> SUPPORTED = List.of(
            "Placeholder",
            "Const",
            "Identity",
            "Conv2D",
            "_FusedConv2D",
            "DepthwiseConv2dNative",
            "FusedDepthwiseConv2dNative",
            "MatMul",
            "_FusedMatMul",
            "BiasAdd",
            "Add",
            "AddV2",
            "Sub",
            "Mul",
            "RealDiv",
            "Neg",
            "FusedBatchNorm",
            "FusedBatchNormV2",
            "FusedBatchNormV3",
            "Relu",
            "Relu6",
            "LeakyRelu",
            "Prelu",
            "Elu",
            "Sigmoid",
            "Tanh",
            "Softmax",
            "MaxPool",
            "AvgPool",
            "Mean",
            "Max",
            "Pad",
            "PadV2",
            "ConcatV2",
            "Reshape",
            "Squeeze",
            "ExpandDims",
            "Shape",
            "StridedSlice",
            "Pack");

    private final StoredWeights weights;
    private final Map<String, GraphValue> values = new HashMap<>();
    private @Nullable NetworkBuilder network;

    private GraphBuilder(StoredWeights weights) {
        this.weights = weights;
    }

    static void requireSupported(GraphNode node) throws ModelFormatException {
        if (!SUPPORTED.contains(node.op())) {
            throw node.unsupportedOp(String.join(", ", SUPPORTED));
        }
    }

    /**
     * The network.
     *
     * @param source what messages call {@code model.json}
     * @param nodes in order, the last one gives the output
     */
    static Network build(String source, List<GraphNode> nodes, StoredWeights weights) throws ModelFormatException {
        GraphBuilder builder = new GraphBuilder(weights);
        // A constant may stand before the placeholder, but nothing else can do without it.
        for (GraphNode node : nodes) {
            if (node.op().equals("Placeholder")) {
                builder.begin(node);
            }
        }
        NetworkBuilder network = builder.network;
        if (network == null) {
            throw new ModelFormatException(source + ": the graph has no Placeholder, which its input comes from.");
        }
        for (GraphNode node : nodes) {
            try {
                builder.values.put(node.name(), builder.value(node, network));
            } catch (IllegalArgumentException e) {
                throw node.error(String.valueOf(e.getMessage()));
            }
        }
        GraphNode last = nodes.get(nodes.size() - 1);
        if (!(builder.values.get(last.name()) instanceof Computed output) || output.node() == Node.INPUT) {
            throw new ModelFormatException(source + ": has no layer that computes anything.");
        }
        return network.build("model", output.node());
    }

    private void begin(GraphNode node) throws ModelFormatException {
        if (network != null) {
            throw node.error("is a second input; needs one");
        }
        Json shape = node.attributes().get("shape").get("shape");
        Json dimensions = shape.exists() ? shape.get("dim") : Json.NOTHING;
        if (!dimensions.exists() || dimensions.size() < 2) {
            throw node.error("says no shape; needs [batch, height, width, channels] or the like");
        }
        int[] extents = new int[dimensions.size() - 1];
        for (int i = 0; i < extents.length; i++) {
            Json size = dimensions.at(i + 1).get("size");
            extents[i] = size.exists() ? GraphNode.integer(size) : -1;
            if (extents[i] < 1) {
                throw dimensions.at(i + 1).wrong("a size of 1 or more; inputs of any size are not supported");
            }
        }
        try {
            network = new NetworkBuilder(Shape.of(extents));
        } catch (IllegalArgumentException e) {
            throw node.error(String.valueOf(e.getMessage()));
        }
    }

    private GraphValue value(GraphNode node, NetworkBuilder builder) throws ModelFormatException {
        Operands operands = new Operands(node, builder, values);
        return switch (node.op()) {
            case "Placeholder" -> new Computed(Node.INPUT);
            case "Const" -> constant(node);
            case "Identity" -> operands.get(0);
            case "Conv2D", "_FusedConv2D", "DepthwiseConv2dNative", "FusedDepthwiseConv2dNative" ->
                new GraphWindows(operands).convolution();
            case "MaxPool", "AvgPool" -> new GraphWindows(operands).pool();
            case "Mean", "Max" -> new GraphWindows(operands).globalPool();
            case "Pad", "PadV2" -> new GraphWindows(operands).pad();
            case "Reshape", "Squeeze", "ExpandDims", "Shape", "StridedSlice", "Pack", "ConcatV2" ->
                new GraphShapes(operands).value();
            default -> new GraphArithmetic(operands).value();
        };
    }

    private GraphValue constant(GraphNode node) throws ModelFormatException {
        StoredWeight weight = weights.named(node.name());
        if (weight == null) {
            throw node.error("has no weight of its name in the manifest. There is: " + weights.listing());
        }
        int[] extents = new int[weight.extents().size()];
        for (int i = 0; i < extents.length; i++) {
            extents[i] = weight.extents().get(i);
        }
        return weight.isWhole()
                ? new Integers(weight.integers())
                : new Floats(extents, weight.tensor().toArray());
    }

    /** A node's inputs, and how to add what it becomes. */
    record Operands(GraphNode node, NetworkBuilder network, Map<String, GraphValue> values) {

        int size() {
            return node.inputs().size();
        }

        GraphValue get(int index) throws ModelFormatException {
            GraphValue value = index < size()
                    ? values.get(GraphModelReader.withoutPort(node.inputs().get(index)))
                    : null;
            if (value == null) {
                throw node.error("needs more than " + size() + " inputs");
            }
            return value;
        }

        /** The node that computes an input. */
        int computed(int index) throws ModelFormatException {
            if (get(index) instanceof Computed computed) {
                return computed.node();
            }
            throw node.error("gets a constant as input " + index + ", needs what the network computes");
        }

        Shape shape(int index) throws ModelFormatException {
            return network.shape(computed(index));
        }

        Floats floats(int index) throws ModelFormatException {
            if (get(index) instanceof Floats floats) {
                return floats;
            }
            throw node.error("gets no constant float32 weights as input " + index + ", which it needs");
        }

        int[] integers(int index) throws ModelFormatException {
            if (get(index) instanceof Integers integers) {
                return integers.values();
            }
            throw node.error("gets no constant int32 numbers as input " + index + ", which it needs");
        }

        /** A layer on the first input. */
        Computed add(Layer layer) throws ModelFormatException {
            return new Computed(network.add(layer, computed(0)));
        }

        /** An axis of the first input, the batch being 0, as one of a shape without the batch. */
        int axis(int axis, int rank) throws ModelFormatException {
            int counted = axis < 0 ? axis + rank + 1 : axis;
            if (counted < 1 || counted > rank) {
                throw node.error("works along axis " + axis + ", needs one from 1 to " + rank);
            }
            return counted - 1;
        }
    }
}
