package io.github.digitpad.formats.onnx;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.ProtoReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A graph as a file has it: nodes in any order, weights, what it takes and gives. */
record GraphProto(
        String name,
        List<NodeProto> nodes,
        Map<String, TensorProto> initializers,
        List<ValueProto> inputs,
        List<ValueProto> outputs) {

    /** Far more than exporters make. */
    private static final int MAX_DEPTH = 8;

    /** @param depth how many graphs this one is inside of */
    static GraphProto read(ProtoReader in, int depth) throws ModelFormatException {
        if (depth > MAX_DEPTH) {
            throw new ModelFormatException(
                    in.source() + ": has graphs inside of graphs, more than " + MAX_DEPTH + " deep.");
        }
        String name = "";
        List<NodeProto> nodes = new ArrayList<>();
        Map<String, TensorProto> initializers = new LinkedHashMap<>();
        List<ValueProto> inputs = new ArrayList<>();
        List<ValueProto> outputs = new ArrayList<>();
        while (in.next()) {
            switch (in.field()) {
                case 1 -> nodes.add(NodeProto.read(in.message(), depth));
                case 2 -> name = in.text();
                case 5 -> {
                    TensorProto tensor = TensorProto.read(in.message());
                    initializers.put(tensor.name(), tensor);
                }
                case 11 -> inputs.add(ValueProto.read(in.message()));
                case 12 -> outputs.add(ValueProto.read(in.message()));
                default -> in.skip();
            }
        }
        return new GraphProto(name, nodes, initializers, inputs, outputs);
    }

    /** What its nodes and outputs name; some of it its own. */
    List<String> needs() {
        List<String> needs = new ArrayList<>();
        for (NodeProto node : nodes) {
            needs.addAll(node.needs());
        }
        for (ValueProto output : outputs) {
            needs.add(output.name());
        }
        return needs;
    }
}
