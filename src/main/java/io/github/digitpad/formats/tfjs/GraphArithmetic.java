package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.tfjs.GraphValue.Computed;
import io.github.digitpad.formats.tfjs.GraphValue.Floats;
import io.github.digitpad.nn.Add;
import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Elu;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Multiply;
import io.github.digitpad.nn.PRelu;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Sigmoid;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tanh;
import io.github.digitpad.nn.Tensor;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** TensorFlow's operations value by value, and its matrix product. */
final class GraphArithmetic {

    /** What TensorFlow adds to variances where a batch norm does not say. */
    private static final double BATCH_NORM_EPSILON = 1e-4;

    /** What leaky ReLU multiplies by where nothing else is said. */
    private static final double LEAK = 0.2;

    private final Operands operands;
    private final GraphNode node;

    GraphArithmetic(Operands operands) {
        this.operands = operands;
        this.node = operands.node();
    }

    GraphValue biasAdd() throws ModelFormatException {
        node.requireChannelsLast();
        return scaled(operands.computed(0), node.name(), 1, operands.floats(1), 1);
    }

    GraphValue negative() throws ModelFormatException {
        return scaled(operands.computed(0), node.name(), -1, null, 0);
    }

    GraphValue batchNorm() throws ModelFormatException {
        node.requireChannelsLast();
        return new Computed(batchNorm(operands.computed(0), node.name(), 1, BATCH_NORM_EPSILON));
    }

    GraphValue prelu() throws ModelFormatException {
        return operands.add(prelu(node.name(), operands.floats(1), operands.shape(0)));
    }

    GraphValue softmax() throws ModelFormatException {
        return operands.add(new Softmax(node.name()));
    }

    /** One of those that an operation of the kind {@code _Fused…} may have inside, too. */
    GraphValue activation() throws ModelFormatException {
        return operands.add(activation(node.name(), node.op(), "alpha"));
    }

    private Layer activation(String name, String kind, String alpha) throws ModelFormatException {
        return switch (kind) {
            case "Relu" -> new Relu(name);
            case "Relu6" -> Activations.relu6(name);
            case "LeakyRelu" -> new Relu(name, node.real(alpha, LEAK), Float.POSITIVE_INFINITY, 0);
            case "Elu" -> new Elu(name, 1);
            case "Sigmoid" -> new Sigmoid(name);
            case "Tanh" -> new Tanh(name);
            default ->
                throw node.unsupported(
                        "fused_ops",
                        Json.quote(kind),
                        "BiasAdd, FusedBatchNorm, Relu, Relu6, LeakyRelu, Prelu, Elu, Sigmoid, Tanh");
        };
    }

    /** Slopes for every value, or the same along the axes where it has one: aligned at the last axis. */
    private PRelu prelu(String name, Floats alpha, Shape shape) throws ModelFormatException {
        int[] extents = new int[shape.rank()];
        Arrays.fill(extents, 1);
        for (int i = 1; i <= alpha.extents().length; i++) {
            int extent = alpha.extents()[alpha.extents().length - i];
            if (i <= extents.length) {
                extents[extents.length - i] = extent;
            } else if (extent != 1) {
                throw node.error("has slopes " + Arrays.toString(alpha.extents()) + " for values of " + shape);
            }
        }
        return new PRelu(name, Tensor.of(Shape.of(extents), alpha.values()));
    }

    GraphValue matrixProduct() throws ModelFormatException {
        Floats matrix = operands.floats(1);
        Shape shape = operands.shape(0);
        if (node.flag("transpose_a") || matrix.extents().length != 2 || shape.rank() != 1) {
            throw node.error("multiplies [batch, …] with " + shape + " by " + Arrays.toString(matrix.extents())
                    + (node.flag("transpose_a") ? ", the first transposed" : "")
                    + ", supported: [batch, in] by [in, units]");
        }
        int rows = matrix.extents()[0];
        int columns = matrix.extents()[1];
        float[] kernel = matrix.values();
        if (node.flag("transpose_b")) {
            kernel = new float[rows * columns];
            for (int i = 0; i < kernel.length; i++) {
                kernel[i % columns * rows + i / columns] = matrix.values()[i];
            }
            int swap = rows;
            rows = columns;
            columns = swap;
        }
        Tensor bias = Tensor.of(Shape.of(columns), new float[columns]);
        Dense dense = new Dense(node.name(), Tensor.of(Shape.of(rows, columns), kernel), bias);
        return fused(operands.network().add(dense, operands.computed(0)));
    }

    /** A node followed by what an operation of the kind {@code _Fused…} has inside; its weights are from input 2 on. */
    Computed fused(int before) throws ModelFormatException {
        List<String> kinds = node.texts("fused_ops");
        int at = before;
        int argument = 2;
        for (String kind : kinds) {
            String name = node.name() + "/" + kind;
            switch (kind) {
                case "BiasAdd" -> {
                    at = scaled(at, name, 1, operands.floats(argument), 1).node();
                    argument++;
                }
                case "FusedBatchNorm" -> {
                    at = batchNorm(at, name, argument, BATCH_NORM_EPSILON);
                    argument += 4;
                }
                case "Prelu" -> {
                    PRelu prelu = prelu(
                            name, operands.floats(argument), operands.network().shape(at));
                    at = operands.network().add(prelu, at);
                    argument++;
                }
                default -> at = operands.network().add(activation(name, kind, "leakyrelu_alpha"), at);
            }
        }
        return new Computed(at);
    }

    /** @param first which input the factors are; offsets, means and variances follow */
    private int batchNorm(int at, String name, int first, double epsilon) throws ModelFormatException {
        if (node.op().startsWith("FusedBatchNorm")
                && node.attributes().exists()
                && node.attributes().get("is_training").exists()
                && node.flag("is_training")) {
            throw node.unsupported("is_training", "true", "false");
        }
        int channels = lastExtent(at);
        Affine affine = AffineReader.batchNormalization(
                name,
                perChannel(operands.floats(first), channels),
                perChannel(operands.floats(first + 1), channels),
                perChannel(operands.floats(first + 2), channels),
                perChannel(operands.floats(first + 3), channels),
                node.real("epsilon", epsilon));
        return operands.network().add(affine, at);
    }

    /** @param sign of the second summand */
    GraphValue sum(int sign) throws ModelFormatException {
        boolean minus = sign < 0;
        if (operands.get(1) instanceof Floats constant) {
            return scaled(operands.computed(0), node.name(), 1, constant, sign);
        }
        if (operands.get(0) instanceof Floats constant) {
            return scaled(operands.computed(1), node.name(), sign, constant, 1);
        }
        int second = operands.computed(1);
        if (minus) {
            second = scaled(second, node.name() + "/negative", -1, null, 0).node();
        }
        return new Computed(operands.network().add(new Add(node.name()), operands.computed(0), second));
    }

    GraphValue product() throws ModelFormatException {
        boolean second = operands.get(1) instanceof Floats;
        if (!second && !(operands.get(0) instanceof Floats)) {
            return new Computed(
                    operands.network().add(new Multiply(node.name()), operands.computed(0), operands.computed(1)));
        }
        int at = operands.computed(second ? 0 : 1);
        return scaled(at, perChannel(operands.floats(second ? 1 : 0), lastExtent(at)));
    }

    GraphValue quotient() throws ModelFormatException {
        if (!(operands.get(1) instanceof Floats divisor)) {
            throw node.error("divides by what the network computes, supported: by a constant");
        }
        int at = operands.computed(0);
        double[] scale = perChannel(divisor, lastExtent(at));
        for (int i = 0; i < scale.length; i++) {
            scale[i] = 1 / scale[i];
        }
        return scaled(at, scale);
    }

    private Computed scaled(int at, double[] scale) {
        return new Computed(
                operands.network().add(AffineReader.affine(node.name(), scale, new double[scale.length]), at));
    }

    /** {@code value * factor + offset * sign}, the offset for each channel or for all. */
    private Computed scaled(int at, String name, double factor, @Nullable Floats offset, double sign)
            throws ModelFormatException {
        int channels = lastExtent(at);
        double[] scale = new double[channels];
        Arrays.fill(scale, factor);
        double[] offsets = offset == null ? new double[channels] : perChannel(offset, channels);
        for (int i = 0; i < channels; i++) {
            offsets[i] *= sign;
        }
        return new Computed(operands.network().add(AffineReader.affine(name, scale, offsets), at));
    }

    private int lastExtent(int at) {
        Shape shape = operands.network().shape(at);
        return shape.extent(shape.rank() - 1);
    }

    /** A constant that is one number, or one for each place along the last axis. */
    private double[] perChannel(Floats constant, int channels) throws ModelFormatException {
        int count = constant.values().length;
        int last = constant.extents().length == 0 ? 1 : constant.extents()[constant.extents().length - 1];
        if (count != last || (count != 1 && count != channels)) {
            throw node.error("has a constant " + Arrays.toString(constant.extents()) + ", supported: one number, or "
                    + channels + " along the last axis");
        }
        double[] values = new double[channels];
        for (int i = 0; i < channels; i++) {
            values[i] = constant.values()[count == 1 ? 0 : i];
        }
        return values;
    }
}
