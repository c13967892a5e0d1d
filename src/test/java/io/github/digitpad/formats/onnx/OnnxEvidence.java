package io.github.digitpad.formats.onnx;

import ai.onnxruntime.OrtException;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.brought.Evidence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Files that exporters wrote, with the frameworks' answers, and each operator alone, with those of ONNX Runtime. */
public final class OnnxEvidence {

    private OnnxEvidence() {}

    public static List<Evidence> all() throws IOException, OrtException {
        List<Evidence> all =
                new ArrayList<>(Evidence.of(OnnxModelsTest.FOLDER, false, OnnxEvidence::operators, "onnx"));
        all.addAll(OperatorsTest.evidence());
        return all;
    }

    static Set<String> operators(String name, byte[] bytes) throws ModelFormatException {
        Set<String> operators = new TreeSet<>();
        add(ModelProto.read(name, bytes).graph(), operators);
        return operators;
    }

    private static void add(GraphProto graph, Set<String> operators) {
        for (NodeProto node : graph.nodes()) {
            operators.add(node.op().substring(node.op().lastIndexOf('.') + 1));
        }
    }
}
