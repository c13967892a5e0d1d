package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.Texts;
import io.github.digitpad.nn.Network;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a TensorFlow.js graph model: what the converter makes of a SavedModel, a graph of TensorFlow's operations with
 * the variables frozen into constants. Those that picture classifiers come down to become the same layers that a layers
 * model has.
 */
final class GraphModelReader {

    /** Operations that give no output of a graph even where nothing uses what they give. */
    private static final List<String> NO_OUTPUT = List.of("Const", "NoOp", "Placeholder");

    private final Json model;
    private final Map<String, GraphNode> nodes = new LinkedHashMap<>();

    private GraphModelReader(Json model) {
        this.model = model;
    }

    /** @param model the whole of {@code model.json} */
    static Network read(Json model, ShardSource shards) throws ModelFormatException {
        GraphModelReader reader = new GraphModelReader(model);
        reader.readNodes();
        GraphNode output = reader.output();
        List<GraphNode> ordered = reader.inOrder(output);
        for (GraphNode node : ordered) {
            GraphOp.of(node);
        }
        StoredWeights weights = StoredWeights.read(model.get("weightsManifest"), shards);
        return GraphBuilder.build(model.source(), ordered, weights);
    }

    private void readNodes() throws ModelFormatException {
        Json list = model.get("modelTopology").get("node");
        for (int i = 0; i < list.size(); i++) {
            GraphNode node = GraphNode.of(i, list.at(i));
            if (nodes.put(node.name(), node) != null) {
                throw node.error("an earlier node has this name; needs one of its own");
            }
        }
        if (nodes.isEmpty()) {
            throw list.wrong("at least one node");
        }
    }

    /** The node that the signature names; where there is no signature, the only one that nothing uses. */
    private GraphNode output() throws ModelFormatException {
        Json signature = model.get("signature");
        if (!signature.exists() && model.get("userDefinedMetadata").isObject()) {
            signature = model.get("userDefinedMetadata").get("signature");
        }
        List<String> names = new ArrayList<>();
        if (signature.exists() && signature.get("outputs").exists()) {
            for (String key : signature.get("outputs").keys()) {
                Json name = signature.get("outputs").get(key).get("name");
                names.add(withoutPort(name.string(key)));
            }
        } else {
            Set<String> used = new HashSet<>();
            for (GraphNode node : nodes.values()) {
                for (String input : node.inputs()) {
                    used.add(withoutPort(input));
                }
            }
            for (GraphNode node : nodes.values()) {
                if (!used.contains(node.name()) && !Texts.has(NO_OUTPUT, node.op())) {
                    names.add(node.name());
                }
            }
        }
        if (names.size() != 1) {
            throw new ModelFormatException(model.source() + ": the graph has " + names.size() + " outputs, needs one.");
        }
        String name = names.get(0);
        GraphNode output = nodes.get(name);
        if (output == null) {
            throw new ModelFormatException(
                    model.source() + ": the output " + Json.quote(names.get(0)) + " is not a node of the graph.");
        }
        return output;
    }

    /** A node's name, from one of its outputs: the first is {@code "name"} or {@code "name:0"}. */
    static String withoutPort(String input) {
        int colon = input.lastIndexOf(':');
        return colon > 0 ? input.substring(0, colon) : input;
    }

    /** What the output needs, each node after those that it gets its inputs from. */
    private List<GraphNode> inOrder(GraphNode output) throws ModelFormatException {
        Map<String, List<GraphNode>> users = new HashMap<>();
        Map<String, Integer> missing = new HashMap<>();
        ArrayDeque<GraphNode> open = new ArrayDeque<>(List.of(output));
        ArrayDeque<GraphNode> ready = new ArrayDeque<>();
        missing.put(output.name(), output.inputs().size());
        while (!open.isEmpty()) {
            GraphNode node = open.remove();
            if (node.inputs().isEmpty()) {
                ready.add(node);
            }
            for (String name : node.inputs()) {
                GraphNode input = input(node, name);
                users.computeIfAbsent(input.name(), key -> new ArrayList<>()).add(node);
                if (missing.put(input.name(), input.inputs().size()) == null) {
                    open.add(input);
                }
            }
        }
        List<GraphNode> ordered = new ArrayList<>();
        while (!ready.isEmpty()) {
            GraphNode node = ready.remove();
            ordered.add(node);
            for (GraphNode user : users.getOrDefault(node.name(), List.of())) {
                int left = missing.getOrDefault(user.name(), 0) - 1;
                missing.put(user.name(), left);
                if (left == 0) {
                    ready.add(user);
                }
            }
        }
        if (ordered.size() < missing.size()) {
            throw cycle(output, ordered);
        }
        return ordered;
    }

    private GraphNode input(GraphNode node, String name) throws ModelFormatException {
        GraphNode input = nodes.get(withoutPort(name));
        if (input == null) {
            throw node.error("gets its input from " + Json.quote(name) + ", which is missing");
        }
        if (name.indexOf(':') > 0 && !name.endsWith(":0")) {
            throw node.error("gets " + Json.quote(name) + "; supported: the first output of a node");
        }
        return input;
    }

    /** The error that names a node of a cycle: going back from the output by what is not done comes to one. */
    private ModelFormatException cycle(GraphNode output, List<GraphNode> done) throws ModelFormatException {
        Set<String> names = new HashSet<>();
        for (GraphNode node : done) {
            names.add(node.name());
        }
        Set<String> seen = new HashSet<>();
        GraphNode at = output;
        while (seen.add(at.name())) {
            for (String name : at.inputs()) {
                if (!names.contains(withoutPort(name))) {
                    at = input(at, name);
                    break;
                }
            }
        }
        return at.error("gets its input, by way of other nodes, from itself; needs a graph without cycles");
    }
}
