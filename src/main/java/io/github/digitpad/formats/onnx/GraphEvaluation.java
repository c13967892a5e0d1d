package io.github.digitpad.formats.onnx;

import io.github.digitpad.formats.ModelFormatException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goes through the nodes of a graph, and those of the graphs and functions inside, and makes layers of them. */
final class GraphEvaluation {

    /** Functions call functions; none that needs itself comes to an end. */
    private static final int MAX_DEPTH = 16;

    /** A small file of functions that call functions could ask for any number. */
    private static final int MAX_NODES = 200_000;

    /** As many weights as a network may have, each moved once. */
    private static final int MAX_FOLDED = 64 << 20;

    private final String path;
    private final Map<String, FunctionProto> functions;
    private final WeightFiles weights;
    private final Assembly assembly;
    private int depth;
    private int count;

    /** How many values were worked out beforehand. */
    private double folded;

    GraphEvaluation(String path, Map<String, FunctionProto> functions, WeightFiles weights, Assembly assembly) {
        this.path = path;
        this.functions = functions;
        this.weights = weights;
        this.assembly = assembly;
    }

    /** Computes some values of a graph, which are then in the scope. */
    void evaluate(Scope scope, List<String> wanted) throws ModelFormatException {
        int[] order;
        try {
            order = scope.order(wanted);
        } catch (IllegalArgumentException e) {
            throw new ModelFormatException(path + ": " + e.getMessage() + ".", e);
        }
        for (int index : order) {
            NodeProto node = scope.nodes().get(index);
            count++;
            if (count > MAX_NODES) {
                throw new ModelFormatException(path + ": has more than " + MAX_NODES + " nodes.");
            }
            try {
                evaluate(scope, node);
            } catch (IllegalArgumentException | ArithmeticException e) {
                throw new ModelFormatException(
                        path + ": node " + index + " \"" + node.label() + "\" (" + node.op() + ") " + e.getMessage()
                                + ".",
                        e);
            }
        }
    }

    private void evaluate(Scope scope, NodeProto node) throws ModelFormatException {
        List<@Nullable OnnxValue> inputs = new ArrayList<>();
        for (String input : node.inputs()) {
            inputs.add(input.isEmpty() ? null : value(scope, input));
        }
        Map<String, AttributeProto> attributes = attributes(node, scope.attributes());
        NodeCall call = new NodeCall(node, inputs, attributes, scope.opset(), assembly, weights);
        FunctionProto function = functions.get(node.op());
        @Nullable OnnxValue[] outputs;
        if (function != null) {
            outputs = call(function, call, attributes);
        } else if (node.op().equals("If")) {
            outputs = branch(scope, call, attributes);
        } else {
            outputs = Operators.compute(call);
        }
        for (int i = 0; i < outputs.length && i < node.outputs().size(); i++) {
            OnnxValue output = outputs[i];
            if (output != null) {
                scope.put(node.outputs().get(i), output);
            }
            folded += output instanceof Constant constant ? constant.size() : 0;
        }
        if (folded > MAX_FOLDED) {
            throw new IllegalArgumentException(
                    "makes it more than the " + MAX_FOLDED + " values that are worked out beforehand");
        }
    }

    /** What a name stands for. */
    OnnxValue value(Scope scope, String name) throws ModelFormatException {
        OnnxValue value = scope.value(name);
        if (value != null) {
            return value;
        }
        TensorProto tensor = scope.initializer(name);
        if (tensor == null) {
            NodeProto producer = scope.producer(name);
            throw new IllegalArgumentException("needs \"" + name + "\", which "
                    + (producer == null
                            ? "nothing gives"
                            : "is the class that " + producer.op() + " chooses, and is not read"));
        }
        Constant constant = weights.constant(tensor);
        scope.put(name, constant);
        return constant;
    }

    private static Map<String, AttributeProto> attributes(NodeProto node, Map<String, AttributeProto> outer) {
        Map<String, AttributeProto> attributes = new HashMap<>();
        for (Map.Entry<String, AttributeProto> entry : node.attributes().entrySet()) {
            String reference = entry.getValue().reference();
            AttributeProto attribute = reference.isEmpty() ? entry.getValue() : outer.get(reference);
            if (attribute != null) {
                attributes.put(entry.getKey(), attribute);
            }
        }
        return attributes;
    }

    /** The nodes that a function is made of. */
    private OnnxValue[] call(FunctionProto function, NodeCall call, Map<String, AttributeProto> attributes)
            throws ModelFormatException {
        Map<String, AttributeProto> all = new HashMap<>(function.defaults());
        all.putAll(attributes);
        Scope scope = new Scope(function.nodes(), Map.of(), all, function.opset(), null);
        for (int i = 0; i < function.inputs().size(); i++) {
            if (call.has(i)) {
                scope.put(function.inputs().get(i), call.get(i));
            }
        }
        return inside(scope, function.outputs());
    }

    /** One of two graphs, which one is known beforehand. */
    private OnnxValue[] branch(Scope scope, NodeCall call, Map<String, AttributeProto> attributes)
            throws ModelFormatException {
        AttributeProto chosen = attributes.get(call.constant(0).only() != 0 ? "then_branch" : "else_branch");
        GraphProto graph = chosen == null ? null : chosen.graph();
        if (graph == null) {
            throw new IllegalArgumentException("has no graph for its condition");
        }
        Scope own = new Scope(graph.nodes(), graph.initializers(), scope.attributes(), scope.opset(), scope);
        List<String> names = new ArrayList<>();
        for (ValueProto output : graph.outputs()) {
            names.add(output.name());
        }
        return inside(own, names);
    }

    private OnnxValue[] inside(Scope scope, List<String> names) throws ModelFormatException {
        depth++;
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("is inside of more than " + MAX_DEPTH + " functions");
        }
        evaluate(scope, names);
        OnnxValue[] outputs = new OnnxValue[names.size()];
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] = value(scope, names.get(i));
        }
        depth--;
        return outputs;
    }
}
