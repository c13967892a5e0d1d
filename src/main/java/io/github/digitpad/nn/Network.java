package io.github.digitpad.nn;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trained network as a value: layers with their weights, checked to fit together. In the usual case each layer gets
 * what the one before gives; in general the layers are the nodes of a graph without cycles, in an order in which each
 * comes after its inputs. The last one gives the output. An {@link Engine} runs it.
 */
public final class Network {

    private final String name;
    private final Shape inputShape;
    private final List<Node> nodes;
    private final List<Layer> layers;
    private final List<List<Shape>> inputShapes;
    private final List<Shape> shapes;

    /**
     * A network whose layers form one line.
     *
     * @param name for messages
     * @throws IllegalArgumentException if there is no layer, or one does not fit what comes before it; the message
     *     names it
     */
    public Network(String name, Shape inputShape, List<? extends Layer> layers) {
        this(inputShape, chain(layers), name);
    }

    private Network(Shape inputShape, List<Node> nodes, String name) {
        this.name = name;
        this.inputShape = inputShape;
        this.nodes = List.copyOf(nodes);
        if (nodes.isEmpty()) {
            throw new IllegalArgumentException("network \"" + name + "\": needs at least one layer");
        }
        List<Layer> layers = new ArrayList<>();
        List<List<Shape>> inputShapes = new ArrayList<>();
        List<Shape> shapes = new ArrayList<>();
        boolean[] used = new boolean[nodes.size()];
        used[nodes.size() - 1] = true;
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            try {
                List<Shape> inputs = new ArrayList<>();
                for (int input : node.inputs()) {
                    if (input < Node.INPUT || input >= i) {
                        throw new IllegalArgumentException("gets node " + input + ", needs an earlier one");
                    }
                    inputs.add(input == Node.INPUT ? inputShape : shapes.get(input));
                    if (input != Node.INPUT) {
                        used[input] = true;
                    }
                }
                shapes.add(node.layer().outputShape(inputs));
                inputShapes.add(List.copyOf(inputs));
                layers.add(node.layer());
            } catch (IllegalArgumentException e) {
                throw misfit(i, node.layer(), String.valueOf(e.getMessage()), e);
            }
        }
        for (int i = 0; i < used.length; i++) {
            if (!used[i]) {
                throw misfit(i, nodes.get(i).layer(), "no later layer uses what it gives", null);
            }
        }
        this.layers = List.copyOf(layers);
        this.inputShapes = List.copyOf(inputShapes);
        this.shapes = List.copyOf(shapes);
    }

    /**
     * A network whose layers form a graph.
     *
     * @param name for messages
     * @param nodes each after those that it gets its inputs from; the last gives the output
     * @throws IllegalArgumentException if there is no node, one does not fit its inputs, or nothing uses what it gives;
     *     the message names it
     */
    public static Network of(String name, Shape inputShape, List<Node> nodes) {
        return new Network(inputShape, nodes, name);
    }

    private static List<Node> chain(List<? extends Layer> layers) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            // The network's input is number -1, so the rule "the one before" holds for the first as well.
            nodes.add(Node.of(layers.get(i), i - 1));
        }
        return nodes;
    }

    private static IllegalArgumentException misfit(int index, Layer layer, String message, @Nullable Throwable cause) {
        return new IllegalArgumentException(
                "layer " + index + " \"" + layer.name() + "\" (" + layer.kind() + "): " + message, cause);
    }

    public String name() {
        return name;
    }

    public Shape inputShape() {
        return inputShape;
    }

    /** The layers with their inputs, each after those that it gets its inputs from. */
    public List<Node> nodes() {
        return nodes;
    }

    /** The nodes' layers, in the same order. */
    public List<Layer> layers() {
        return layers;
    }

    /** Whether each layer has one input: what the layer before gives, the network's input for the first. */
    public boolean isChain() {
        return nodes.equals(chain(layers));
    }

    /** What the layer of this index, counted from 0, gives. */
    public Shape outputShape(int layer) {
        return shapes.get(layer);
    }

    /** What the last layer gives. */
    public Shape outputShape() {
        return shapes.get(shapes.size() - 1);
    }

    /** What the layer of this index, counted from 0, gets as its first or only input. */
    public Shape inputShape(int layer) {
        return inputShapes.get(layer).get(0);
    }

    /** What the layer of this index, counted from 0, gets. */
    public List<Shape> inputShapes(int layer) {
        return inputShapes.get(layer);
    }

    /** This network with one more layer at its end. */
    public Network plus(UnaryLayer layer) {
        List<Node> more = new ArrayList<>(nodes);
        more.add(Node.of(layer, nodes.size() - 1));
        return of(name, inputShape, more);
    }

    /** The weights of all layers, in their order. */
    public List<Tensor> weights() {
        List<Tensor> weights = new ArrayList<>();
        for (Layer layer : layers) {
            weights.addAll(layer.weights());
        }
        return weights;
    }

    /** How many weights. */
    public long parameters() {
        long sum = 0;
        for (Layer layer : layers) {
            sum += layer.parameters();
        }
        return sum;
    }

    /** How many multiplications with a weight one forward pass makes. */
    public long multiplyAdds() {
        long sum = 0;
        for (int i = 0; i < layers.size(); i++) {
            sum += multiplyAdds(i);
        }
        return sum;
    }

    /** How many multiplications with a weight the layer of this index, counted from 0, makes. */
    public long multiplyAdds(int layer) {
        return layers.get(layer).multiplyAdds(inputShapes(layer));
    }

    @Override
    public String toString() {
        return "Network \"" + name + "\" " + inputShape + " to " + outputShape() + ", " + layers.size() + " layers";
    }
}
