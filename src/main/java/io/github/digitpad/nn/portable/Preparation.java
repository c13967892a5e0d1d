package io.github.digitpad.nn.portable;

import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a network into the steps of {@link PortableEngine}, layers taken together where that saves a pass. */
final class Preparation {

    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    private final Network network;
    private final List<Layer> layers;
    private final List<Step> steps = new ArrayList<>();

    /** For each node the only one that uses what it gives. */
    private final int[] users;

    /** What each node gives; null for those that a step takes together with the next. */
    private final double[] @Nullable [] values;

    private final double[] input;

    Preparation(Network network) {
        this.network = network;
        this.layers = network.layers();
        int count = layers.size();
        this.users = new int[count];
        this.values = new double[count][];
        this.input = new double[network.inputShape().size()];
        findUsers();
        boolean[] done = new boolean[count];
        for (int i = 0; i < count; i++) {
            if (!done[i]) {
                int last = prepare(i);
                for (int node = i; node != last; node = users[node]) {
                    done[users[node]] = true;
                }
            }
        }
    }

    Step[] steps() {
        return steps.toArray(new Step[0]);
    }

    /** Where the network's input goes. */
    double[] input() {
        return input;
    }

    /** Where the network's output comes. */
    double[] output() {
        return values(layers.size() - 1);
    }

    private void findUsers() {
        for (int i = 0; i < users.length; i++) {
            users[i] = NONE;
            for (int from : network.nodes().get(i).inputs()) {
                if (from != Node.INPUT) {
                    users[from] = users[from] == NONE ? i : SEVERAL;
                }
            }
        }
    }

    /** Adds the step that begins with this node; gives the last node that it includes. */
    private int prepare(int node) {
        Layer layer = layers.get(node);
        if (layer instanceof Flatten || layer instanceof Reshape) {
            values[node] = inputs(node)[0];
            return node;
        }
        if (layer instanceof Conv2d conv && conv.groups() == 1) {
            return convolution(node, conv);
        }
        if (layer instanceof Dense dense) {
            int last = isPlainRelu(next(node)) ? users[node] : node;
            Finish finish = new Finish(dense.bias(), last != node, false);
            steps.add(new DenseStep(dense, inputs(node)[0], make(last), finish));
            return last;
        }
        steps.add(new PlainStep(layer, network.inputShapes(node), inputs(node), make(node)));
        return node;
    }

    private int convolution(int node, Conv2d conv) {
        int relu = isPlainRelu(next(node)) ? users[node] : node;
        int last = isPairPool(next(relu), network.outputShape(relu)) ? users[relu] : relu;
        Finish finish = new Finish(conv.bias(), relu != node, last != relu);
        Shape shape = network.inputShape(node);
        double[] picture = inputs(node)[0];
        double[] output = make(last);
        steps.add(
                TileConvolution.suits(conv, shape)
                        ? new TileConvolution(conv, shape, picture, output, finish)
                        : new PatchConvolution(conv, shape, picture, output, finish));
        return last;
    }

    /** The layer that alone uses what a node gives. */
    private @Nullable Layer next(int node) {
        return users[node] < 0 ? null : layers.get(users[node]);
    }

    private static boolean isPlainRelu(@Nullable Layer layer) {
        return layer instanceof Relu relu && relu.isPlain();
    }

    /** Whether it takes the greatest of 2×2 places that do not overlap, and leaves out what is over. */
    private static boolean isPairPool(@Nullable Layer layer, Shape input) {
        return layer instanceof MaxPool2d pool && pool.window().isOfPairs(input);
    }

    private double[] make(int node) {
        double[] made = new double[network.outputShape(node).size()];
        values[node] = made;
        return made;
    }

    private double[][] inputs(int node) {
        List<Integer> from = network.nodes().get(node).inputs();
        double[][] inputs = new double[from.size()][];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = from.get(i) == Node.INPUT ? input : values(from.get(i));
        }
        return inputs;
    }

    private double[] values(int node) {
        double[] found = values[node];
        if (found == null) {
            throw new IllegalStateException("layer " + node + " is a part of a step");
        }
        return found;
    }
}
