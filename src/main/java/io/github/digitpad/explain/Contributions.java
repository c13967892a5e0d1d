package io.github.digitpad.explain;

import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;

/**
 * Which numbers speak for a class and which against it, where the last dense layer weighs them. They add up: to how
 * much a class's logit is above another's, which is the logarithm of how many times as probable it is; or above the
 * mean of all.
 */
public final class Contributions {

    private final Activations activations;
    private final Dense dense;
    private final int from;
    private final int classes;

    private Contributions(Activations activations, Dense dense, int from) {
        this.activations = activations;
        this.dense = dense;
        this.from = from;
        this.classes = dense.bias().shape().size();
    }

    /** Whether the logits of a network are what a dense layer makes of one row of numbers. */
    public static boolean exist(Network network) {
        int logits = Logits.node(network);
        return network.layers().get(logits) instanceof Dense
                && network.outputShape(logits).rank() == 1;
    }

    /**
     * Those of the last pass, whichever that is when they are asked for.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static Contributions of(Activations activations) {
        Network network = activations.network();
        Node node = network.nodes().get(Logits.node(network));
        if (!exist(network) || !(node.layer() instanceof Dense dense)) {
            throw new IllegalArgumentException("the logits are no dense layer's of one row: needs one");
        }
        return new Contributions(activations, dense, node.inputs().get(0));
    }

    /** The node whose numbers they are of, or {@link Node#INPUT}. */
    public int node() {
        return from;
    }

    /** How many numbers there are. */
    public int count() {
        return dense.kernel().shape().extent(0);
    }

    /** What a number adds to a class's logit, compared with the mean of what it adds to all. */
    public double of(int number, int digit) {
        return activations.values(from)[number] * (weight(number, digit) - meanWeight(number));
    }

    /** What a number adds to a class's logit, compared with another class's. */
    public double of(int number, int digit, int other) {
        return activations.values(from)[number] * (weight(number, digit) - weight(number, other));
    }

    /** What the bias adds, compared with the mean of all. */
    public double bias(int digit) {
        double mean = 0;
        for (int i = 0; i < classes; i++) {
            mean += dense.bias().get(i) / classes;
        }
        return dense.bias().get(digit) - mean;
    }

    /** What the bias adds, compared with another class's. */
    public double bias(int digit, int other) {
        return (double) dense.bias().get(digit) - dense.bias().get(other);
    }

    private double weight(int number, int digit) {
        return dense.kernel().get(number * classes + digit);
    }

    private double meanWeight(int number) {
        double mean = 0;
        for (int i = 0; i < classes; i++) {
            mean += weight(number, i) / classes;
        }
        return mean;
    }
}
