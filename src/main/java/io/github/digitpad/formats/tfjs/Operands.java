package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.NetworkBuilder;
import io.github.digitpad.formats.tfjs.GraphValue.Computed;
import io.github.digitpad.formats.tfjs.GraphValue.Floats;
import io.github.digitpad.formats.tfjs.GraphValue.Integers;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Shape;
import java.util.Map;

/** A node's inputs, and how to add what it becomes. */
record Operands(GraphNode node, NetworkBuilder network, Map<String, GraphValue> values, StoredWeights weights) {

    int size() {
        return node.inputs().size();
    }

    GraphValue get(int index) throws ModelFormatException {
        GraphValue value = index < size()
                ? values.get(GraphModelReader.withoutPort(node.inputs().get(index)))
                : null;
        if (value == null) {
            throw node.error("needs more than " + size() + " inputs");
        }
        return value;
    }

    /** The node that computes an input. */
    int computed(int index) throws ModelFormatException {
        if (get(index) instanceof Computed computed) {
            return computed.node();
        }
        throw node.error("gets a constant as input " + index + ", needs what the network computes");
    }

    Shape shape(int index) throws ModelFormatException {
        return network.shape(computed(index));
    }

    Floats floats(int index) throws ModelFormatException {
        if (get(index) instanceof Floats floats) {
            return floats;
        }
        throw node.error("gets no constant float32 weights as input " + index + ", which it needs");
    }

    int[] integers(int index) throws ModelFormatException {
        if (get(index) instanceof Integers integers) {
            return integers.values();
        }
        throw node.error("gets no constant int32 numbers as input " + index + ", which it needs");
    }

    /** The weights of the node's own name: of numbers if they are whole, else of floats. */
    GraphValue constant() throws ModelFormatException {
        StoredWeight weight = weights.named(node.name());
        if (weight == null) {
            throw node.error("has no weight of its name in the manifest. There is: " + weights.listing());
        }
        int[] extents = new int[weight.extents().size()];
        for (int i = 0; i < extents.length; i++) {
            extents[i] = weight.extents().get(i);
        }
        return weight.isWhole()
                ? new Integers(weight.integers())
                : new Floats(extents, weight.tensor().toArray());
    }

    /** A layer on the first input. */
    Computed add(Layer layer) throws ModelFormatException {
        return new Computed(network.add(layer, computed(0)));
    }

    /** An axis of the first input, the batch being 0, as one of a shape without the batch. */
    int axis(int axis, int rank) throws ModelFormatException {
        int counted = axis < 0 ? axis + rank + 1 : axis;
        if (counted < 1 || counted > rank) {
            throw node.error("works along axis " + axis + ", needs one from 1 to " + rank);
        }
        return counted - 1;
    }
}
