package io.github.digitpad.formats.onnx;

import io.github.digitpad.formats.ClassCount;
import io.github.digitpad.formats.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of a model's outputs has a number for each class, and what the classes are called.
 *
 * @param value its name in the graph
 * @param proto as the file describes it
 * @param labels as the file says; empty, if it does not
 */
record ModelOutput(String value, ValueProto proto, List<String> labels) {

    /** Operators that give a class instead of numbers. */
    static final List<String> CHOOSES =
            List.of("ArgMax", "ArgMin", "TopK", "Hardmax", "ai.onnx.ml.ArrayFeatureExtractor");

    /**
     * The output that has the classes.
     *
     * @param scope of the graph
     * @throws IllegalArgumentException if there is none; the message says what there is
     */
    static ModelOutput of(GraphProto graph, Scope scope) {
        ModelOutput best = null;
        int bestWorth = -1;
        StringBuilder others = new StringBuilder();
        for (ValueProto output : graph.outputs()) {
            NodeProto from = scope.producer(output.name());
            String chooser = chooser(output.name(), scope);
            int worth = worth(output);
            if (chooser.isEmpty() && worth > bestWorth) {
                bestWorth = worth;
                boolean isMap = from != null
                        && from.op().equals("ai.onnx.ml.ZipMap")
                        && !from.inputs().isEmpty();
                String value = isMap && from != null ? from.inputs().get(0) : output.name();
                best = new ModelOutput(value, output, labels(graph));
            }
            others.append(others.length() == 0 ? "" : ", ")
                    .append('"')
                    .append(output.name())
                    .append('"');
            others.append(chooser.isEmpty() ? "" : ", which is the class itself, by " + chooser);
        }
        if (best == null) {
            throw new IllegalArgumentException("gives " + (others.length() == 0 ? "nothing" : others.toString())
                    + "; needs an output with a number for each class. Export the network without what chooses the"
                    + " class, so that it ends in logits or probabilities");
        }
        return best;
    }

    /** Ten classes are most likely digits; then other usual numbers; a single one is none. */
    private static int worth(ValueProto output) {
        int classes = 1;
        for (int axis = 1; axis < output.dims().size() && classes > 0; axis++) {
            int extent = output.dims().get(axis);
            classes = extent < 1 || extent > 1 << 20 ? 0 : classes * extent;
        }
        if (output.dims().size() == 1) {
            classes = Math.max(0, output.dims().get(0));
        }
        return classes == 0 || output.dims().size() == 0 ? 2 : ClassCount.worth(classes);
    }

    /** The operator that makes of numbers the class that a value is; empty, if it is numbers. */
    private static String chooser(String value, Scope scope) {
        String name = value;
        for (int steps = 0; steps < 100; steps++) {
            NodeProto node = scope.producer(name);
            if (node == null || node.inputs().isEmpty()) {
                return "";
            }
            boolean label = node.op().startsWith("ai.onnx.ml.")
                    && node.outputs().size() > 1
                    && node.outputs().get(0).equals(name);
            if (Texts.has(CHOOSES, node.op()) || label) {
                return node.op();
            }
            if (!Texts.has(List.of("Cast", "Identity", "Reshape", "Squeeze", "Unsqueeze", "Flatten"), node.op())) {
                return "";
            }
            name = node.inputs().get(0);
        }
        return "";
    }

    /**
     * What scikit-learn's classes are called: as the operator says that lists probabilities by class; else as the list
     * says that the class is taken from; else as the operator for linear models says, of which there may be one for
     * each class.
     */
    private static List<String> labels(GraphProto graph) {
        List<String> labels = listed(graph, "ai.onnx.ml.ZipMap");
        if (labels.isEmpty()) {
            labels = chosenFrom(graph);
        }
        return labels.isEmpty() ? listed(graph, "ai.onnx.ml.LinearClassifier") : labels;
    }

    private static List<String> listed(GraphProto graph, String op) {
        for (NodeProto node : graph.nodes()) {
            if (node.op().equals(op)) {
                for (String list : List.of("classlabels_int64s", "classlabels_ints", "classlabels_strings")) {
                    List<String> labels = labels(node.attributes().get(list));
                    if (!labels.isEmpty()) {
                        return labels;
                    }
                }
            }
        }
        return List.of();
    }

    private static List<String> chosenFrom(GraphProto graph) {
        for (NodeProto node : graph.nodes()) {
            if (node.op().equals("ai.onnx.ml.ArrayFeatureExtractor")
                    && !node.inputs().isEmpty()) {
                String list = node.inputs().get(0);
                TensorProto classes = graph.initializers().get(list);
                if (classes != null) {
                    return classes.names();
                }
            }
        }
        return List.of();
    }

    /**
     * The names of classes in a Python dictionary, as Ultralytics keeps them: <code>{0: 'zero', 1: 'one'}</code>; none,
     * if it is no such text.
     */
    static List<String> named(String dictionary) {
        List<String> names = new ArrayList<>();
        int at = 1;
        while (dictionary.startsWith("{") && at < dictionary.length()) {
            String key = names.size() + ": ";
            int begin = at + key.length() + 1;
            char quote = begin <= dictionary.length() ? dictionary.charAt(begin - 1) : ' ';
            int end = quote == '\'' || quote == '"' ? dictionary.indexOf(quote, begin) : -1;
            if (!dictionary.startsWith(key, at) || end < 0) {
                return List.of();
            }
            names.add(dictionary.substring(begin, end));
            at = end + (dictionary.startsWith(", ", end + 1) ? 3 : 2);
        }
        return names;
    }

    private static List<String> labels(@Nullable AttributeProto attribute) {
        if (attribute == null) {
            return List.of();
        }
        List<String> labels = new ArrayList<>(attribute.texts());
        for (double number : attribute.integers()) {
            labels.add(String.valueOf((int) number));
        }
        return labels;
    }
}
