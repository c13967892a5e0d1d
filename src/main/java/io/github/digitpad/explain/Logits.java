package io.github.digitpad.explain;

import io.github.digitpad.nn.LogSoftmax;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Softmax;

/** Where in a network its classes have scores that probabilities are made of. */
final class Logits {

    private Logits() {}

    /** The node whose numbers are the logits: the one before a last softmax; without one, the last. */
    static int node(Network network) {
        int last = network.nodes().size() - 1;
        Node node = network.nodes().get(last);
        boolean isSoftmax = node.layer() instanceof Softmax || node.layer() instanceof LogSoftmax;
        int before = node.inputs().get(0);
        return isSoftmax && before != Node.INPUT ? before : last;
    }
}
