package io.github.digitpad.nn;

import java.util.ArrayList;
import java.util.List;

/**
 * The engine in plain Java: runs wherever Java or JavaScript does. Prepares the network once: weights in the order in
 * which they are used, layers taken together. Agrees with the layers' plain definitions but for rounding.
 */
public final class PortableEngine implements Engine {

    private final Network network;
    private final double[] input;
    private final double[] output;
    private final Step[] steps;

    public PortableEngine(Network network) {
        Preparation preparation = new Preparation(network);
        this.network = network;
        this.input = preparation.input();
        this.output = preparation.output();
        this.steps = preparation.steps();
    }

    @Override
    public String name() {
        return "portable";
    }

    @Override
    public Shape inputShape() {
        return network.inputShape();
    }

    @Override
    public Shape outputShape() {
        return network.outputShape();
    }

    @Override
    public void run(float[] pixels, float[] result) {
        requireLength("input", pixels.length, network.inputShape());
        requireLength("output", result.length, network.outputShape());
        for (int i = 0; i < pixels.length; i++) {
            input[i] = pixels[i];
        }
        for (Step step : steps) {
            step.run();
        }
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) output[i];
        }
    }

    /**
     * What every layer computes by its plain definition, in the network's order. Not for speed: allocates all that it
     * returns.
     *
     * @throws IllegalArgumentException if the array has another length
     */
    public List<float[]> activations(float[] pixels) {
        requireLength("input", pixels.length, network.inputShape());
        List<float[]> activations = new ArrayList<>();
        for (int i = 0; i < network.nodes().size(); i++) {
            Node node = network.nodes().get(i);
            float[][] inputs = new float[node.inputs().size()][];
            for (int j = 0; j < inputs.length; j++) {
                int from = node.inputs().get(j);
                inputs[j] = from == Node.INPUT ? pixels : activations.get(from);
            }
            float[] values = new float[network.outputShape(i).size()];
            PlainStep.run(node.layer(), network.inputShapes(i), inputs, values);
            activations.add(values);
        }
        return activations;
    }

    /**
     * Checks an array.
     *
     * @throws IllegalArgumentException if it has not as many values as the shape says; the message gives both
     */
    public static void requireLength(String what, int length, Shape shape) {
        if (length != shape.size()) {
            throw new IllegalArgumentException(
                    what + ": needs " + shape.size() + " values for " + shape + ", got " + length);
        }
    }
}
