package io.github.digitpad.formats.onnx;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.portable.PortableEngine;
import java.util.Map;

/** Reads any bytes as an ONNX file. The fuzzed reader {@code onnx}. */
public final class OnnxFuzzTarget {

    /** What a run may compute at most, in values and multiplications, so that it stays quick. */
    private static final double MAX_WORK = 1e6;

    private OnnxFuzzTarget() {}

    /** Fails if reading gives anything but a network that runs, or the one documented exception. */
    public static void check(byte[] data) {
        Network network;
        try {
            network =
                    OnnxFile.read(data, Map.of("model.onnx.data", new byte[64])).network();
        } catch (ModelFormatException expected) {
            if (expected.getMessage() == null || expected.getMessage().isEmpty()) {
                throw new AssertionError("refused without a reason", expected);
            }
            return;
        }
        double work = network.multiplyAdds();
        for (int i = 0; i < network.layers().size(); i++) {
            work += network.outputShape(i).size();
        }
        if (work <= MAX_WORK) {
            float[] output = new float[network.outputShape().size()];
            new PortableEngine(network).run(new float[network.inputShape().size()], output);
        }
    }
}
