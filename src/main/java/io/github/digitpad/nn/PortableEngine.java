package io.github.digitpad.nn;

import java.util.ArrayList;
import java.util.List;

/** The engine in plain Java over {@code float[]}: runs wherever Java or JavaScript does. */
public final class PortableEngine implements Engine {

    private final Network network;
    private final Layer[] layers;
    private final List<List<Shape>> inputShapes = new ArrayList<>();

    /** The network's input, which every run copies here. */
    private final float[] networkInput;

    /** For each node the arrays that its inputs are in. */
    private final float[][][] inputs;

    private final float[][] outputs;

    public PortableEngine(Network network) {
        this.network = network;
        int count = network.nodes().size();
        this.layers = network.layers().toArray(new Layer[0]);
        this.networkInput = new float[network.inputShape().size()];
        this.inputs = new float[count][][];
        this.outputs = new float[count][];
        for (int i = 0; i < count; i++) {
            inputShapes.add(network.inputShapes(i));
            outputs[i] = new float[network.outputShape(i).size()];
            List<Integer> from = network.nodes().get(i).inputs();
            inputs[i] = new float[from.size()][];
            for (int j = 0; j < from.size(); j++) {
                inputs[i][j] = from.get(j) == Node.INPUT ? networkInput : outputs[from.get(j)];
            }
        }
    }

    @Override
    public String name() {
        return "portable";
    }

    @Override
    public Network network() {
        return network;
    }

    @Override
    public void run(float[] input, float[] output) {
        requireLength("output", output.length, network.outputShape());
        forward(input);
        float[] last = outputs[outputs.length - 1];
        System.arraycopy(last, 0, output, 0, last.length);
    }

    /**
     * One forward pass that gives what every layer computed, in the network's order; allocates the copies it returns.
     */
    public List<float[]> activations(float[] input) {
        forward(input);
        List<float[]> copies = new ArrayList<>();
        for (float[] output : outputs) {
            copies.add(output.clone());
        }
        return copies;
    }

    private void forward(float[] input) {
        requireLength("input", input.length, network.inputShape());
        System.arraycopy(input, 0, networkInput, 0, input.length);
        for (int i = 0; i < layers.length; i++) {
            List<Shape> shapes = inputShapes.get(i);
            if (layers[i] instanceof MergeLayer merge) {
                merge.forward(inputs[i], shapes, outputs[i]);
            } else {
                ((UnaryLayer) layers[i]).forward(inputs[i][0], shapes.get(0), outputs[i]);
            }
        }
    }

    private static void requireLength(String what, int length, Shape shape) {
        if (length != shape.size()) {
            throw new IllegalArgumentException(
                    what + ": needs " + shape.size() + " values for " + shape + ", got " + length);
        }
    }
}
