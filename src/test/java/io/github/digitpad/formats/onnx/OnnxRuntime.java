package io.github.digitpad.formats.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The real ONNX Runtime with a network that we wrote, fed and read in our own order. */
final class OnnxRuntime implements AutoCloseable {

    private final Network network;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    OnnxRuntime(Network network) throws OrtException {
        this.network = network;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            session = environment.createSession(OnnxWriter.write(network), options);
        }
    }

    /** The shape that the model says its input has; -1 for any. */
    long[] inputShape() throws OrtException {
        return shape(session.getInputInfo().get("input"));
    }

    /** The shape that the model says its output has; -1 for any. */
    long[] outputShape() throws OrtException {
        return shape(session.getOutputInfo().get("output"));
    }

    private static long[] shape(@Nullable NodeInfo value) {
        return ((TensorInfo) Objects.requireNonNull(value, "the model has another name for it")
                        .getInfo())
                .getShape();
    }

    /** One forward pass; of several inputs, as one batch. */
    float[][] run(float[]... inputs) throws OrtException {
        Shape shape = network.inputShape();
        FloatBuffer buffer = FloatBuffer.allocate(inputs.length * shape.size());
        for (float[] input : inputs) {
            buffer.put(shape.rank() == 3 ? Layout.permute(input, shape.toArray(), 2, 0, 1) : input);
        }
        long[] extents = inputShape();
        extents[0] = inputs.length;
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, buffer.rewind(), extents);
                OrtSession.Result result = session.run(Map.of("input", tensor))) {
            FloatBuffer values = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[][] outputs = new float[inputs.length][network.outputShape().size()];
            for (int i = 0; i < inputs.length; i++) {
                values.get(outputs[i]);
                if (network.outputShape().rank() == 3) {
                    outputs[i] = Layout.permute(outputs[i], Layout.extents(network.outputShape()), 1, 2, 0);
                }
            }
            return outputs;
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
