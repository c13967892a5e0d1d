package io.github.digitpad.formats.tflite;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.Numbers;
import io.github.digitpad.nn.Elementwise.Function;
import io.github.digitpad.nn.HalfEven;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Tanh;
import java.util.List;

/** What operators do to their results, and what rounding does with that. */
enum Activation {
    NONE(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
    RELU(0, Double.POSITIVE_INFINITY),
    RELU_N1_TO_1(-1, 1),
    RELU6(0, 6),
    TANH(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
    /** None that an operator has inside; one of its own. */
    RELU_0_TO_1(0, 1);

    /** Those that an operator may have inside, by the format's numbers. */
    private static final List<Activation> INSIDE = List.of(NONE, RELU, RELU_N1_TO_1, RELU6, TANH);

    private final double least;
    private final double greatest;

    Activation(double least, double greatest) {
        this.least = least;
        this.greatest = greatest;
    }

    /** That of an operator: inside it, or all that it is. */
    static Activation of(Op op, Operator operator) throws ModelFormatException {
        return switch (op) {
            case RELU -> RELU;
            case RELU_N1_TO_1 -> RELU_N1_TO_1;
            case RELU6 -> RELU6;
            case RELU_0_TO_1 -> RELU_0_TO_1;
            default -> op.activationField() < 0 ? NONE : inside(operator, operator.octet(op.activationField()));
        };
    }

    private static Activation inside(Operator operator, int number) throws ModelFormatException {
        if (number < 0 || number >= INSIDE.size()) {
            throw operator.error("has an activation of number " + number
                    + " inside, supported: NONE, RELU, RELU_N1_TO_1, RELU6, TANH");
        }
        return INSIDE.get(number);
    }

    Value of(Computation computation, String name, Value value) {
        return switch (this) {
            case NONE -> value;
            case TANH -> computation.each(new Tanh(name + "/tanh"), value);
            case RELU_N1_TO_1 -> {
                Value up = computation.scaled(name + "/up", value, 1, 1);
                yield computation.scaled(name + "/down", computation.relu(name, up, 0, 2), 1, -1);
            }
            default -> computation.each(new Relu(name + "/relu", 0, (float) greatest, 0), value);
        };
    }

    /**
     * A value with this done to it as whole numbers stand for it: rounded, within their bounds and those of this.
     *
     * @param away how much the whole numbers grow before they are rounded: a little, where a half is to be rounded away
     *     from 0 as TensorFlow Lite does
     */
    Value rounded(
            Computation computation,
            String name,
            Value value,
            double scale,
            double zero,
            int from,
            int to,
            double away) {
        Value before = this == TANH ? of(computation, name, value) : value;
        double low = Math.max(from, HalfEven.round(zero + least / scale));
        double high = Math.min(to, HalfEven.round(zero + greatest / scale));
        if (low >= high) {
            throw new IllegalArgumentException(
                    "rounds to whole numbers from " + Numbers.text(low) + " to " + Numbers.text(high));
        }
        Value whole = computation.scaled(name + "/whole", before, (1 + away) / scale, (1 + away) * zero - low);
        Value rounded = computation.each(name + "/rounded", Function.ROUND, whole);
        Value bounded = computation.relu(name + "/bounded", rounded, 0, high - low);
        return computation.scaled(name + "/real", bounded, scale, (low - zero) * scale);
    }
}
