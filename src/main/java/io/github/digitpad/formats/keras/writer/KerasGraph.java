package io.github.digitpad.formats.keras.writer;

import io.github.digitpad.formats.tfjs.JsonWriter;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The layers of a Keras model as they are added, each after those whose outputs it takes. */
final class KerasGraph {

    private final KerasForm form;
    private final List<KerasNode> nodes = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final KerasNode input;

    KerasGraph(KerasForm form, Shape shape) {
        this.form = form;
        input = KerasNode.input(unused("input"), shape);
        nodes.add(input);
    }

    KerasForm form() {
        return form;
    }

    KerasNode input() {
        return input;
    }

    /**
     * Adds a layer of one input and without weights.
     *
     * @param settings names and values in turn
     */
    KerasNode add(String className, String name, Shape shape, KerasNode from, @Nullable Object... settings) {
        return add(className, name, shape, List.of(from), Map.of(), settings);
    }

    /** Adds a layer. */
    KerasNode add(
            String className,
            String name,
            Shape shape,
            List<KerasNode> from,
            Map<String, Tensor> weights,
            @Nullable Object... settings) {
        Map<String, @Nullable Object> config =
                JsonWriter.object("name", unused(name), "trainable", true, "dtype", "float32");
        config.putAll(JsonWriter.object(settings));
        return added(new KerasNode(KerasNode.LAYERS, className, config, from, false, shape, weights));
    }

    /** Adds a layer that takes several inputs of one shape, or a list of others. */
    KerasNode merge(String className, String name, Shape shape, List<KerasNode> from, @Nullable Object... settings) {
        Map<String, @Nullable Object> config =
                JsonWriter.object("name", unused(name), "trainable", true, "dtype", "float32");
        config.putAll(JsonWriter.object(settings));
        return added(new KerasNode(KerasNode.LAYERS, className, config, from, true, shape, Map.of()));
    }

    /**
     * Adds what Keras 3 has as an operation on values.
     *
     * @param module its place among the operations
     */
    KerasNode operation(String module, String className, String name, KerasNode from) {
        Map<String, @Nullable Object> config = JsonWriter.object("name", unused(name));
        String whole = KerasNode.OPERATIONS + "." + module;
        return added(new KerasNode(whole, className, config, List.of(from), false, from.shape(), Map.of()));
    }

    private KerasNode added(KerasNode node) {
        nodes.add(node);
        return node;
    }

    /** A name that all versions take, with a number where it is taken. */
    private String unused(String name) {
        String valid = valid(name, "layer");
        String candidate = valid;
        for (int i = 1; !names.add(candidate); i++) {
            candidate = valid + "_" + i;
        }
        return candidate;
    }

    /**
     * A name as it is, or the nearest that all versions take.
     *
     * @param prefix for one that does not begin as a name does
     */
    static String valid(String name, String prefix) {
        StringBuilder valid = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            valid.append(isLetterOrDigit(c) || c == '_' || c == '.' || c == '-' ? c : '_');
        }
        return name.isEmpty() || !isLetterOrDigit(valid.charAt(0)) ? prefix + valid : valid.toString();
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /**
     * The layers in the order that a model which Keras makes of them has: those with the longest way to the output
     * first, then as they are met on the way back from there. Weights are counted by it.
     *
     * @see "Keras 3, keras/src/ops/function.py, map_graph"
     */
    List<KerasNode> inKerasOrder(KerasNode output) {
        IdentityHashMap<KerasNode, Integer> met = new IdentityHashMap<>();
        Deque<KerasNode> open = new ArrayDeque<>(List.of(output));
        while (!open.isEmpty()) {
            KerasNode node = open.pop();
            if (met.putIfAbsent(node, met.size()) == null) {
                for (int i = node.inputs().size() - 1; i >= 0; i--) {
                    open.push(node.inputs().get(i));
                }
            }
        }
        IdentityHashMap<KerasNode, Integer> depths = new IdentityHashMap<>();
        for (int i = nodes.size() - 1; i >= 0; i--) {
            int depth = depths.getOrDefault(nodes.get(i), 0);
            for (KerasNode before : nodes.get(i).inputs()) {
                depths.merge(before, depth + 1, Math::max);
            }
        }
        List<KerasNode> ordered = new ArrayList<>(nodes);
        ordered.removeIf(node -> !met.containsKey(node));
        ordered.sort(Comparator.comparing((KerasNode node) -> depths.getOrDefault(node, 0), Collections.reverseOrder())
                .thenComparing(node -> met.getOrDefault(node, 0)));
        return ordered;
    }
}
