package io.github.digitpad.reading;

import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.Sigmoid;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.UnaryLayer;
import java.util.ArrayList;
import java.util.List;

/** Which network gives probabilities as it is, and what another one needs for that. */
public final class Probabilities {

    private Probabilities() {}

    /** The network itself, or ending in a softmax: one more layer, or in the place of sigmoids. */
    public static Network of(Network network) {
        List<Node> nodes = network.nodes();
        return nodes.get(output(nodes)).layer() instanceof Softmax
                ? network
                : Network.of(network.name(), network.inputShape(), of(nodes));
    }

    /**
     * The nodes, ending in a softmax: one more, or in the place of sigmoids, whose values do not add up to 1.
     *
     * @param nodes of a network, the last one its output
     */
    public static List<Node> of(List<Node> nodes) {
        int output = output(nodes);
        UnaryLayer softmax = new Softmax("probabilities");
        List<Node> all = new ArrayList<>(nodes);
        if (nodes.get(output).layer() instanceof Sigmoid) {
            all.set(output, new Node(softmax, nodes.get(output).inputs()));
        } else if (!(nodes.get(output).layer() instanceof Softmax)) {
            all.add(Node.of(softmax, nodes.size() - 1));
        }
        return all;
    }

    /** The last node that does more than to give its values another shape. */
    private static int output(List<Node> nodes) {
        int last = nodes.size() - 1;
        while (last > 0 && isShaping(nodes.get(last).layer())) {
            last--;
        }
        return last;
    }

    private static boolean isShaping(Layer layer) {
        return layer instanceof Flatten || layer instanceof Reshape;
    }
}
