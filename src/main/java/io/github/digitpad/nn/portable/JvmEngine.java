package io.github.digitpad.nn.portable;

import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;

/** {@link PortableEngine} with kernels that the JVM's compiler makes SIMD instructions of, in floats. */
final class JvmEngine implements Engine {

    private final Network network;
    private final float[] input;
    private final float[] output;
    private final Kernel[] kernels;

    JvmEngine(Network network) {
        Lowering<float[]> lowering = new JvmLowering(network);
        this.network = network;
        this.input = lowering.input();
        this.output = lowering.output();
        this.kernels = lowering.kernels();
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
        for (int part = 0; part < parts(); part++) {
            forward(part, pixels, from, result, to);
        }
    }

    @Override
    public int parts() {
        return Math.max(1, kernels.length);
    }

    @Override
    public void forward(int part, float[] pixels, int from, float[] result, int to) {
        if (part == 0) {
            System.arraycopy(pixels, from, input, 0, input.length);
        }
        if (kernels.length > 0) {
            kernels[part].run();
        }
        if (part == parts() - 1) {
            System.arraycopy(output, 0, result, to, output.length);
        }
    }
}
