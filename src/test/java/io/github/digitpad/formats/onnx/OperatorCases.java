package io.github.digitpad.formats.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Small graphs of one operator each. */
abstract class OperatorCases {

    /** @param dims of the input {@code x} */
    record Case(String name, OnnxFile file, List<Long> dims) {}

    private final List<Case> cases = new ArrayList<>();

    List<Case> all() {
        return List.copyOf(cases);
    }

    /** Nodes between {@code x} and {@code z}, of which {@code y} is a row. */
    void add(String name, OnnxFile file, long... dims) {
        cases.add(new Case(
                name,
                file.node("Flatten", "z", "y").output("y"),
                LongStream.of(dims).boxed().toList()));
    }

    static Attribute list(String name, int... values) {
        return Attribute.list(name, values);
    }

    /** A picture that lies channels last before the operator, and one that does not. */
    void picture(String op, String more, OnnxFile first, OnnxFile second, Attribute... attributes) {
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

    static OnnxFile small() {
        return OnnxFile.taking(1, 2, 6, 5);
    }

    static OnnxFile small(int opset) {
        return new OnnxFile(opset).input("x", 1, 2, 6, 5);
    }
}
