package io.github.digitpad.nn;

import java.util.ArrayList;
import java.util.List;

/** The engine in plain Java over {@code float[]}: runs wherever Java or JavaScript does. */
public final class PortableEngine implements Engine {

    private final Network network;
    private final Layer[] layers;
    private final Shape[] inputShapes;
    private final float[][] outputs;

    public PortableEngine(Network network) {
        this.network = network;
        int count = network.layers().size();
        this.layers = network.layers().toArray(new Layer[0]);
        this.inputShapes = new Shape[count];
        this.outputs = new float[count][];
        for (int i = 0; i < count; i++) {
            inputShapes[i] = network.inputShape(i);
            outputs[i] = new float[network.outputShape(i).size()];
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
        float[] values = input;
        for (int i = 0; i < layers.length; i++) {
            layers[i].forward(values, inputShapes[i], outputs[i]);
            values = outputs[i];
        }
    }

    private static void requireLength(String what, int length, Shape shape) {
        if (length != shape.size()) {
            throw new IllegalArgumentException(
                    what + ": needs " + shape.size() + " values for " + shape + ", got " + length);
        }
    }
}
