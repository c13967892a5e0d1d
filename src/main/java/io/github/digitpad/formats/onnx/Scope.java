package io.github.digitpad.formats.onnx;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The nodes and values that may be named at one place: those of a graph, and of the graphs that it is inside of. */
final class Scope {

    private final List<NodeProto> nodes;
    private final Map<String, TensorProto> initializers;
    private final Map<String, AttributeProto> attributes;
    private final int opset;
    private final @Nullable Scope around;
    private final Map<String, Integer> producers = new HashMap<>();
    private final Map<String, OnnxValue> values = new HashMap<>();

    /**
     * A graph's.
     *
     * @param attributes of the function that the nodes are of; nothing in a graph
     * @param opset version of ONNX's own operators
     * @param around that of the graph around
     */
    Scope(
            List<NodeProto> nodes,
            Map<String, TensorProto> initializers,
            Map<String, AttributeProto> attributes,
            int opset,
            @Nullable Scope around) {
        this.nodes = nodes;
        this.initializers = initializers;
        this.attributes = attributes;
        this.opset = opset;
        this.around = around;
        for (int i = 0; i < nodes.size(); i++) {
            for (String output : nodes.get(i).outputs()) {
                producers.put(output, i);
            }
        }
    }

    int opset() {
        return opset;
    }

    List<NodeProto> nodes() {
        return nodes;
    }

    Map<String, AttributeProto> attributes() {
        return attributes;
    }

    void put(String name, OnnxValue value) {
        values.put(name, value);
    }

    /** What is known of a name here or around; nothing, if it is not computed yet. */
    @Nullable
    OnnxValue value(String name) {
        OnnxValue own = values.get(name);
        return own != null || around == null ? own : around.value(name);
    }

    @Nullable
    TensorProto initializer(String name) {
        TensorProto own = initializers.get(name);
        return own != null || around == null ? own : around.initializer(name);
    }

    @Nullable
    NodeProto producer(String name) {
        Integer index = producers.get(name);
        return index == null ? null : nodes.get(index);
    }

    /**
     * The nodes that some values come from, each after those that it needs.
     *
     * @throws IllegalArgumentException if one needs itself
     */
    int[] order(List<String> wanted) {
        boolean[] open = new boolean[nodes.size()];
        boolean[] done = new boolean[nodes.size()];
        int[] order = new int[nodes.size()];
        int count = 0;
        Stack stack = new Stack();
        pushAll(wanted, stack, open, done);
        while (stack.size > 0) {
            int node = stack.top();
            if (open[node] || done[node]) {
                stack.size--;
                if (!done[node]) {
                    done[node] = true;
                    order[count] = node;
                    count++;
                }
            } else {
                open[node] = true;
                pushAll(nodes.get(node).needs(), stack, open, done);
            }
        }
        return Arrays.copyOf(order, count);
    }

    private void pushAll(List<String> names, Stack stack, boolean[] open, boolean[] done) {
        for (String name : names) {
            Integer index = producers.get(name);
            if (index == null || done[index] || values.containsKey(name)) {
                continue;
            }
            if (open[index]) {
                throw new IllegalArgumentException(
                        "node \"" + nodes.get(index).label() + "\" needs what it gives itself");
            }
            stack.push(index);
        }
    }

    /** Of nodes that are still to be looked at. */
    private static final class Stack {

        private int[] nodes = new int[64];
        private int size;

        void push(int node) {
            if (size == nodes.length) {
                nodes = Arrays.copyOf(nodes, 2 * size);
            }
            nodes[size] = node;
            size++;
        }

        int top() {
            return nodes[size - 1];
        }
    }
}
