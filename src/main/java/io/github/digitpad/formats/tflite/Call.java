package io.github.digitpad.formats.tflite;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.tflite.Value.Computed;
import io.github.digitpad.formats.tflite.Value.Constant;
import org.jspecify.annotations.Nullable;

/** An operator with what it gets. */
final class Call {

    /** The most numbers that a shape, a list of axes or the like has. */
    private static final int MAX_LIST = 4096;

    private final Operator operator;
    private final Computation computation;
    private final @Nullable Value[] values;

    /** @param values of all tensors; nothing for those that are not known yet */
    Call(Operator operator, Computation computation, @Nullable Value[] values) {
        this.operator = operator;
        this.computation = computation;
        this.values = values;
    }

    Operator operator() {
        return operator;
    }

    Computation computation() {
        return computation;
    }

    /** What the layers are called that it becomes. */
    String name() throws ModelFormatException {
        String name = operator.outputs().size() == 0
                ? ""
                : operator.file().tensor(operator.outputs().get(0)).name();
        return name.isEmpty() ? operator.kind() : name;
    }

    int size() {
        return operator.inputs().size();
    }

    /** Whether an input is there. */
    boolean has(int index) {
        return index < size() && operator.inputs().get(index) >= 0;
    }

    TensorInfo tensor(int index) throws ModelFormatException {
        if (!has(index)) {
            throw operator.error("has no input " + index + ", which it needs");
        }
        return operator.file().tensor(operator.inputs().get(index));
    }

    Value get(int index) throws ModelFormatException {
        TensorInfo tensor = tensor(index);
        Value value = values[tensor.index()];
        if (value == null && tensor.isConstant()) {
            value = tensor.constant();
            values[tensor.index()] = value;
        }
        if (value == null) {
            throw operator.error("gets tensor " + tensor.index() + " \"" + tensor.name()
                    + "\", which nothing before it gives: it is a state, or another graph's");
        }
        return value;
    }

    /** An input that the network computes. */
    Computed computed(int index) throws ModelFormatException {
        return computation.computed(name(), get(index), null);
    }

    /** An input that is known beforehand. */
    Constant constant(int index) throws ModelFormatException {
        if (get(index) instanceof Constant constant) {
            return constant;
        }
        throw operator.error("gets as input " + index + " what the network computes, supported: a constant");
    }

    /** A constant of whole numbers: a shape, axes. */
    int[] integers(int index) throws ModelFormatException {
        Constant constant = constant(index);
        int size = constant.dims().size();
        if (!constant.isWhole() || size > MAX_LIST) {
            throw operator.error("gets " + size + " numbers as input " + index + ", needs a few whole ones");
        }
        int[] integers = new int[size];
        for (int i = 0; i < size; i++) {
            integers[i] = (int) constant.at(i);
        }
        return integers;
    }

    /** A constant that is one number. */
    double number(int index) throws ModelFormatException {
        Constant constant = constant(index);
        if (constant.dims().size() != 1) {
            throw operator.error("gets " + constant.dims().size() + " numbers as input " + index + ", needs one");
        }
        return constant.at(0);
    }

    int integer(int index) throws ModelFormatException {
        return (int) number(index);
    }
}
