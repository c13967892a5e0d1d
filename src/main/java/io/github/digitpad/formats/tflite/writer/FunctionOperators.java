package io.github.digitpad.formats.tflite.writer;

import io.github.digitpad.nn.Elementwise.Function;
import io.github.digitpad.nn.Shape;

/** The functions of an {@code Elementwise} layer, each of the operators that there are for it. */
final class FunctionOperators {

    /** Of the error function's series. */
    private static final double[] SERIES = {1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592};

    private static final double IN_SERIES = 0.3275911;
    private static final float HALF = 0.5f;

    private final TfliteGraph graph;
    private final String name;
    private final Shape shape;
    private int constants;

    /** @param name of the layer */
    FunctionOperators(TfliteGraph graph, String name, Shape shape) {
        this.graph = graph;
        this.name = name;
        this.shape = shape;
    }

    Flow add(Function function, Flow x) {
        return switch (function) {
            case EXP -> of(Builtin.EXP, "", x);
            case LOG -> of(Builtin.LOG, "", x);
            case SQRT -> of(Builtin.SQRT, "", x);
            case RECIPROCAL -> reciprocal("", x);
            case ABS -> of(Builtin.ABS, "", x);
            case SIGN -> of(Builtin.SIGN, "", x);
            case ROUND -> of(Builtin.ROUND, "", x);
            case FLOOR -> of(Builtin.FLOOR, "", x);
            case ERF -> erf(x);
            case GELU -> gelu(x, false);
            case GELU_TANH -> gelu(x, true);
            case SILU -> of(Builtin.MUL, "", x, of(Builtin.LOGISTIC, "/sigmoid", x));
            case HARD_SILU -> of(Builtin.HARD_SWISH, "", x);
            case SOFTPLUS -> softplus("", x);
            case MISH -> of(Builtin.MUL, "", x, of(Builtin.TANH, "/tanh", softplus("/softplus", x)));
            case SOFTSIGN -> of(Builtin.DIV, "", x, with(Builtin.ADD, "/one", of(Builtin.ABS, "/abs", x), 1));
            case SQUAREPLUS -> {
                Flow square = of(Builtin.MUL, "/square", x, x);
                Flow root = of(Builtin.SQRT, "/root", with(Builtin.ADD, "/four", square, 4));
                yield with(Builtin.MUL, "", of(Builtin.ADD, "/sum", x, root), HALF);
            }
            case SOFT_SHRINK -> {
                Flow above = of(Builtin.RELU, "/above", with(Builtin.ADD, "/less", x, -HALF));
                Flow other = with(Builtin.MUL, "/minus", x, -1);
                Flow below = of(Builtin.RELU, "/below", with(Builtin.ADD, "/more", other, -HALF));
                yield of(Builtin.SUB, "", above, below);
            }
            case HARD_SHRINK -> {
                Flow far = graph.add(
                        Builtin.GREATER,
                        name + "/far",
                        shape,
                        of(Builtin.ABS, "/abs", x).tensor(),
                        number(HALF));
                yield graph.add(Builtin.SELECT_V2, name, shape, far.tensor(), x.tensor(), number(0));
            }
            case TANH_SHRINK -> of(Builtin.SUB, "", x, of(Builtin.TANH, "/tanh", x));
        };
    }

    private Flow gelu(Flow x, boolean approximate) {
        FlatRecord settings = new FlatRecord().octet(0, approximate);
        return graph.add(Builtin.GELU, settings, name, shape, x.tensor());
    }

    /** {@code relu(x) + log(1 + e^-|x|)}, which no value makes overflow. */
    private Flow softplus(String step, Flow x) {
        Flow power = of(
                Builtin.EXP, step + "/exp", with(Builtin.MUL, step + "/minus", of(Builtin.ABS, step + "/abs", x), -1));
        Flow log = of(Builtin.LOG, step + "/log", with(Builtin.ADD, step + "/one", power, 1));
        return of(Builtin.ADD, step, of(Builtin.RELU, step + "/relu", x), log);
    }

    /** As ours computes it, to 1.5e-7. */
    private Flow erf(Flow x) {
        Flow abs = of(Builtin.ABS, "/abs", x);
        Flow t = reciprocal("/t", with(Builtin.ADD, "/t/one", with(Builtin.MUL, "/t/in", abs, (float) IN_SERIES), 1));
        Flow sum = with(Builtin.MUL, "/series", t, (float) SERIES[0]);
        for (int i = 1; i < SERIES.length; i++) {
            sum = of(Builtin.MUL, "/series", with(Builtin.ADD, "/series/sum", sum, (float) SERIES[i]), t);
        }
        Flow minusSquare = of(Builtin.MUL, "/square", x, with(Builtin.MUL, "/minus", x, -1));
        Flow rest = of(Builtin.MUL, "/rest", sum, of(Builtin.EXP, "/exp", minusSquare));
        Flow positive = with(Builtin.ADD, "/positive", with(Builtin.MUL, "/rest/minus", rest, -1), 1);
        return of(Builtin.MUL, "", of(Builtin.SIGN, "/sign", x), positive);
    }

    private Flow reciprocal(String step, Flow x) {
        return graph.add(Builtin.DIV, name + step, shape, number(1), x.tensor());
    }

    private Flow of(Builtin op, String step, Flow x) {
        return graph.add(op, name + step, shape, x.tensor());
    }

    private Flow of(Builtin op, String step, Flow x, Flow y) {
        return graph.add(op, name + step, shape, x.tensor(), y.tensor());
    }

    private Flow with(Builtin op, String step, Flow x, float number) {
        return graph.add(op, name + step, shape, x.tensor(), number(number));
    }

    private int number(float value) {
        constants++;
        return graph.scalar(name + "/number" + constants, value);
    }
}
