package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.NetworkBuilder;
import io.github.digitpad.formats.tfjs.GraphValue.Computed;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A graph of TensorFlow's operations as a network. */
final class GraphBuilder {

    private final Map<String, GraphValue> values = new HashMap<>();
    private @Nullable NetworkBuilder network;

    private GraphBuilder() {}

    /**
     * The network.
     *
     * @param source what messages call {@code model.json}
     * @param nodes in order, the last one gives the output
     */
    static Network build(String source, List<GraphNode> nodes, StoredWeights weights) throws ModelFormatException {
        GraphBuilder builder = new GraphBuilder();
        // A constant may stand before the placeholder, but nothing else can do without it.
        for (GraphNode node : nodes) {
            if (GraphOp.of(node) == GraphOp.PLACEHOLDER) {
                builder.begin(node);
            }
        }
        NetworkBuilder network = builder.network;
        if (network == null) {
            throw new ModelFormatException(source + ": the graph has no Placeholder, which its input comes from.");
        }
        for (GraphNode node : nodes) {
            try {
                Operands operands = new Operands(node, network, builder.values, weights);
                builder.values.put(node.name(), GraphOp.of(node).read(operands));
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
}
