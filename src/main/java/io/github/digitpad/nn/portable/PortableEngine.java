package io.github.digitpad.nn.portable;

import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Shape;
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
    private final Kernel[] kernels;

    public PortableEngine(Network network) {
        Lowering<double[]> lowering = new ScalarLowering(network);
        this.network = network;
        this.input = lowering.input();
        this.output = lowering.output();
        this.kernels = lowering.kernels();
    }

    /**
     * The same for the JVM, with kernels that its compiler makes SIMD instructions of, some three times as fast there:
     * in browsers they would be slow.
     */
    public static Engine onJvm(Network network) {
        return new JvmEngine(network);
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
    public void forward(float[] pixels, int from, float[] result, int to) {
        take(pixels, from);
        for (Kernel kernel : kernels) {
            kernel.run();
        }
        give(result, to);
    }

    @Override
    public int parts() {
        return Math.max(1, kernels.length);
    }

    @Override
    public void forward(int part, float[] pixels, int from, float[] result, int to) {
        if (part == 0) {
            take(pixels, from);
        }
        if (kernels.length > 0) {
            kernels[part].run();
        }
        if (part == parts() - 1) {
            give(result, to);
        }
    }

    private void take(float[] pixels, int from) {
        for (int i = 0; i < input.length; i++) {
            input[i] = pixels[from + i];
        }
    }

    private void give(float[] result, int to) {
        for (int i = 0; i < output.length; i++) {
            result[to + i] = (float) output[i];
        }
    }

    /**
     * What every layer computes by its plain definition, in the network's order. Not for speed: allocates all that it
     * returns.
     *
     * @throws IllegalArgumentException if the array has another length
     */
    public List<float[]> activations(float[] pixels) {
        if (pixels.length != input.length) {
            throw new IllegalArgumentException(
                    "input: needs " + input.length + " values for " + network.inputShape() + ", got " + pixels.length);
        }
        List<float[]> activations = new ArrayList<>();
        for (int i = 0; i < network.nodes().size(); i++) {
            Node node = network.nodes().get(i);
            float[][] inputs = new float[node.inputs().size()][];
            for (int j = 0; j < inputs.length; j++) {
                int from = node.inputs().get(j);
                inputs[j] = from == Node.INPUT ? pixels : activations.get(from);
            }
            float[] values = new float[network.outputShape(i).size()];
            node.layer().forward(inputs, network.inputShapes(i), values);
            activations.add(values);
        }
        return activations;
    }
}
