package io.github.digitpad.formats.onnx;

import java.util.List;
import java.util.Map;

/** What computes with single values, and all else. */
final class ValueOperators extends OperatorCases {

    ValueOperators() {
        values();
        others();
    }

    private void values() {
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
        for (float power : new float[] {5, 6, -2, -3}) {
            add(
                    "Pow " + power + " of values of both signs",
                    small().floats("p", new float[] {power}).node("Pow", "x p", "z"),
                    1,
                    2,
                    6,
                    5);
        }
        add(
                "Pow by columns",
                small().node("Exp", "x", "e")
                        .floats("p", new float[] {0.7f, 1.3f, 0.2f, -1.1f, 2}, 5)
                        .node("Pow", "e p", "z"),
                1,
                2,
                6,
                5);
        // As scikit-learn's choice of features is written.
        add(
                "ArrayFeatureExtractor",
                OnnxFile.taking(1, 9)
                        .rawOfModel(8, new ProtoWriter().add(1, "ai.onnx.ml").add(2, 3))
                        .integers("k", 7, 0, 3, 3)
                        .node("ai.onnx.ml.ArrayFeatureExtractor", "x k", "f")
                        .node("Neg", "f", "z"),
                1,
                9);
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
        // As PyTorch writes Hardshrink.
        add(
                "Where a value is far from 0",
                small().floats("m", new float[] {0.5f})
                        .floats("l", new float[] {-0.5f})
                        .floats("k", new float[] {0})
                        .node("Greater", "x m", "g")
                        .node("Less", "x l", "h")
                        .node("Cast", "g", "i", Attribute.of("to", 9))
                        .node("Cast", "h", "j", Attribute.of("to", 9))
                        .node("Or", "i j", "c")
                        .node("Where", "c x k", "z"),
                1,
                2,
                6,
                5);
        add(
                "Cast to whether it is 0",
                small().node("Round", "x", "r")
                        .node("Cast", "r", "b", Attribute.of("to", 9))
                        .node("Cast", "b", "z", Attribute.of("to", 1)),
                1,
                2,
                6,
                5);
        add(
                "Equal",
                small().floats("k", new float[] {1})
                        .node("Round", "x", "r")
                        .node("Equal", "r k", "b")
                        .node("Cast", "b", "z", Attribute.of("to", 1)),
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

    private void others() {
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
}
