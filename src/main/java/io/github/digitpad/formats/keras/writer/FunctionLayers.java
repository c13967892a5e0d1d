package io.github.digitpad.formats.keras.writer;

import io.github.digitpad.nn.Elementwise.Function;
import java.util.List;

/** Functions of each value by Keras's activations, and where it has none by its operations or of several layers. */
final class FunctionLayers {

    private static final double CUBE = 0.044715;
    private static final float HALF = 0.5f;

    private final KerasGraph graph;

    FunctionLayers(KerasGraph graph) {
        this.graph = graph;
    }

    KerasNode add(Function function, String name, KerasNode x) {
        return switch (function) {
            case EXP -> activation("exponential", name, x);
            case LOG -> operation("numpy", "Log", name, x);
            case SQRT -> operation("numpy", "Sqrt", name, x);
            case RECIPROCAL -> operation("numpy", "Reciprocal", name, x);
            case ABS -> {
                KerasNode other = relu(name + "/negative", scaled(name + "/minus", x, -1, 0), 0);
                yield merged("Add", name, relu(name + "/positive", x, 0), other);
            }
            case SIGN -> operation("numpy", "Sign", name, x);
            case ROUND -> operation("numpy", "Round", name, x);
            case FLOOR -> operation("numpy", "Floor", name, x);
            case ERF -> operation("math", "Erf", name, x);
            case GELU -> activation("gelu", name, x);
            case GELU_TANH -> {
                KerasNode square = merged("Multiply", name + "/square", x, x);
                KerasNode inner =
                        merged("Multiply", name + "/inner", x, scaled(name + "/cube", square, (float) CUBE, 1));
                KerasNode in = scaled(name + "/in", inner, (float) Math.sqrt(2 / Math.PI), 0);
                KerasNode share = scaled(name + "/share", activation("tanh", name + "/tanh", in), HALF, HALF);
                yield merged("Multiply", name, x, share);
            }
            case SILU -> activation("swish", name, x);
            case HARD_SILU -> {
                KerasNode six = new ReluLayers(graph).relu(name + "/relu6", scaled(name + "/in", x, 1, 3), 6, 0, 0);
                yield merged("Multiply", name, x, scaled(name + "/share", six, 1 / 6f, 0));
            }
            case SOFTPLUS -> activation("softplus", name, x);
            case MISH -> activation("mish", name, x);
            case SOFTSIGN -> activation("softsign", name, x);
            case SQUAREPLUS -> activation("squareplus", name, x);
            case SOFT_SHRINK -> {
                KerasNode above = relu(name + "/above", scaled(name + "/less", x, 1, -HALF), 0);
                KerasNode below = relu(name + "/below", scaled(name + "/more", x, -1, -HALF), 0);
                yield merged("Add", name, above, scaled(name + "/minus", below, -1, 0));
            }
            case HARD_SHRINK -> {
                KerasNode above = relu(name + "/above", x, HALF);
                KerasNode below = relu(name + "/below", scaled(name + "/other", x, -1, 0), HALF);
                yield merged("Add", name, above, scaled(name + "/minus", below, -1, 0));
            }
            case TANH_SHRINK ->
                merged("Add", name, x, scaled(name + "/minus", activation("tanh", name + "/tanh", x), -1, 0));
        };
    }

    /** One that is a layer by its name. */
    KerasNode activation(String activation, String name, KerasNode x) {
        return graph.add("Activation", name, x.shape(), x, "activation", activation);
    }

    KerasNode scaled(String name, KerasNode x, float scale, float offset) {
        return graph.add("Rescaling", name, x.shape(), x, "scale", (double) scale, "offset", (double) offset);
    }

    private KerasNode relu(String name, KerasNode x, float threshold) {
        return new ReluLayers(graph).relu(name, x, Float.POSITIVE_INFINITY, 0, threshold);
    }

    private KerasNode merged(String className, String name, KerasNode one, KerasNode other) {
        return graph.merge(className, name, one.shape(), List.of(one, other));
    }

    private KerasNode operation(String module, String className, String name, KerasNode x) {
        if (graph.form() == KerasForm.HDF5) {
            throw new IllegalArgumentException(
                    "Keras's .h5 files cannot hold its operation " + className + "; write a .keras file");
        }
        return graph.operation(module, className, name, x);
    }
}
