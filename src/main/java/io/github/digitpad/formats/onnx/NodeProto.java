package io.github.digitpad.formats.onnx;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.ProtoReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A node of a graph as a file has it.
 *
 * @param op with its domain in front where that is not ONNX's own: {@code Conv}, {@code ai.onnx.ml.Scaler}
 */
record NodeProto(
        String name, String op, List<String> inputs, List<String> outputs, Map<String, AttributeProto> attributes) {

    /** @param depth how many graphs this one is inside of */
    static NodeProto read(ProtoReader in, int depth) throws ModelFormatException {
        String name = "";
        String op = "";
        String domain = "";
        List<String> inputs = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        Map<String, AttributeProto> attributes = new HashMap<>();
        while (in.next()) {
            switch (in.field()) {
                case 1 -> inputs.add(in.text());
                case 2 -> outputs.add(in.text());
                case 3 -> name = in.text();
                case 4 -> op = in.text();
                case 5 -> {
                    AttributeProto attribute = AttributeProto.read(in.message(), depth);
                    attributes.put(attribute.name(), attribute);
                }
                case 7 -> domain = in.text();
                default -> in.skip();
            }
        }
        return new NodeProto(name, qualified(domain, op), inputs, outputs, attributes);
    }

    static String qualified(String domain, String op) {
        return domain.isEmpty() || domain.equals("ai.onnx") ? op : domain + "." + op;
    }

    /** What a layer that it becomes is called. */
    String label() {
        return !name.isEmpty() ? name : outputs.isEmpty() ? op : outputs.get(0);
    }

    /** All values of a graph around that it may need: its inputs, and those of the graphs inside. */
    List<String> needs() {
        List<String> needs = new ArrayList<>(inputs);
        for (AttributeProto attribute : attributes.values()) {
            GraphProto graph = attribute.graph();
            if (graph != null) {
                needs.addAll(graph.needs());
            }
        }
        return needs;
    }
}
