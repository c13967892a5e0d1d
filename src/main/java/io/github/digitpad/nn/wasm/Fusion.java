package io.github.digitpad.nn.wasm;

import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Users;

/** Finds the layers that can be done on another layer's results while they are still in registers. */
final class Fusion {

    private final Network network;
    private final Users users;

    Fusion(Network network) {
        this.network = network;
        this.users = new Users(network.nodes());
    }

    /** The node that is the only one to use what another gives, and is done along with it. */
    int next(int node) {
        return users.only(node);
    }

    /**
     * What is done along with a layer.
     *
     * @param last the last of them, or the layer itself
     * @param pooled whether each 2×2 becomes one
     */
    record Tail(int last, Activation activation, boolean pooled) {}

    /** At most one activation and, if wanted, one pooling of 2×2, in either order: they are monotonous. */
    Tail after(int node, boolean mayPool) {
        Activation activation = Activation.NONE;
        boolean pooled = false;
        int last = node;
        while (next(last) != Users.NONE) {
            int next = next(last);
            Layer layer = network.layers().get(next);
            Activation function = layer instanceof Relu relu && isMonotonous(relu) ? Activation.relu(relu) : null;
            if (activation == Activation.NONE && function != null) {
                activation = function;
            } else if (mayPool && !pooled && layer instanceof MaxPool2d pool && halves(pool, next)) {
                pooled = true;
            } else {
                break;
            }
            last = next;
        }
        return new Tail(last, activation, pooled);
    }

    /** Whether it may change places with pooling. */
    private static boolean isMonotonous(Relu relu) {
        return relu.negativeSlope() >= 0 && relu.threshold() >= 0;
    }

    private boolean halves(MaxPool2d pool, int node) {
        return pool.window().isOfPairs(network.inputShape(node));
    }
}
