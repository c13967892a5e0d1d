package io.github.digitpad.formats.onnx;

import ai.onnxruntime.OrtException;
import io.github.digitpad.formats.ModelFormatException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is worked out beforehand, against the real ONNX Runtime: most of it is exporters' way to a shape. */
class ConstantsTest {

    private static final int FLOAT = 1;
    private static final int INT64 = 7;
    private static final int BOOL = 9;

    private static final float[] FLOATS = {-2.75f, -1, 0.5f, 1, 2.5f, 3.5f};
    private static final float[] OTHERS = {2, -1, -0.5f, 1, 2, 0.25f};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Add",
                "Sub",
                "Mul",
                "Div",
                "Min",
                "Max",
                "Sum",
                "Mean",
                "Equal",
                "Greater",
                "GreaterOrEqual",
                "Less",
                "LessOrEqual"
            })
    void floats(String op) throws OrtException, ModelFormatException {
        agrees(op, file().floats("a", FLOATS, 2, 3).floats("b", OTHERS, 2, 3).node(op, "a b", "c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Add", "Sub", "Mul", "Div", "Mod", "Min", "Max", "Equal", "Greater", "LessOrEqual"})
    void wholeNumbers(String op) throws OrtException, ModelFormatException {
        agrees(
                op,
                file().integers("a", -7, -4, 7, 4, 9, 0)
                        .integers("b", 2, 4, -2, 4, 3, 5)
                        .node(op, "a b", "c"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void remainders(int asInC) throws OrtException, ModelFormatException {
        Attribute fmod = Attribute.of("fmod", asInC);
        agrees(
                "Mod",
                file().integers("a", -7, 7, -7, 7, 9, 0)
                        .integers("b", 2, -2, -2, 2, 3, 5)
                        .node("Mod", "a b", "c", fmod));
    }

    @ParameterizedTest
    @ValueSource(strings = {"And", "Or", "Xor", "Equal"})
    void truths(String op) throws OrtException, ModelFormatException {
        agrees(
                op,
                file().integers("i", 0, 0, 1, 1, 0, 1)
                        .integers("j", 0, 1, 0, 1, 1, 1)
                        .node("Cast", "i", "a", Attribute.of("to", BOOL))
                        .node("Cast", "j", "b", Attribute.of("to", BOOL))
                        .node(op, "a b", "d")
                        .node("Not", "d", "c"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Neg",
                "Abs",
                "Exp",
                "Floor",
                "Ceil",
                "Round",
                "Sign",
                "Sin",
                "Cos",
                "Relu",
                "Sigmoid",
                "Tanh",
                "Reciprocal",
                "Identity"
            })
    void functions(String op) throws OrtException, ModelFormatException {
        agrees(op, file().floats("a", FLOATS, 6).node(op, "a", "c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sqrt", "Log"})
    void functionsOfWhatIsMoreThanNothing(String op) throws OrtException, ModelFormatException {
        agrees(op, file().floats("a", new float[] {0.25f, 1, 2, 3, 9, 100}, 6).node(op, "a", "c"));
    }

    @ParameterizedTest
    @ValueSource(ints = {INT64, BOOL, FLOAT})
    void casts(int type) throws OrtException, ModelFormatException {
        agrees(
                "Cast",
                file().floats("a", new float[] {-2.75f, -0.5f, 0, 0.75f, 2.5f, 3}, 6)
                        .node("Cast", "a", "c", Attribute.of("to", type)));
        agrees("Cast", file().integers("a", -3, -1, 0, 1, 2, 7).node("Cast", "a", "c", Attribute.of("to", type)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ReduceMax", "ReduceMin", "ReduceProd", "ReduceMean", "ReduceSum"})
    void reductions(String op) throws OrtException, ModelFormatException {
        for (int keeps : new int[] {0, 1}) {
            agrees(
                    op,
                    new OnnxFile(12)
                            .input("x", 1, 6)
                            .floats("a", floats(24), 2, 6, 2)
                            .node(op, "a", "c", Attribute.list("axes", 0, -1), Attribute.of("keepdims", keeps)));
        }
        agrees(
                op,
                new OnnxFile(12).input("x", 1, 1).floats("a", floats(6), 2, 3).node(op, "a", "c"),
                1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void whereOneOfTwoIsTaken(int which) throws OrtException, ModelFormatException {
        agrees(
                "Where",
                file().integers("i", which == 0 ? new long[] {1, 0, 1} : new long[] {which - 1, which - 1, which - 1})
                        .node("Cast", "i", "o", Attribute.of("to", BOOL))
                        .floats("a", FLOATS, 2, 3)
                        .floats("b", OTHERS, 2, 3)
                        .node("Where", "o a b", "c"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void whereTheNetworksAreTaken(int which) throws OrtException, ModelFormatException {
        OnnxFile file = file().integers("i", which == 0 ? new long[] {1, 0, 1, 1, 0, 0} : new long[] {which - 1})
                .node("Cast", "i", "o", Attribute.of("to", BOOL))
                .node("Neg", "x", "n")
                .node("Where", "o x n", "w")
                .node("Neg", "w", "y")
                .output("y");
        OperatorsTest.assertAgrees("Where", file, 1, 6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 6 1", "-1 16 3", "8 2 -1", "3 -9 -2"})
    void ranges(String given) throws OrtException, ModelFormatException {
        String[] parts = given.split(" ", -1);
        agrees(
                "Range",
                file().number("s", Long.parseLong(parts[0]))
                        .number("e", Long.parseLong(parts[1]))
                        .number("d", Long.parseLong(parts[2]))
                        .node("Range", "s e d", "c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "value"})
    void filled(String attribute) throws OrtException, ModelFormatException {
        agrees(
                "ConstantOfShape",
                attribute.isEmpty()
                        ? file().integers("s", 2, 3).node("ConstantOfShape", "s", "c")
                        : file().integers("s", 2, 3)
                                .node(
                                        "ConstantOfShape",
                                        "s",
                                        "c",
                                        new Attribute(new ProtoWriter()
                                                .add(1, attribute)
                                                .add(5, OnnxFile.tensor("", new float[] {2.5f}, 1))
                                                .add(20, 4))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 1 2 0 1 1", "-1 0 0 -3 1 2"})
    void gatheredByWholePlaces(String places) throws OrtException, ModelFormatException {
        String[] parts = places.split(" ", -1);
        long[] numbers = new long[parts.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Long.parseLong(parts[i]);
        }
        agrees(
                "GatherND",
                new OnnxFile(17)
                        .input("x", 1, 3)
                        .floats("a", floats(9), 3, 3)
                        .integers("p", numbers)
                        .integers("s", 3, 2)
                        .node("Reshape", "p s", "q")
                        .node("GatherND", "a q", "c"),
                3);
        agrees(
                "GatherND",
                new OnnxFile(17)
                        .input("x", 1, 36)
                        .floats("a", floats(18), 3, 3, 2)
                        .integers("p", numbers)
                        .integers("s", 6, 1)
                        .node("Reshape", "p s", "q")
                        .node("GatherND", "a q", "c"),
                36);
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 13})
    void squeezed(int opset) throws OrtException, ModelFormatException {
        OnnxFile file = new OnnxFile(opset).input("x", 1, 6).floats("a", floats(6), 1, 6, 1);
        agrees("Squeeze", file.node("Squeeze", "a", "c"));
        agrees(
                "Expand",
                new OnnxFile(opset)
                        .input("x", 1, 6)
                        .floats("a", floats(3), 3, 1)
                        .integers("s", 1, 2)
                        .node("Expand", "a s", "c"));
        agrees(
                "Tile",
                new OnnxFile(opset)
                        .input("x", 1, 6)
                        .floats("a", floats(3), 3, 1)
                        .integers("s", 1, 2)
                        .node("Tile", "a s", "c"));
    }

    private static float[] floats(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (i * 7 % 5) - 1.75f + i / 8f;
        }
        return values;
    }

    private static OnnxFile file() {
        return OnnxFile.taking(1, 6);
    }

    private static void agrees(String op, OnnxFile file) throws OrtException, ModelFormatException {
        agrees(op, file, 6);
    }

    /** What {@code c} is, added to the input, so that there is a network. */
    private static void agrees(String op, OnnxFile file, int values) throws OrtException, ModelFormatException {
        OperatorsTest.assertAgrees(
                op,
                file.node("Cast", "c", "f", Attribute.of("to", FLOAT))
                        .integers("row", 1, -1)
                        .node("Reshape", "f row", "r")
                        .node("Add", "x r", "y")
                        .output("y"),
                1,
                values);
    }
}
