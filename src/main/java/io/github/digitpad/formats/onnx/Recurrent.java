package io.github.digitpad.formats.onnx;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.Texts;
import io.github.digitpad.nn.Concatenate;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Shape;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** LSTM, GRU and RNN, step by step: a picture's rows are a few dozen, so each step becomes layers of its own. */
final class Recurrent {

    private final NodeCall call;
    private final Assembly assembly;
    private final Moves moves;
    private final Arithmetic arithmetic;
    private final String name;
    private final int hidden;

    /** How many parts of a step's sums are computed by functions of their own. */
    private final int gates;

    Recurrent(NodeCall call) {
        this.call = call;
        this.assembly = call.assembly();
        this.moves = new Moves(call);
        this.arithmetic = new Arithmetic(call);
        this.name = call.name();
        this.gates = call.op().equals("LSTM") ? 4 : call.op().equals("GRU") ? 3 : 1;
        this.hidden = call.constant(2).dims()[call.constant(2).rank() - 1];
    }

    /** All states {@code [steps, directions, batch, hidden]}, the last ones, the last cells. */
    OnnxValue[] outputs() throws ModelFormatException {
        Computed sequence = call.computed(0);
        String direction = call.text("direction", "forward");
        int directions = direction.equals("bidirectional") ? 2 : 1;
        int[] dims = sequence.dims();
        Constant weights = call.constant(1);
        boolean fits = dims.length == 3
                && weights.rank() == 3
                && hidden > 0
                && dims[2] == weights.dims()[2]
                && weights.dims()[0] == directions
                && weights.dims()[1] == gates * hidden
                && call.constant(2).size() == directions * gates * hidden * hidden;
        if (!fits || dims[1] != 1 || call.integer("layout", 0) != 0 || call.isSet("clip") || call.has(7)) {
            throw new IllegalArgumentException("gets " + Dims.text(dims) + " and weights " + Dims.text(weights.dims())
                    + ", supported: [steps, batch, features], without clip, layout and peepholes");
        }
        int steps = dims[0];
        Computed[] states = new Computed[steps * directions];
        Computed[] last = new Computed[2 * directions];
        for (int way = 0; way < directions; way++) {
            boolean backwards = direction.equals("reverse") || way == 1;
            run(sequence, way, directions, backwards, states, last);
        }
        return new OnnxValue[] {
            joined(states, steps, directions, 1, hidden),
            joined(Arrays.copyOf(last, directions), directions, 1, hidden),
            joined(Arrays.copyOfRange(last, directions, 2 * directions), directions, 1, hidden)
        };
    }

    private Computed joined(Computed[] parts, int... dims) {
        int[] nodes = new int[parts.length];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = assembly.in(assembly.plain(parts[i], name), name, hidden);
        }
        int node = nodes.length == 1 ? nodes[0] : assembly.network().add(new Concatenate(name, 0), nodes);
        return new Computed(node, dims, Order.plain(Dims.size(dims)), false);
    }

    private void run(Computed sequence, int way, int directions, boolean backwards, Computed[] states, Computed[] last)
            throws ModelFormatException {
        Constant weights = call.constant(1);
        int features = sequence.dims()[2];
        int units = gates * hidden;
        Constant bias = call.optional(3);
        double[] inputBias = new double[units];
        double[] stateBias = new double[units];
        for (int i = 0; bias != null && i < units; i++) {
            inputBias[i] = bias.at(way * 2 * units + i);
            stateBias[i] = bias.at(way * 2 * units + units + i);
        }
        Computed inputs = new Products(call)
                .dense(sequence, units, (in, unit) -> weights.at((way * units + unit) * features + in), inputBias);
        int[] all = new int[gates];
        for (int i = 0; i < gates; i++) {
            all[i] = i;
        }
        boolean resetsFirst = call.op().equals("GRU") && call.integer("linear_before_reset", 0) == 0;
        Dense recurrence = recurrence(way, resetsFirst ? new int[] {0, 1} : all, stateBias);
        Dense candidate = resetsFirst ? recurrence(way, new int[] {2}, stateBias) : recurrence;
        Computed state = initial(5, way);
        Computed cell = initial(6, way);
        int steps = sequence.dims()[0];
        for (int i = 0; i < steps; i++) {
            int step = backwards ? steps - 1 - i : i;
            Computed input = row(moves.along(inputs, 0, step), units);
            switch (call.op()) {
                case "LSTM" -> {
                    Computed sums = add(input, dense(state, recurrence));
                    Computed kept = multiply(activated("Sigmoid", way, 0, gate(sums, 2)), cell);
                    Computed added = multiply(
                            activated("Sigmoid", way, 0, gate(sums, 0)), activated("Tanh", way, 1, gate(sums, 3)));
                    cell = add(kept, added);
                    state = multiply(activated("Sigmoid", way, 0, gate(sums, 1)), activated("Tanh", way, 2, cell));
                }
                case "GRU" -> state = gru(input, state, recurrence, resetsFirst ? candidate : null, way);
                default -> state = activated("Tanh", way, 0, add(input, dense(state, recurrence)));
            }
            states[step * directions + way] = state;
        }
        last[way] = state;
        last[directions + way] = cell;
    }

    /** @param candidate the matrix of the third gate, where the state is reset before it is multiplied */
    private Computed gru(Computed input, Computed state, Dense recurrence, @Nullable Dense candidate, int way)
            throws ModelFormatException {
        Computed old = dense(state, recurrence);
        Computed update = activated("Sigmoid", way, 0, add(gate(input, 0), gate(old, 0)));
        Computed reset = activated("Sigmoid", way, 0, add(gate(input, 1), gate(old, 1)));
        Computed recalled =
                candidate == null ? multiply(reset, gate(old, 2)) : dense(multiply(reset, state), candidate);
        Computed fresh = activated("Tanh", way, 1, add(gate(input, 2), recalled));
        // (1 - update) * fresh + update * state
        Computed difference = (Computed) arithmetic.difference(state, fresh);
        return add(fresh, multiply(update, difference));
    }

    /** The states' part of some gates, as a layer that all steps share. */
    private Dense recurrence(int way, int[] parts, double[] biases) {
        Constant weights = call.constant(2);
        int units = parts.length * hidden;
        float[] kernel = new float[Dims.size(hidden, units)];
        double[] own = new double[units];
        for (int unit = 0; unit < units; unit++) {
            int row = parts[unit / hidden] * hidden + unit % hidden;
            own[unit] = biases[row];
            for (int in = 0; in < hidden; in++) {
                kernel[in * units + unit] = (float) weights.at((way * gates * hidden + row) * hidden + in);
            }
        }
        return new Dense(name, Assembly.tensor(Shape.of(hidden, units), kernel), Assembly.tensor(own));
    }

    private Computed initial(int index, int way) {
        int[] none = new int[hidden];
        Arrays.fill(none, -1);
        Computed zeros = assembly.taken(assembly.input(), name, new int[] {1, hidden}, none);
        if (!call.has(index)) {
            return zeros;
        }
        if (call.get(index) instanceof Computed given) {
            return row(moves.along(given, 0, way), hidden);
        }
        Constant given = call.constant(index);
        if (given.rank() != 3 || given.dims()[0] <= way || given.dims()[2] != hidden || given.dims()[1] < 1) {
            throw new IllegalArgumentException(
                    "begins with " + Dims.text(given.dims()) + ", needs [directions, batch, " + hidden + "]");
        }
        // [directions, batch, hidden]: what the first of a batch begins with.
        int each = given.size() / given.dims()[0];
        int[] own = new int[hidden];
        for (int i = 0; i < hidden; i++) {
            own[i] = way * each + i;
        }
        return given.isAll(0) ? zeros : assembly.affine(zeros, name, null, given.taken(new int[] {1, hidden}, own));
    }

    private static Computed row(OnnxValue value, int units) {
        return ((Computed) value).reshaped(1, units);
    }

    private Computed dense(Computed state, Dense layer) {
        int node = assembly.network().add(layer, assembly.in(state, name, hidden));
        int units = layer.bias().shape().size();
        return new Computed(node, new int[] {1, units}, Order.plain(units), false);
    }

    private Computed gate(Computed sums, int gate) {
        int[] places = new int[hidden];
        for (int i = 0; i < hidden; i++) {
            places[i] = gate * hidden + i;
        }
        return (Computed) moves.along(sums, 1, places);
    }

    private Computed add(Computed a, Computed b) {
        return (Computed) arithmetic.sum(a, b);
    }

    private Computed multiply(Computed a, Computed b) {
        return (Computed) arithmetic.product(a, b);
    }

    /** The function that is given for a place, else the usual one. */
    private Computed activated(String usual, int way, int place, Computed value) throws ModelFormatException {
        List<String> given = call.texts("activations");
        int ofWay = call.op().equals("LSTM") ? 3 : call.op().equals("GRU") ? 2 : 1;
        int index = way * ofWay + place;
        String function = index < given.size() ? given.get(index) : usual;
        if (!Texts.has(List.of("Sigmoid", "Tanh", "Relu", "HardSigmoid", "Softsign", "Softplus"), function)) {
            throw call.unsupported("activations", function, "Sigmoid, Tanh, Relu, HardSigmoid, Softsign, Softplus");
        }
        return (Computed) Operators.compute(call.with(function, List.of(value)))[0];
    }
}
