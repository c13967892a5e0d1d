package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Add;
import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.Concatenate;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Multiply;
import io.github.digitpad.nn.Rearrange;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.UnaryLayer;
import java.util.Arrays;
import java.util.List;

/**
 * Keras's recurrent layers, row after row: what is computed for one row of {@code [rows, values]} from it and from what
 * the row before has left. Which begins as nothing, so the first row needs less.
 *
 * @see "Hochreiter and Schmidhuber 1997, Long Short-Term Memory; Cho et al. 2014, gated recurrent units"
 */
final class RecurrentLayers {

    /** So many rows of large pictures; each takes some fifteen layers. */
    private static final int MAX_ROWS = 256;

    private static final int NONE = Integer.MIN_VALUE;

    private final LayerBuilder builder;
    private final LayerSpec spec;
    private final String name;
    private final int units;

    RecurrentLayers(LayerBuilder builder) throws ModelFormatException {
        this.builder = builder;
        this.spec = builder.spec();
        this.name = builder.name();
        this.units = spec.count("units");
    }

    /** What a row makes of itself, {@code [gates * units]}, and of what is there. */
    private interface Cell {

        /**
         * The new state, the output first.
         *
         * @param state before; {@link #NONE} in the first row
         */
        int[] next(String step, int row, int[] state) throws ModelFormatException;
    }

    void lstm() throws ModelFormatException {
        Tensor recurrent = weight("recurrent_kernel", units, 4);
        run(4, bias(4, 1, 0), 2, (step, row, state) -> {
            int sum = plus(step, row, state[0], recurrent, LayerBuilder.zeros(4 * units));
            int input = inner(step + "/input", part(step + "/i", sum, 0));
            int candidate = outer(step + "/candidate", part(step + "/c", sum, 2));
            int memory = builder.add(new Multiply(step + "/new"), input, candidate);
            if (state[1] != NONE) {
                int forget = inner(step + "/forget", part(step + "/f", sum, 1));
                int kept = builder.add(new Multiply(step + "/kept"), forget, state[1]);
                memory = builder.add(new Add(step + "/memory"), kept, memory);
            }
            int output = inner(step + "/output", part(step + "/o", sum, 3));
            return new int[] {builder.add(new Multiply(step), output, outer(step + "/shown", memory)), memory};
        });
    }

    void gru() throws ModelFormatException {
        boolean after = spec.config().get("reset_after").flag(false);
        Tensor recurrent = weight("recurrent_kernel", units, 3);
        Tensor ofState = after ? bias(3, 2, 1) : LayerBuilder.zeros(3 * units);
        run(3, bias(3, after ? 2 : 1, 0), 1, (step, row, state) -> {
            int before = state[0];
            int state3 = after || before != NONE ? product(step + "/recurrent", before, recurrent, ofState) : NONE;
            int update = inner(step + "/update", sum(step + "/z", part(step + "/xz", row, 0), state3, 0));
            int candidate = part(step + "/xh", row, 2);
            if (after || before != NONE) {
                int reset = inner(step + "/reset", sum(step + "/r", part(step + "/xr", row, 1), state3, 1));
                int seen = after
                        ? builder.add(new Multiply(step + "/seen"), reset, part(step + "/hh", state3, 2))
                        : product(
                                step + "/seen",
                                builder.add(new Multiply(step + "/left"), reset, before),
                                columns(recurrent, 2),
                                LayerBuilder.zeros(units));
                candidate = builder.add(new Add(step + "/sum"), candidate, seen);
            }
            int fresh = outer(step + "/candidate", candidate);
            // z h + (1 - z) c = c + z (h - c)
            int minus = builder.add(affine(step + "/minus", -1), fresh);
            int distance = before == NONE ? minus : builder.add(new Add(step + "/distance"), before, minus);
            int moved = builder.add(new Multiply(step + "/moved"), update, distance);
            return new int[] {builder.add(new Add(step), fresh, moved)};
        });
    }

    void simple() throws ModelFormatException {
        Tensor recurrent = weight("recurrent_kernel", units, 1);
        run(1, bias(1, 1, 0), 1, (step, row, state) -> {
            int sum = plus(step, row, state[0], recurrent, LayerBuilder.zeros(units));
            return new int[] {outer(step, sum)};
        });
    }

    private void run(int gates, Tensor bias, int states, Cell cell) throws ModelFormatException {
        Shape shape = builder.shape();
        if (shape.rank() != 2 || shape.extent(0) > MAX_ROWS) {
            throw new IllegalArgumentException("needs [rows, values], " + MAX_ROWS + " rows at most, gets " + shape);
        }
        for (String key : new String[] {"stateful", "return_state"}) {
            if (spec.config().get(key).flag(false)) {
                throw spec.unsupported(key, "true", "false");
            }
        }
        int rows = shape.extent(0);
        boolean backwards = spec.config().get("go_backwards").flag(false);
        builder.add(new Dense(name + "/rows", weight("kernel", shape.extent(1), gates), bias));
        int all = builder.last();
        int[] state = new int[states];
        Arrays.fill(state, NONE);
        int[] outputs = new int[rows];
        for (int i = 0; i < rows; i++) {
            String step = i == rows - 1 ? name : name + "/" + i;
            int row = take(step + "/row", all, backwards ? rows - 1 - i : i);
            state = cell.next(step, row, state);
            outputs[i] = state[0];
        }
        if (spec.config().get("return_sequences").flag(false)) {
            for (int i = 0; i < rows; i++) {
                outputs[i] = builder.add(new Reshape(name + "/" + i + "/line", Shape.of(1, units)), outputs[i]);
            }
            if (rows > 1) {
                builder.add(new Concatenate(name + "/lines", 0), outputs);
            }
        }
    }

    private int take(String what, int rows, int row) {
        Shape shape = builder.shape(rows);
        int[] from = new int[shape.extent(1)];
        for (int i = 0; i < from.length; i++) {
            from[i] = row * from.length + i;
        }
        return builder.add(new Rearrange(what, shape, Shape.of(from.length), from), rows);
    }

    /** A gate's values of all gates' side by side; all, if there is but one. */
    private int part(String what, int gates, int gate) {
        int[] from = new int[units];
        for (int i = 0; i < units; i++) {
            from[i] = gate * units + i;
        }
        return builder.add(new Rearrange(what, builder.shape(gates), Shape.of(units), from), gates);
    }

    private int sum(String what, int part, int state, int gate) {
        return state == NONE ? part : builder.add(new Add(what), part, part(what + "/h", state, gate));
    }

    private int plus(String step, int row, int state, Tensor recurrent, Tensor bias) {
        return state == NONE
                ? row
                : builder.add(new Add(step + "/sum"), row, product(step + "/recurrent", state, recurrent, bias));
    }

    /** What the state gives; of none, what is added to it. */
    private int product(String what, int state, Tensor recurrent, Tensor bias) {
        if (state != NONE) {
            return builder.add(new Dense(what, recurrent, bias), state);
        }
        int[] zeros = new int[units];
        Arrays.fill(zeros, -1);
        Shape input = builder.shape(builder.inputs()[0]);
        int nothing = builder.add(new Rearrange(what + "/nothing", input, Shape.of(units), zeros), builder.inputs()[0]);
        return builder.add(new Dense(what, recurrent, bias), nothing);
    }

    private Affine affine(String what, float factor) {
        return new Affine(what, LayerBuilder.filled(units, factor), LayerBuilder.zeros(units));
    }

    private int outer(String what, int node) throws ModelFormatException {
        return activated(what, node, "activation", "tanh");
    }

    private int inner(String what, int node) throws ModelFormatException {
        return activated(what, node, "recurrent_activation", "sigmoid");
    }

    private int activated(String what, int node, String key, String otherwise) throws ModelFormatException {
        String activation = spec.config().get(key).string(otherwise);
        List<UnaryLayer> layers = Activations.layers(what, activation, spec.version(), units);
        if (layers == null) {
            throw spec.unsupported(key, Json.quote(activation), Activations.SUPPORTED);
        }
        int last = node;
        for (UnaryLayer layer : layers) {
            last = builder.add(layer, last);
        }
        return last;
    }

    private Tensor weight(String kind, int rows, int gates) throws ModelFormatException {
        Tensor weight = builder.weight(kind);
        Shape needed = Shape.of(rows, gates * units);
        if (!weight.shape().equals(needed)) {
            throw new IllegalArgumentException(kind + " " + weight.shape() + ": needs " + needed);
        }
        return weight;
    }

    /** A row of the bias, which has one, or two: of the input and of the state. */
    private Tensor bias(int gates, int rows, int row) throws ModelFormatException {
        int count = gates * units;
        if (!LayerBuilder.usesBias(spec)) {
            return LayerBuilder.zeros(count);
        }
        Tensor bias = builder.weight("bias");
        if (bias.shape().size() != rows * count) {
            throw new IllegalArgumentException("bias " + bias.shape() + ": needs " + rows * count + " values");
        }
        float[] values = new float[count];
        System.arraycopy(bias.toArray(), row * count, values, 0, count);
        return Tensor.of(Shape.of(count), values);
    }

    private Tensor columns(Tensor recurrent, int gate) {
        int all = recurrent.shape().extent(1);
        float[] values = new float[units * units];
        for (int row = 0; row < units; row++) {
            System.arraycopy(recurrent.toArray(), row * all + gate * units, values, row * units, units);
        }
        return Tensor.of(Shape.of(units, units), values);
    }
}
