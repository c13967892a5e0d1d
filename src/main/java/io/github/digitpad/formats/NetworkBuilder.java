package io.github.digitpad.formats;

import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Shape;
import java.util.ArrayList;
import java.util.List;

/** Puts a network together node by node, within bounds: a small file cannot ask for all memory or time there is. */
public final class NetworkBuilder {

    /** The most values that all layers together may give: 64 MB of them, a few times what large networks need. */
    public static final int MAX_VALUES = 16 * 1024 * 1024;

    /** Far more than any classifier has; a small file that uses a nested model twice, nested, could ask for 2^50. */
    public static final int MAX_LAYERS = 10_000;

    /** 256 MB of them; a small file of operations that all use one kernel could ask for any number of copies. */
    private static final long MAX_WEIGHTS = 64L << 20;

    /** Twice what the largest classifiers of photographs take for one picture. */
    private static final double MAX_STEPS = 4e10;

    private final Shape inputShape;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Shape> shapes = new ArrayList<>();
    private double values;
    private double steps;
    private long weights;

    /** @throws IllegalArgumentException if the input has more values than a network may have */
    public NetworkBuilder(Shape inputShape) {
        this.inputShape = inputShape;
        count(inputShape);
    }

    /** What a node gives; the network's input for {@link Node#INPUT}. */
    public Shape shape(int node) {
        return node == Node.INPUT ? inputShape : shapes.get(node);
    }

    /**
     * Adds a node.
     *
     * @return its index
     * @throws IllegalArgumentException if it does not fit its inputs, or the network gets too large
     */
    public int add(Layer layer, int... inputs) {
        List<Shape> inputShapes = new ArrayList<>();
        for (int input : inputs) {
            inputShapes.add(shape(input));
        }
        Shape shape = layer.outputShape(inputShapes);
        count(shape);
        countSteps(layer.steps(inputShapes));
        weights += layer.parameters();
        if (weights > MAX_WEIGHTS) {
            throw new IllegalArgumentException(
                    "makes it more than the " + MAX_WEIGHTS + " weights of a network that DigitPad computes");
        }
        if (nodes.size() == MAX_LAYERS) {
            throw new IllegalArgumentException("is one layer more than the " + MAX_LAYERS + " that DigitPad computes");
        }
        nodes.add(Node.of(layer, inputs));
        shapes.add(shape);
        return nodes.size() - 1;
    }

    private void count(Shape shape) {
        values += shape.size();
        if (values > MAX_VALUES) {
            String all = values > shape.size() ? ", together with the layers before" : ", " + shape.size() + " values";
            throw new IllegalArgumentException(
                    "gives " + shape + all + ", more than the " + MAX_VALUES + " values that DigitPad computes");
        }
    }

    private void countSteps(double more) {
        steps += more;
        if (steps > MAX_STEPS) {
            throw new IllegalArgumentException(
                    "makes it more than the 40 billion multiplications for a picture that DigitPad computes");
        }
    }

    /**
     * The network that gives what a node gives, without what that does not need, affine layers folded into the
     * convolutions and dense layers before them.
     *
     * @throws IllegalArgumentException if there is nothing to compute
     */
    public Network build(String name, int output) {
        boolean[] needed = new boolean[nodes.size()];
        if (output != Node.INPUT) {
            needed[output] = true;
        }
        for (int i = output; i >= 0; i--) {
            for (int input : nodes.get(i).inputs()) {
                if (needed[i] && input != Node.INPUT) {
                    needed[input] = true;
                }
            }
        }
        int[] places = new int[nodes.size()];
        List<Node> kept = new ArrayList<>();
        for (int i = 0; i <= output; i++) {
            if (needed[i]) {
                places[i] = kept.size();
                kept.add(AffineFolding.moved(nodes.get(i), places));
            }
        }
        return Network.of(name, inputShape, AffineFolding.fold(kept));
    }
}
