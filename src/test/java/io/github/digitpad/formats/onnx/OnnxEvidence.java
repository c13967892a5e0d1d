package io.github.digitpad.formats.onnx;

import ai.onnxruntime.OrtException;
import io.github.digitpad.formats.FolderFiles;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.brought.Evidence;
import io.github.digitpad.nn.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Files that exporters wrote, with the frameworks' answers, and each operator alone, with those of ONNX Runtime. */
public final class OnnxEvidence {

    /** Of ONNX's operator sets. */
    private static final int NEWEST = 27;

    private OnnxEvidence() {}

    public static List<Evidence> all() throws IOException, OrtException {
        List<Evidence> all =
                new ArrayList<>(Evidence.of(OnnxModelsTest.FOLDER, false, OnnxEvidence::operators, "onnx"));
        all.addAll(OperatorsTest.evidence());
        return all;
    }

    /** Of all operators that ONNX has, by onnx 1.23.2, those that are computed, whatever they get. */
    public static Set<String> known() throws IOException, ModelFormatException {
        Set<String> known = new TreeSet<>(Set.of("If"));
        for (String op : Files.readAllLines(Path.of("src/test/resources/onnx-operators.txt"))) {
            NodeProto node = new NodeProto("", op, List.of(), List.of("y"), Map.of());
            WeightFiles none = new WeightFiles("", FolderFiles.of(OnnxModelsTest.FOLDER));
            try {
                Operators.compute(new NodeCall(node, List.of(), Map.of(), NEWEST, new Assembly(Shape.of(1), 1), none));
                known.add(plain(op));
            } catch (IllegalArgumentException withoutInputs) {
                String why = String.valueOf(withoutInputs.getMessage());
                if (!why.contains(". Supported: what networks")) {
                    known.add(plain(op));
                }
            }
        }
        return known;
    }

    private static String plain(String op) {
        return op.substring(op.lastIndexOf('.') + 1);
    }

    static Set<String> operators(String name, byte[] bytes) throws ModelFormatException {
        Set<String> operators = new TreeSet<>();
        add(ModelProto.read(name, bytes).graph(), operators);
        return operators;
    }

    private static void add(GraphProto graph, Set<String> operators) {
        for (NodeProto node : graph.nodes()) {
            operators.add(plain(node.op()));
        }
    }
}
