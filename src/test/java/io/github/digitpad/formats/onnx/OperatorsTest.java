package io.github.digitpad.formats.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.brought.Evidence;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.portable.PortableEngine;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operator against the real ONNX Runtime. */
class OperatorsTest {

    private static final float TOLERANCE = 3e-5f;

    private static final List<OperatorCases.Case> CASES = Stream.of(new PictureOperators(), new ValueOperators())
            .flatMap(operators -> operators.all().stream())
            .toList();

    static Stream<Arguments> cases() {
        return CASES.stream().map(each -> Arguments.of(each.name(), each));
    }

    /** All of them, with what ONNX Runtime answers. */
    static List<Evidence> evidence() throws OrtException, ModelFormatException {
        List<Evidence> all = new ArrayList<>();
        for (OperatorCases.Case each : CASES) {
            all.add(evidence(each));
        }
        return all;
    }

    private static Evidence evidence(OperatorCases.Case wanted) throws OrtException, ModelFormatException {
        byte[] bytes = wanted.file().bytes();
        Network network = wanted.file().read().network();
        float[] input = new float[network.inputShape().size()];
        Random random = new Random(2);
        for (int i = 0; i < input.length; i++) {
            input[i] = (float) random.nextGaussian();
        }
        float[] expected = real(
                bytes, input, wanted.dims().stream().mapToLong(Long::longValue).toArray());
        float greatest = 1;
        for (float value : expected) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        return new Evidence(
                wanted.name(), network, input, expected, 1e-4 * greatest, OnnxEvidence.operators(wanted.name(), bytes));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void agrees(String name, Object each) throws OrtException, ModelFormatException {
        assertAgrees((OperatorCases.Case) each);
    }

    /** Reads a file and computes what ONNX Runtime does. */
    static void assertAgrees(String name, OnnxFile file, long... dims) throws OrtException, ModelFormatException {
        assertAgrees(
                new OperatorCases.Case(name, file, LongStream.of(dims).boxed().toList()));
    }

    private static void assertAgrees(OperatorCases.Case wanted) throws OrtException, ModelFormatException {
        Evidence evidence = evidence(wanted);
        float[] expected = evidence.output();
        float[] output = new float[evidence.network().outputShape().size()];
        new PortableEngine(evidence.network()).run(evidence.input(), output);
        assertEquals(expected.length, output.length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(
                    expected[i],
                    output[i],
                    TOLERANCE * Math.max(1, Math.abs(expected[i])),
                    wanted.name() + ", value " + i);
        }
    }

    private static float[] real(byte[] model, float[] input, long[] dims) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(model);
                OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(input), dims);
                OrtSession.Result result = session.run(Map.of("x", tensor))) {
            FloatBuffer values = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] all = new float[values.remaining()];
            values.get(all);
            return all;
        }
    }
}
