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
import java.util.Arrays;
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

    private record Case(String name, OnnxFile file, List<Long> dims) {}

    private static final List<Case> CASES = new ArrayList<>();

    /** Nodes between {@code x} and {@code z}, of which {@code y} is a row. */
    private static void add(String name, OnnxFile file, long... dims) {
        CASES.add(new Case(
                name,
                file.node("Flatten", "z", "y").output("y"),
                LongStream.of(dims).boxed().toList()));
    }

    private static Attribute list(String name, int... values) {
        return Attribute.list(name, values);
    }

    /** A picture that lies channels last before the operator, and one that does not. */
    private static void picture(String op, String more, OnnxFile first, OnnxFile second, Attribute... attributes) {
        String inputs = more.isEmpty() ? "v" : "v " + more;
        add(
                op + " of a convolution",
                first.weights("w", 4, 2, 1, 1).node("Conv", "x w", "v").node(op, inputs, "z", attributes),
                1,
                2,
                6,
                5);
        add(
                op + " of the input",
                second.node("Concat", "x x", "v", Attribute.of("axis", 1)).node(op, inputs, "z", attributes),
                1,
                2,
                6,
                5);
    }

    private static OnnxFile small() {
        return OnnxFile.taking(1, 2, 6, 5);
    }

    private static OnnxFile small(int opset) {
        return new OnnxFile(opset).input("x", 1, 2, 6, 5);
    }

    static {
        windows();
        values();
        moves();
        normalisations();
        others();
    }

    private static void windows() {
        for (int stride : List.of(1, 2)) {
            for (int pad : List.of(0, 1)) {
                for (int dilation : List.of(1, 2)) {
                    add(
                            "Conv " + stride + pad + dilation,
                            small().weights("w", 4, 2, 3, 2)
                                    .weights("b", 4)
                                    .node(
                                            "Conv",
                                            "x w b",
                                            "z",
                                            list("strides", stride, 1),
                                            list("pads", pad, 1, 0, pad),
                                            list("dilations", dilation, 1)),
                            1,
                            2,
                            6,
                            5);
                }
            }
        }
        add(
                "depthwise",
                small().weights("w", 4, 1, 3, 3).node("Conv", "x w", "z", Attribute.of("group", 2)),
                1,
                2,
                6,
                5);
        add(
                "Conv of a signal",
                OnnxFile.taking(1, 6, 9)
                        .weights("w", 4, 3, 3)
                        .node("Conv", "x w", "z", Attribute.of("group", 2), list("pads", 1, 0), list("strides", 2)),
                1,
                6,
                9);
        for (String auto : List.of("SAME_UPPER", "SAME_LOWER", "VALID")) {
            add(
                    auto,
                    small().weights("w", 3, 2, 3, 2)
                            .node("Conv", "x w", "z", Attribute.of("auto_pad", auto), list("strides", 2, 2)),
                    1,
                    2,
                    6,
                    5);
            add(
                    "MaxPool " + auto,
                    small().node(
                                    "MaxPool",
                                    "x",
                                    "z",
                                    Attribute.of("auto_pad", auto),
                                    list("kernel_shape", 3, 2),
                                    list("strides", 2, 2)),
                    1,
                    2,
                    6,
                    5);
        }
        for (int ceil : List.of(0, 1)) {
            for (int pad : List.of(0, 1)) {
                Attribute[] window = {
                    list("kernel_shape", 3, 3),
                    list("strides", 2, 2),
                    list("pads", pad, pad, pad, pad),
                    Attribute.of("ceil_mode", ceil)
                };
                add("MaxPool " + ceil + pad, small(19).node("MaxPool", "x", "z", window), 1, 2, 6, 5);
                for (int counts : List.of(0, 1)) {
                    Attribute[] all = Arrays.copyOf(window, 5);
                    all[4] = Attribute.of("count_include_pad", counts);
                    add("AveragePool " + ceil + pad + counts, small(19).node("AveragePool", "x", "z", all), 1, 2, 6, 5);
                }
            }
        }
        add(
                "ConvTranspose",
                OnnxFile.taking(1, 4, 5, 6)
                        .weights("w", 4, 2, 3, 3)
                        .weights("b", 4)
                        .node(
                                "ConvTranspose",
                                "x w b",
                                "z",
                                list("strides", 2, 2),
                                list("pads", 1, 1, 0, 1),
                                list("output_padding", 1, 0),
                                Attribute.of("group", 2)),
                1,
                4,
                5,
                6);
        add("GlobalMaxPool", small().node("GlobalMaxPool", "x", "z"), 1, 2, 6, 5);
        add("GlobalAveragePool", small().node("GlobalAveragePool", "x", "z"), 1, 2, 6, 5);
    }

    private static void values() {
        for (String op : List.of(
                "Relu",
                "LeakyRelu",
                "Elu",
                "Selu",
                "Celu",
                "Sigmoid",
                "HardSigmoid",
                "HardSwish",
                "Tanh",
                "Softplus",
                "Softsign",
                "Erf",
                "Exp",
                "Neg",
                "Abs",
                "Floor",
                "Ceil",
                "Round",
                "Sign",
                "ThresholdedRelu",
                "Shrink")) {
            add(op, small().node(op, "x", "z"), 1, 2, 6, 5);
        }
        for (String op : List.of("Gelu", "Mish")) {
            add(op, small(20).node(op, "x", "z"), 1, 2, 6, 5);
        }
        for (String op : List.of("Add", "Sub", "Mul", "Div", "Max", "Min")) {
            for (int[] dims : new int[][] {{}, {4, 1, 1}, {5}, {6, 5}, {6, 1}, {4, 6, 5}}) {
                picture(op, "k", small().weights("k", dims), small().weights("k", dims));
            }
            add(op + " before", small().weights("k", 5).node(op, "k x", "z"), 1, 2, 6, 5);
            add(
                    op + " of what is computed",
                    small().node("ReduceMean", "x", "m", list("axes", 1, 3)).node(op, "x m", "z"),
                    1,
                    2,
                    6,
                    5);
        }
        for (float power : new float[] {2, 3, 0.5f, -1}) {
            add(
                    "Pow " + power,
                    small().node("Exp", "x", "e")
                            .floats("p", new float[] {power})
                            .node("Pow", "e p", "z"),
                    1,
                    2,
                    6,
                    5);
        }
        for (int[] dims : new int[][] {{1}, {4, 1, 1}, {4, 6, 5}}) {
            picture("PRelu", "k", small().weights("k", dims), small().weights("k", dims));
        }
        for (int opset : List.of(11, 13)) {
            for (int axis : List.of(1, 2, 3)) {
                picture("Softmax", "", small(opset), small(opset), Attribute.of("axis", axis));
                picture("LogSoftmax", "", small(opset), small(opset), Attribute.of("axis", axis));
            }
        }
        add(
                "Where",
                small().floats("c", new float[] {0.1f})
                        .weights("k", 5)
                        .node("Greater", "x c", "g")
                        .node("Where", "g x k", "z"),
                1,
                2,
                6,
                5);
        add(
                "Clip",
                small().floats("a", new float[] {-0.3f})
                        .floats("b", new float[] {0.4f})
                        .node("Clip", "x a b", "z"),
                1,
                2,
                6,
                5);
        add("Clip above", small().floats("b", new float[] {0.4f}).node("Clip", "x - b", "z"), 1, 2, 6, 5);
    }

    private static void moves() {
        picture("Transpose", "", small(), small(), list("perm", 0, 3, 1, 2));
        picture("Reshape", "r", small().integers("r", 0, 2, -1), small().integers("r", 0, 2, -1));
        picture(
                "Gather",
                "g",
                small().integers("g", 3, -4, 1),
                small().integers("g", 3, -4, 1),
                Attribute.of("axis", 1));
        picture("Tile", "t", small().integers("t", 1, 1, 2, 1), small().integers("t", 1, 1, 2, 1));
        picture("DepthToSpace", "", small(), small(), Attribute.of("blocksize", 2));
        picture(
                "Pad",
                "p",
                small().integers("p", 0, 0, 1, 2, 0, 0, 0, 1),
                small().integers("p", 0, 1, 1, 2, 0, 0, 0, 1),
                Attribute.of("mode", "reflect"));
        picture("Slice", "a b c d", slice(), slice());
        add(
                "channels shuffled",
                small().weights("w", 4, 2, 1, 1)
                        .node("Conv", "x w", "v")
                        .integers("r", 1, 2, 2, 6, 5)
                        .node("Reshape", "v r", "a")
                        .node("Transpose", "a", "b", list("perm", 0, 2, 1, 3, 4))
                        .integers("s", 1, 4, 6, 5)
                        .node("Reshape", "b s", "z"),
                1,
                2,
                6,
                5);
        add(
                "a shape worked out",
                small().node("Shape", "x", "s")
                        .number("one", 1)
                        .node("Gather", "s one", "c")
                        .integers("minus", -1)
                        .integers("front", 0)
                        .node("Unsqueeze", "c front", "u")
                        .node("Concat", "u minus", "r", Attribute.of("axis", 0))
                        .node("Relu", "x", "v")
                        .node("Reshape", "v r", "z"),
                1,
                2,
                6,
                5);
        add(
                "Split and Concat",
                small().integers("p", 1, 4)
                        .node("Split", "x p", "a b", Attribute.of("axis", 3))
                        .node("Concat", "b a b", "z", Attribute.of("axis", 3)),
                1,
                2,
                6,
                5);
        for (String way : List.of("half_pixel", "align_corners", "asymmetric")) {
            for (String mode : List.of("nearest", "linear")) {
                for (float scale : new float[] {2, 1.5f, 0.5f}) {
                    picture(
                            "Resize",
                            "- s",
                            resizing(scale),
                            resizing(scale),
                            Attribute.of("mode", mode),
                            Attribute.of("coordinate_transformation_mode", way));
                }
            }
        }
    }

    private static OnnxFile resizing(float scale) {
        return small().floats("s", new float[] {1, 1, scale, scale}, 4);
    }

    private static OnnxFile slice() {
        return small().integers("a", -1, 0)
                .integers("b", Long.MIN_VALUE + 1, 5)
                .integers("c", 2, 3)
                .integers("d", -1, 2);
    }

    private static void normalisations() {
        picture(
                "BatchNormalization",
                "a b m s",
                small().weights("a", 4).weights("b", 4).weights("m", 4).floats("s", new float[] {0.5f, 1, 2, 0.1f}, 4),
                small().weights("a", 4).weights("b", 4).weights("m", 4).floats("s", new float[] {0.5f, 1, 2, 0.1f}, 4));
        picture(
                "InstanceNormalization",
                "a b",
                small().weights("a", 4).weights("b", 4),
                small().weights("a", 4).weights("b", 4));
        picture(
                "LayerNormalization",
                "a b",
                small().weights("a", 6, 5).weights("b", 6, 5),
                small().weights("a", 6, 5).weights("b", 6, 5),
                Attribute.of("axis", 2));
        picture("LpNormalization", "", small(), small(), Attribute.of("axis", 1));
        for (String op : List.of("ReduceMean", "ReduceMax", "ReduceMin", "ReduceL1", "ReduceL2", "ReduceSumSquare")) {
            for (int[] axes : new int[][] {{2, 3}, {1}, {1, 3}}) {
                picture(op, "", small(), small(), list("axes", axes), Attribute.of("keepdims", 0));
            }
        }
    }

    private static void others() {
        for (int a : List.of(0, 1)) {
            for (int b : List.of(0, 1)) {
                add(
                        "Gemm " + a + b,
                        OnnxFile.taking(4, 6)
                                .weights("w", b == 0 ? new int[] {a == 0 ? 6 : 4, 3} : new int[] {3, a == 0 ? 6 : 4})
                                .weights("c", 1, 3)
                                .node(
                                        "Gemm",
                                        "x w c",
                                        "z",
                                        Attribute.of("transA", a),
                                        Attribute.of("transB", b),
                                        Attribute.of("alpha", 0.5f),
                                        Attribute.of("beta", 2f)),
                        4,
                        6);
            }
        }
        add("MatMul from the left", OnnxFile.taking(1, 6, 5).weights("w", 4, 6).node("MatMul", "w x", "z"), 1, 6, 5);
        add("MatMul by a vector", OnnxFile.taking(1, 6, 5).weights("w", 5).node("MatMul", "x w", "z"), 1, 6, 5);
        add(
                "attention",
                OnnxFile.taking(1, 6, 5)
                        .node("Transpose", "x", "t", list("perm", 0, 2, 1))
                        .node("MatMul", "x t", "s")
                        .node("Softmax", "s", "p")
                        .node("MatMul", "p x", "z"),
                1,
                6,
                5);
        for (String direction : List.of("forward", "reverse", "bidirectional")) {
            int ways = direction.equals("bidirectional") ? 2 : 1;
            Map<String, Integer> gates = Map.of("LSTM", 4, "GRU", 3, "RNN", 1);
            for (String op : List.of("GRU", "LSTM", "RNN")) {
                int units = 3 * gates.getOrDefault(op, 0);
                add(
                        op + " " + direction,
                        OnnxFile.taking(7, 1, 5)
                                .weights("w", ways, units, 5)
                                .weights("r", ways, units, 3)
                                .weights("b", ways, 2 * units)
                                .weights("h", ways, 1, 3)
                                .node(
                                        op,
                                        "x w r b - h",
                                        "z",
                                        Attribute.of("hidden_size", 3),
                                        Attribute.of("direction", direction)),
                        7,
                        1,
                        5);
            }
        }
        add(
                "rounded by channels",
                OnnxFile.taking(1, 6, 5)
                        .floats("s", new float[] {0.02f, 0.1f, 0.3f, 0.01f, 0.05f}, 5)
                        .raw(
                                5,
                                new ProtoWriter()
                                        .add(1, 5)
                                        .add(2, 3)
                                        .add(8, "o")
                                        .add(9, new byte[] {5, 0, -7, 100, -128}))
                        .node("QuantizeLinear", "x s o", "q", Attribute.of("axis", 2))
                        .node("DequantizeLinear", "q s o", "z", Attribute.of("axis", 2)),
                1,
                6,
                5);
        add(
                "a kernel rounded by channels",
                OnnxFile.taking(1, 6, 5)
                        .weights("w", 4, 6, 3)
                        .floats("s", new float[] {0.02f, 0.1f, 0.3f, 0.01f}, 4)
                        .raw(
                                5,
                                new ProtoWriter()
                                        .add(1, 4)
                                        .add(2, 3)
                                        .add(8, "o")
                                        .add(9, new byte[4]))
                        .node("QuantizeLinear", "w s o", "q", Attribute.of("axis", 0))
                        .node("DequantizeLinear", "q s o", "d", Attribute.of("axis", 0))
                        .node("Conv", "x d", "z"),
                1,
                6,
                5);
        for (int size : List.of(1, 3)) {
            picture("LRN", "", small(), small(), Attribute.of("size", size), Attribute.of("alpha", 0.5f));
        }
        add(
                "rounded",
                OnnxFile.taking(1, 6, 5)
                        .floats("s", new float[] {0.02f})
                        .raw(5, new ProtoWriter().add(2, 3).add(8, "o").add(5, 5))
                        .node("QuantizeLinear", "x s o", "q")
                        .node("DequantizeLinear", "q s o", "z"),
                1,
                6,
                5);
    }

    static Stream<Arguments> cases() {
        return CASES.stream().map(each -> Arguments.of(each.name(), each));
    }

    /** All of them, with what ONNX Runtime answers. */
    static List<Evidence> evidence() throws OrtException, ModelFormatException {
        List<Evidence> all = new ArrayList<>();
        for (Case each : CASES) {
            all.add(evidence(each));
        }
        return all;
    }

    private static Evidence evidence(Case wanted) throws OrtException, ModelFormatException {
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
        assertAgrees((Case) each);
    }

    /** Reads a file and computes what ONNX Runtime does. */
    static void assertAgrees(String name, OnnxFile file, long... dims) throws OrtException, ModelFormatException {
        assertAgrees(new Case(name, file, LongStream.of(dims).boxed().toList()));
    }

    private static void assertAgrees(Case wanted) throws OrtException, ModelFormatException {
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
