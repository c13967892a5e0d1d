package io.github.digitpad.formats.onnx;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.ProtoReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An ONNX file.
 *
 * @param opset version of ONNX's own operators that it uses
 * @param producer who wrote it, with the version
 * @param metadata what else is said of it
 */
record ModelProto(
        GraphProto graph,
        int opset,
        String producer,
        Map<String, String> metadata,
        Map<String, FunctionProto> functions) {

    /**
     * The file.
     *
     * @throws ModelFormatException if it is broken, or has no graph
     */
    static ModelProto read(String path, byte[] content) throws ModelFormatException {
        ProtoReader in = new ProtoReader(path, "ONNX file", content);
        GraphProto graph = null;
        int opset = 1;
        String producer = "";
        String version = "";
        Map<String, String> metadata = new HashMap<>();
        Map<String, FunctionProto> functions = new HashMap<>();
        while (in.next()) {
            switch (in.field()) {
                case 2 -> producer = in.text();
                case 3 -> version = in.text();
                case 7 -> {
                    if (graph != null) {
                        throw new ModelFormatException(
                                path + ": has two graphs, as if two files were one; needs one. Export it again.");
                    }
                    graph = GraphProto.read(in.message(), 0);
                }
                case 8 -> opset = Math.max(opset, opset(in.message()));
                case 14 -> {
                    List<String> pair = new ArrayList<>();
                    ProtoReader entry = in.message();
                    while (entry.next()) {
                        pair.add(entry.text());
                    }
                    if (pair.size() == 2) {
                        metadata.put(pair.get(0), pair.get(1));
                    }
                }
                case 25 -> {
                    FunctionProto function = FunctionProto.read(in.message());
                    functions.put(function.op(), function);
                }
                default -> in.skip();
            }
        }
        if (graph == null) {
            throw new ModelFormatException(path + ": is no ONNX model: it has no graph. Export it again.");
        }
        String by = version.isEmpty() ? producer : producer + " " + version;
        return new ModelProto(graph, opset, by, metadata, functions);
    }

    /** The version, if it is that of ONNX's own operators. */
    static int opset(ProtoReader in) throws ModelFormatException {
        String domain = "";
        int version = 1;
        while (in.next()) {
            switch (in.field()) {
                case 1 -> domain = in.text();
                case 2 -> version = in.integer();
                default -> in.skip();
            }
        }
        return NodeProto.qualified(domain, "").isEmpty() ? version : 1;
    }

    /** The files that its weights are in, besides its own, relative to its folder. */
    Set<String> locations() {
        Set<String> locations = new LinkedHashSet<>();
        add(graph, locations);
        return locations;
    }

    private static void add(@Nullable GraphProto graph, Set<String> locations) {
        if (graph == null) {
            return;
        }
        for (TensorProto tensor : graph.initializers().values()) {
            add(tensor, locations);
        }
        for (NodeProto node : graph.nodes()) {
            for (AttributeProto attribute : node.attributes().values()) {
                add(attribute.tensor(), locations);
                add(attribute.graph(), locations);
            }
        }
    }

    private static void add(@Nullable TensorProto tensor, Set<String> locations) {
        if (tensor != null && tensor.isExternal()) {
            locations.add(tensor.location());
        }
    }
}
