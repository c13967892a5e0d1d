package io.github.digitpad.nn;

/** One function of each value by itself, whatever the shape. Those with settings or weights are layers of their own. */
public record Elementwise(String name, Function function) implements UnaryLayer {

    /** What is computed, in doubles. */
    public enum Function {
        /** {@code e^x} */
        EXP,
        /** The natural logarithm; minus infinity of 0. */
        LOG,
        SQRT,
        /** {@code 1 / x} */
        RECIPROCAL,
        ABS,
        /** -1, 0 or 1. */
        SIGN,
        /** To the nearest whole number, halves to even ones. */
        ROUND,
        /** The greatest whole number not above. */
        FLOOR,
        /** The error function, to 1.5e-7. */
        ERF,
        /** {@code x (1 + erf(x / sqrt 2)) / 2} */
        GELU,
        /** {@code x (1 + tanh(sqrt(2 / pi) (x + 0.044715 x^3))) / 2} */
        GELU_TANH,
        /** {@code x sigmoid(x)}, also called swish. */
        SILU,
        /** {@code x relu6(x + 3) / 6}, also called hard swish. */
        HARD_SILU,
        /** {@code log(1 + e^x)} */
        SOFTPLUS,
        /** {@code x tanh(softplus(x))} */
        MISH,
        /** {@code x / (1 + |x|)} */
        SOFTSIGN,
        /** {@code (x + sqrt(x^2 + 4)) / 2} */
        SQUAREPLUS,
        /** Towards 0 by a half; 0 from -0.5 to 0.5. */
        SOFT_SHRINK,
        /** 0 from -0.5 to 0.5; elsewhere {@code x}. */
        HARD_SHRINK,
        /** {@code x - tanh(x)} */
        TANH_SHRINK
    }

    private static final double SHRINK = 0.5;

    @Override
    public String kind() {
        return "Elementwise";
    }

    @Override
    public <R> R accept(LayerVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Shape outputShape(Shape input) {
        return input;
    }

    @Override
    public void forward(float[] input, Shape inputShape, float[] output) {
        for (int i = 0; i < inputShape.size(); i++) {
            output[i] = (float) of(input[i]);
        }
    }

    private double of(double x) {
        return switch (function) {
            case EXP -> Math.exp(x);
            case LOG -> Math.log(x);
            case SQRT -> Math.sqrt(x);
            case RECIPROCAL -> 1 / x;
            case ABS -> Math.abs(x);
            case SIGN -> x > 0 ? 1 : x < 0 ? -1 : x;
            case ROUND -> HalfEven.round(x);
            case FLOOR -> Math.floor(x);
            case ERF -> erf(x);
            case GELU -> 0.5 * x * (1 + erf(x * Math.sqrt(0.5)));
            case GELU_TANH -> 0.5 * x * (1 + Tanh.of(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)));
            case SILU -> x / (1 + Math.exp(-x));
            case HARD_SILU -> x * Math.min(6, Math.max(0, x + 3)) / 6;
            case SOFTPLUS -> softplus(x);
            case MISH -> x * Tanh.of(softplus(x));
            case SOFTSIGN -> x / (1 + Math.abs(x));
            case SQUAREPLUS -> 0.5 * (x + Math.sqrt(x * x + 4));
            case SOFT_SHRINK -> x > SHRINK ? x - SHRINK : x < -SHRINK ? x + SHRINK : 0;
            case HARD_SHRINK -> Math.abs(x) > SHRINK ? x : 0;
            case TANH_SHRINK -> x - Tanh.of(x);
        };
    }

    /** How much the function grows at a place for each unit that its value grows; 0 where it is made of steps. */
    public double derivative(double x) {
        return switch (function) {
            case EXP -> Math.exp(x);
            case LOG -> 1 / x;
            case SQRT -> 0.5 / Math.sqrt(x);
            case RECIPROCAL -> -1 / (x * x);
            case ABS -> x > 0 ? 1 : x < 0 ? -1 : 0;
            case SIGN, ROUND, FLOOR -> 0;
            case ERF -> 2 / Math.sqrt(Math.PI) * Math.exp(-x * x);
            case GELU -> 0.5 * (1 + erf(x * Math.sqrt(0.5))) + x * Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
            case GELU_TANH -> {
                double slope = Math.sqrt(2 / Math.PI);
                double tanh = Tanh.of(slope * (x + 0.044715 * x * x * x));
                yield 0.5 * (1 + tanh) + 0.5 * x * (1 - tanh * tanh) * slope * (1 + 3 * 0.044715 * x * x);
            }
            case SILU -> logistic(x) * (1 + x * (1 - logistic(x)));
            case HARD_SILU -> x <= -3 ? 0 : x >= 3 ? 1 : (2 * x + 3) / 6;
            case SOFTPLUS -> logistic(x);
            case MISH -> {
                double tanh = Tanh.of(softplus(x));
                yield tanh + x * (1 - tanh * tanh) * logistic(x);
            }
            case SOFTSIGN -> 1 / ((1 + Math.abs(x)) * (1 + Math.abs(x)));
            case SQUAREPLUS -> 0.5 * (1 + x / Math.sqrt(x * x + 4));
            case SOFT_SHRINK, HARD_SHRINK -> Math.abs(x) > SHRINK ? 1 : 0;
            case TANH_SHRINK -> Tanh.of(x) * Tanh.of(x);
        };
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** @see "Abramowitz and Stegun 1964, Handbook of Mathematical Functions, 7.1.26" */
    private static double erf(double x) {
        double t = 1 / (1 + 0.3275911 * Math.abs(x));
        double series =
                t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
        double positive = 1 - series * Math.exp(-x * x);
        return x < 0 ? -positive : positive;
    }

    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log(1 + Math.exp(-Math.abs(x)));
    }
}
