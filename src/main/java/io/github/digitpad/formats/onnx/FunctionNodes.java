package io.github.digitpad.formats.onnx;

import io.github.digitpad.nn.Elementwise;
import java.util.List;

/** The functions of {@link Elementwise}, each of the operators of opset 17 that there are for it. */
final class FunctionNodes {

    private static final double CUBE = 0.044715;

    private final OnnxGraph graph;

    FunctionNodes(OnnxGraph graph) {
        this.graph = graph;
    }

    Value add(Elementwise layer, Value input) {
        String name = layer.name();
        String x = input.name();
        String output = switch (layer.function()) {
            case EXP -> of("Exp", name, x);
            case LOG -> of("Log", name, x);
            case SQRT -> of("Sqrt", name, x);
            case RECIPROCAL -> of("Reciprocal", name, x);
            case ABS -> of("Abs", name, x);
            case SIGN -> of("Sign", name, x);
            case ROUND -> of("Round", name, x);
            case FLOOR -> of("Floor", name, x);
            case ERF -> of("Erf", name, x);
            case GELU -> halved(name, x, of("Erf", name + "/erf", times(name + "/in", x, Math.sqrt(0.5))));
            case GELU_TANH -> halved(name, x, of("Tanh", name + "/tanh", cubic(name, x)));
            case SILU -> of("Mul", name, x, of("Sigmoid", name + "/sigmoid", x));
            case HARD_SILU -> of("HardSwish", name, x);
            case SOFTPLUS -> of("Softplus", name, x);
            case MISH -> of("Mul", name, x, of("Tanh", name + "/tanh", of("Softplus", name + "/softplus", x)));
            case SOFTSIGN -> of("Softsign", name, x);
            case SQUAREPLUS -> {
                String square = plus(name + "/plus", of("Mul", name + "/square", x, x), 4);
                yield times(name, of("Add", name + "/sum", x, of("Sqrt", name + "/root", square)), 0.5);
            }
            case SOFT_SHRINK -> shrink(name, x, 0.5f);
            case HARD_SHRINK -> shrink(name, x, 0);
            case TANH_SHRINK -> of("Sub", name, x, of("Tanh", name + "/tanh", x));
        };
        return new Value(output, input.shape(), input.flattened());
    }

    private String of(String op, String name, String... inputs) {
        return graph.node(op, name, List.of(inputs));
    }

    private String shrink(String name, String x, float bias) {
        return graph.node("Shrink", name, List.of(x), Attribute.of("lambd", 0.5f), Attribute.of("bias", bias));
    }

    private String times(String name, String x, double factor) {
        return of("Mul", name, x, graph.scalar(name + "/factor", (float) factor));
    }

    private String plus(String name, String x, double summand) {
        return of("Add", name, x, graph.scalar(name + "/summand", (float) summand));
    }

    /** {@code x / 2 * (inner + 1)} */
    private String halved(String name, String x, String inner) {
        return of("Mul", name, times(name + "/half", x, 0.5), plus(name + "/one", inner, 1));
    }

    /** {@code sqrt(2 / pi) (x + 0.044715 x^3)} */
    private String cubic(String name, String x) {
        String square = times(name + "/scaled", of("Mul", name + "/square", x, x), CUBE);
        String sum = of("Mul", name + "/sum", x, plus(name + "/inner", square, 1));
        return times(name + "/in", sum, Math.sqrt(2 / Math.PI));
    }
}
