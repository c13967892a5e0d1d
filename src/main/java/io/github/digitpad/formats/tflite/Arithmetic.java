package io.github.digitpad.formats.tflite;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.tflite.Value.Computed;
import io.github.digitpad.formats.tflite.Value.Constant;
import io.github.digitpad.nn.Elementwise;
import io.github.digitpad.nn.Elementwise.Function;
import io.github.digitpad.nn.Elu;
import io.github.digitpad.nn.HalfEven;
import io.github.digitpad.nn.LogSoftmax;
import io.github.digitpad.nn.PRelu;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Sigmoid;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tanh;
import io.github.digitpad.nn.Tensor;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/** Operators value by value. */
final class Arithmetic {

    private final Call call;
    private final Operator operator;
    private final Computation computation;
    private final String name;

    Arithmetic(Call call) throws ModelFormatException {
        this.call = call;
        this.operator = call.operator();
        this.computation = call.computation();
        this.name = call.name();
    }

    Value sum() throws ModelFormatException {
        Value sum = call.get(0);
        for (int i = 1; i < call.size(); i++) {
            sum = computation.sum(name, sum, call.get(i));
        }
        return sum;
    }

    Value difference() throws ModelFormatException {
        return computation.difference(name, call.get(0), call.get(1));
    }

    Value product() throws ModelFormatException {
        return computation.product(name, call.get(0), call.get(1));
    }

    Value quotient() throws ModelFormatException {
        Value first = call.get(0);
        Value second = call.get(1);
        if (second instanceof Constant divisor) {
            if (first instanceof Constant dividend && dividend.isWhole() && divisor.isWhole()) {
                return folded((x, y) -> y == 0 ? 0 : x / y < 0 ? Math.ceil(x / y) : Math.floor(x / y));
            }
            Constant one = new Constant(Dims.of(), false, i -> 1);
            second = computation.folded(divisor.dims(), one, divisor, (x, y) -> x / y);
        } else {
            second = computation.each(name + "/reciprocal", Function.RECIPROCAL, second);
        }
        return computation.product(name, first, second);
    }

    /** Of constants alone. */
    Value folded(DoubleBinaryOperator function) throws ModelFormatException {
        Constant first = call.constant(0);
        Constant second = call.constant(1);
        return computation.folded(first.dims().spread(second.dims()), first, second, function);
    }

    Value each(Function function) throws ModelFormatException {
        return computation.each(name, function, call.get(0));
    }

    Value scaled(double factor, double offset) throws ModelFormatException {
        return computation.scaled(name, call.get(0), factor, offset);
    }

    Value ceiling() throws ModelFormatException {
        Value negative = computation.scaled(name + "/negative", call.get(0), -1, 0);
        return computation.scaled(name, computation.each(name + "/floor", Function.FLOOR, negative), -1, 0);
    }

    Value square() throws ModelFormatException {
        return computation.product(name, call.get(0), call.get(0));
    }

    Value squaredDifference() throws ModelFormatException {
        Value difference = computation.difference(name + "/difference", call.get(0), call.get(1));
        return computation.product(name, difference, difference);
    }

    Value reciprocalRoot() throws ModelFormatException {
        Value root = computation.each(name + "/root", Function.SQRT, call.get(0));
        return computation.each(name, Function.RECIPROCAL, root);
    }

    /** {@code a + relu(b - a)}, and for the least {@code a - relu(a - b)}. */
    Value extreme(boolean greatest) throws ModelFormatException {
        Value a = call.get(0);
        Value b = call.get(1);
        if (a instanceof Constant && b instanceof Constant) {
            return folded(greatest ? Math::max : Math::min);
        }
        Value more = computation.difference(name + "/more", greatest ? b : a, greatest ? a : b);
        Value positive = computation.each(new Relu(name + "/positive"), more);
        return greatest ? computation.sum(name, a, positive) : computation.difference(name, a, positive);
    }

    /** 1 where the first is greater, and 0 elsewhere; the other way round if it is turned. */
    Value greater(boolean turned, boolean orEqual) throws ModelFormatException {
        // a >= b where not b > a.
        boolean swaps = turned != orEqual;
        Value above =
                positive(computation.difference(name + "/over", call.get(swaps ? 1 : 0), call.get(swaps ? 0 : 1)));
        return orEqual ? computation.scaled(name, above, -1, 1) : above;
    }

    private Value positive(Value value) {
        Value sign = computation.each(name + "/sign", Function.SIGN, value);
        return computation.each(new Relu(name + "/positive"), sign);
    }

    /** 1 where both are equal, or where they are not. */
    Value equal(boolean isEqual) throws ModelFormatException {
        Value difference = computation.difference(name + "/difference", call.get(0), call.get(1));
        Value sign = computation.each(name + "/sign", Function.SIGN, difference);
        Value other = computation.product(name + "/other", sign, sign);
        return isEqual ? computation.scaled(name, other, -1, 1) : other;
    }

    Value or() throws ModelFormatException {
        return positive(computation.sum(name + "/sum", call.get(0), call.get(1)));
    }

    /** {@code condition * (a - b) + b}; what is not chosen may be no number only where it is constant. */
    Value select() throws ModelFormatException {
        Value condition = call.get(0);
        Value a = bounded(call.get(1));
        Value b = bounded(call.get(2));
        Value other = computation.scaled(name + "/other", condition, -1, 1);
        Value first = computation.product(name + "/first", condition, a);
        return computation.sum(name, first, computation.product(name + "/second", other, b));
    }

    /** Without infinity, of which nothing is none. */
    private Value bounded(Value value) {
        return value instanceof Constant ? value : computation.relu(name + "/bounded", value, 1, Float.MAX_VALUE);
    }

    Value power() throws ModelFormatException {
        if (call.get(0) instanceof Constant && call.get(1) instanceof Constant) {
            return folded(Math::pow);
        }
        Constant exponents = call.constant(1);
        double exponent = exponents.dims().size() == 1 ? exponents.at(0) : Double.NaN;
        Value base = call.get(0);
        if (exponent == 1) {
            return base;
        } else if (exponent == 2 || exponent == 3) {
            Value square = computation.product(name + "/square", base, base);
            return exponent == 2 ? square : computation.product(name, square, base);
        } else if (exponent == 0.5) {
            return computation.each(name, Function.SQRT, base);
        } else if (exponent == -0.5) {
            return reciprocalRoot();
        } else if (exponent == -1) {
            return computation.each(name, Function.RECIPROCAL, base);
        }
        if (Double.isNaN(exponent)) {
            throw operator.error("raises to powers of several kinds, supported: one number");
        }
        return computation.power(name, base, exponent);
    }

    /** As {@link Activation}, for what is an operator of its own. */
    Value leakyRelu() throws ModelFormatException {
        return computation.relu(name, call.get(0), operator.real(0, 0), Float.POSITIVE_INFINITY);
    }

    Value prelu() throws ModelFormatException {
        Computed input = call.computed(0);
        Constant alpha = call.constant(1);
        Shape shape = input.dims().shape();
        int[] extents = new int[shape.rank()];
        Arrays.fill(extents, 1);
        int rank = alpha.dims().rank();
        for (int i = 1; i <= rank; i++) {
            int extent = alpha.dims().extent(rank - i);
            if (i <= extents.length) {
                extents[extents.length - i] = extent;
            } else if (extent != 1) {
                throw operator.error("has slopes " + alpha.dims() + " for values of " + shape);
            }
        }
        return computation.each(new PRelu(name, Tensor.of(Shape.of(extents), computation.floats(alpha))), input);
    }

    Value elu() throws ModelFormatException {
        return computation.each(new Elu(name, 1), call.get(0));
    }

    Value sigmoid() throws ModelFormatException {
        return computation.each(new Sigmoid(name), call.get(0));
    }

    Value tanh() throws ModelFormatException {
        return computation.each(new Tanh(name), call.get(0));
    }

    Value gelu() throws ModelFormatException {
        Function function = operator.flag(0) ? Function.GELU_TANH : Function.GELU;
        return computation.each(new Elementwise(name, function), call.get(0));
    }

    Value softmax() throws ModelFormatException {
        double beta = operator.real(0, 0);
        Value scaled = computation.scaled(name + "/beta", call.computed(0), beta == 0 ? 1 : beta, 0);
        return computation.each(new Softmax(name), scaled);
    }

    Value logSoftmax() throws ModelFormatException {
        return computation.each(new LogSoftmax(name), call.computed(0));
    }

    /** To whole numbers only what is constant. */
    Value cast() throws ModelFormatException {
        TensorType type = operator.file().tensor(operator.outputs().get(0)).type();
        boolean toWhole = !type.isFloat();
        if (call.get(0) instanceof Constant constant) {
            Dims dims = constant.dims();
            Constant nothing = new Constant(Dims.of(), toWhole, i -> 0);
            Constant values = computation.folded(
                    dims, constant, nothing, (x, y) -> toWhole ? x < 0 ? Math.ceil(x) : Math.floor(x) : x);
            return new Constant(dims, toWhole, values::at);
        }
        TensorType before = call.tensor(0).type();
        if (toWhole && before.isFloat()) {
            throw operator.error("cuts off to " + type + " what the network computes, which is not supported");
        }
        Quantization quantization = call.tensor(0).quantization();
        return quantization == null
                ? call.get(0)
                : computation.scaled(name, call.get(0), 1 / quantization.scale(), quantization.zero());
    }

    /** Values on a grid, within bounds. */
    Value fakeQuantization() throws ModelFormatException {
        double least = operator.real(0, 0);
        double greatest = operator.real(1, 0);
        int bits = operator.setting(2, 0);
        if (!(least < greatest) || bits < 2 || bits > 16) {
            throw operator.error("rounds to " + bits + " bits, needs 2 to 16 between two bounds");
        }
        int from = operator.flag(3) ? 1 : 0;
        int most = (1 << bits) - 1;
        double scale = (greatest - least) / (most - from);
        double zero = Math.max(from, Math.min(most, HalfEven.round(from - least / scale)));
        return Activation.NONE.rounded(computation, name, call.get(0), scale, zero, from, most, 0);
    }
}
