package io.github.digitpad.formats.onnx;

import io.github.digitpad.formats.Model;
import io.github.digitpad.formats.ModelFiles;
import io.github.digitpad.formats.ModelFormat;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Network;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What PyTorch, Keras, scikit-learn and others export: a graph of ONNX's operators, of any opset. */
public final class OnnxFormat implements ModelFormat {

    private static final String EXTENSION = ".onnx";

    /** Beginnings of the message that a file is: the format's version, then who wrote it, or the graph. */
    private static final int VERSION_FIELD = 0x08;

    private static final int LEAST_VERSION = 3;
    private static final int GREATEST_VERSION = 0x20;
    private static final int PRODUCER_FIELD = 0x12;
    private static final int GRAPH_FIELD = 0x3a;

    @Override
    public String files() {
        return "an .onnx file, with its .onnx.data if it has one";
    }

    @Override
    public Match match(String path, byte[] head) {
        if (path.endsWith(EXTENSION)) {
            return Match.CERTAIN;
        }
        boolean looksSo = head.length > 8
                && head[0] == VERSION_FIELD
                && head[1] >= LEAST_VERSION
                && head[1] < GREATEST_VERSION
                && (head[2] == PRODUCER_FIELD || head[2] == GRAPH_FIELD);
        return looksSo ? Match.CERTAIN : Match.NONE;
    }

    @Override
    public List<String> wanted(String path, byte[] content) throws ModelFormatException {
        return new ArrayList<>(ModelProto.read(path, content).locations());
    }

    @Override
    public Model read(String path, ModelFiles files) throws ModelFormatException {
        ModelProto model = ModelProto.read(path, files.read(path));
        GraphProto graph = model.graph();
        Scope scope = new Scope(graph.nodes(), graph.initializers(), Map.of(), model.opset(), null);
        ModelOutput output;
        Network network;
        try {
            output = ModelOutput.of(graph, scope);
            ValueProto input = input(graph, scope, output.value());
            try {
                ModelInput taken = ModelInput.of(input, output.proto());
                scope.put(input.name(), taken.value());
                network = network(path, model, files, scope, output, taken);
            } catch (IllegalArgumentException e) {
                throw new ModelFormatException(path + ": input \"" + input.name() + "\" " + e.getMessage() + ".", e);
            }
        } catch (IllegalArgumentException e) {
            throw new ModelFormatException(path + ": the graph " + e.getMessage() + ".", e);
        }
        int count = graph.outputs().size();
        String format = count == 1 ? "ONNX" : "ONNX, output \"" + output.proto().name() + "\" of " + count;
        List<String> labels = output.labels();
        if (labels.isEmpty()) {
            labels = ModelOutput.named(model.metadata().getOrDefault("names", ""));
        }
        boolean named = labels.size() == network.outputShape().size();
        return new Model(path, format, model.producer(), network, named ? labels : List.of());
    }

    /** The only input that the output depends on; what has a value in the file is a weight. */
    private static ValueProto input(GraphProto graph, Scope scope, String output) {
        Set<String> needed = new HashSet<>();
        needed.add(output);
        for (int index : scope.order(List.of(output))) {
            for (String need : graph.nodes().get(index).needs()) {
                needed.add(need);
            }
        }
        List<ValueProto> inputs = new ArrayList<>();
        StringBuilder names = new StringBuilder();
        for (ValueProto input : graph.inputs()) {
            if (needed.contains(input.name()) && scope.initializer(input.name()) == null) {
                inputs.add(input);
                names.append(names.length() == 0 ? "" : ", ")
                        .append('"')
                        .append(input.name())
                        .append('"');
            }
        }
        if (inputs.size() != 1) {
            throw new IllegalArgumentException(
                    inputs.isEmpty() ? "takes nothing; needs an input" : "takes " + names + "; needs one input");
        }
        return inputs.get(0);
    }

    private static Network network(
            String path, ModelProto model, ModelFiles files, Scope scope, ModelOutput output, ModelInput input)
            throws ModelFormatException {
        WeightFiles weights = new WeightFiles(path, files);
        Assembly assembly = new Assembly(input.shape(), input.fixedBatch());
        GraphEvaluation evaluation = new GraphEvaluation(path, model.functions(), weights, assembly);
        evaluation.evaluate(scope, List.of(output.value()));
        if (!(evaluation.value(scope, output.value()) instanceof Computed result) || result.node() < 0) {
            throw new ModelFormatException(path + ": output \"" + output.proto().name()
                    + "\" does not depend on the input; needs one that the network computes.");
        }
        String name = model.graph().name();
        return assembly.build(name.isEmpty() ? "network" : name, result);
    }
}
