package io.github.digitpad.nn;

import java.util.ArrayList;
import java.util.List;

/** A trained network as a value: layers with their weights, checked to fit together. An {@link Engine} runs it. */
public final class Network {

    private final String name;
    private final Shape inputShape;
    private final List<Layer> layers;
    private final List<Shape> shapes;

    /**
     * @param name for messages
     * @throws IllegalArgumentException if there is no layer, or one does not fit what comes before it; the message
     *     names it
     */
    public Network(String name, Shape inputShape, List<Layer> layers) {
        this.name = name;
        this.inputShape = inputShape;
        this.layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("network \"" + name + "\": needs at least one layer");
        }
        List<Shape> shapes = new ArrayList<>();
        Shape shape = inputShape;
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            try {
                shape = layer.outputShape(shape);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "layer " + i + " \"" + layer.name() + "\" (" + layer.kind() + "): " + e.getMessage(), e);
            }
            shapes.add(shape);
        }
        this.shapes = List.copyOf(shapes);
    }

    public String name() {
        return name;
    }

    public Shape inputShape() {
        return inputShape;
    }

    public List<Layer> layers() {
        return layers;
    }

    /** What the layer of this index, counted from 0, gives. */
    public Shape outputShape(int layer) {
        return shapes.get(layer);
    }

    /** What the last layer gives. */
    public Shape outputShape() {
        return shapes.get(shapes.size() - 1);
    }

    /** What the layer of this index, counted from 0, gets. */
    public Shape inputShape(int layer) {
        return layer == 0 ? inputShape : shapes.get(layer - 1);
    }

    /** This network with one more layer at its end. */
    public Network plus(Layer layer) {
        List<Layer> more = new ArrayList<>(layers);
        more.add(layer);
        return new Network(name, inputShape, more);
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
            sum += layers.get(i).multiplyAdds(inputShape(i));
        }
        return sum;
    }

    @Override
    public String toString() {
        return "Network \"" + name + "\" " + inputShape + " to " + outputShape() + ", " + layers.size() + " layers";
    }
}
