package io.github.digitpad.nn;

import java.util.List;

/**
 * A layer in a {@link Network} and where its inputs come from.
 *
 * @param inputs for each of the layer's inputs the index of an earlier node, or {@link #INPUT}
 */
public record Node(Layer layer, List<Integer> inputs) {

    /** In place of a node's index: the network's own input. */
    public static final int INPUT = -1;

    /** Copies the list. */
    public Node {
        inputs = List.copyOf(inputs);
    }

    /** A node with these inputs. */
    public static Node of(Layer layer, int... inputs) {
        Integer[] list = new Integer[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            list[i] = inputs[i];
        }
        return new Node(layer, List.of(list));
    }
}
