package io.github.digitpad.formats.tflite;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.NetworkBuilder;
import io.github.digitpad.formats.Texts;
import io.github.digitpad.formats.tflite.Value.Blocks;
import io.github.digitpad.formats.tflite.Value.Computed;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A graph of operators as a network. It takes and gives real numbers, also where the file's own are whole ones that
 * stand for them; in between, what those cannot tell apart is rounded as TensorFlow Lite does.
 */
final class GraphReader {

    /** How much whole numbers grow before a mean of them is rounded, so that a half goes away from 0. */
    private static final double AWAY = 1e-4;

    /** What a scale is more than where anything is rounded to it. */
    private static final double LEAST_SCALE = 1e-30;

    private static final int COLOURS = 3;

    /** Of which an output is taken for the classes before others: digits, EMNIST's sets. */
    private static final List<Integer> USUAL_CLASSES = List.of(10, 47, 62, 36, 26, 37, 11);

    private final TfliteFile file;
    private final List<Operator> operators;
    private final TensorInfo input;
    private final Computation computation;
    private final int batch;
    private final @Nullable Value[] values;

    private GraphReader(TfliteFile file) throws ModelFormatException {
        this.file = file;
        this.operators = file.operators();
        this.input = onlyInput();
        this.values = new Value[file.tensorCount()];
        int[] extents = input.dims().toArray();
        this.batch = batch(extents);
        try {
            Dims dims = pictures(extents);
            computation = new Computation(new NetworkBuilder(dims.shape()));
            values[input.index()] = begin(dims);
        } catch (IllegalArgumentException e) {
            throw inputError(String.valueOf(e.getMessage()));
        }
    }

    static Network read(TfliteFile file) throws ModelFormatException {
        return new GraphReader(file).network();
    }

    private ModelFormatException inputError(String what) {
        return file.error("its input \"" + input.name() + "\" " + what + ".");
    }

    private TensorInfo onlyInput() throws ModelFormatException {
        int[] inputs = file.inputs();
        if (inputs.length != 1) {
            StringBuilder names = new StringBuilder();
            for (int i = 0; i < Math.min(inputs.length, 8); i++) {
                names.append(i == 0 ? ": " : ", ").append(file.tensor(inputs[i]).name());
            }
            throw file.error("has " + inputs.length + " inputs" + names + "; needs one, the picture.");
        }
        return file.tensor(inputs[0]);
    }

    /** How many pictures the file's own batch has; 0 where an input is one picture without a batch. */
    private int batch(int[] extents) {
        boolean open = input.signature().rank() > 0 && input.signature().extent(0) == 0;
        if (open || extents.length < 2 || extents[0] == 1) {
            return 1;
        }
        int last = extents[extents.length - 1];
        boolean isSquare = extents[0] == extents[1];
        boolean hasChannels = extents.length == 3 && (last == 1 || last == COLOURS);
        return isSquare && (extents.length == 2 || hasChannels) ? 0 : extents[0];
    }

    /** The input for a batch of one. */
    private Dims pictures(int[] extents) throws ModelFormatException {
        for (int i = batch == 0 ? 0 : 1; i < input.signature().rank(); i++) {
            if (input.signature().extent(i) == 0) {
                throw inputError("takes pictures of any size; needs one whose size is fixed when it is converted");
            }
        }
        if (!input.type().isFloat() && input.type().bytes() == 0) {
            throw inputError("is of type " + input.type() + ", needs numbers");
        }
        int[] one = extents.clone();
        if (batch > 1) {
            one[0] = 1;
        }
        return Dims.of(one);
    }

    private Value begin(Dims dims) throws ModelFormatException {
        Value start = new Computed(Node.INPUT, dims);
        if (input.quantization() != null) {
            // In front of the rounding, whose first layer would else be taken for one that brings pixels into a range.
            Shape shape = dims.shape();
            start = new Computed(computation.network().add(new Reshape("input", shape), Node.INPUT), dims);
        }
        return rounded(start, input, Activation.NONE, "input", 0);
    }

    private Network network() throws ModelFormatException {
        TensorInfo output = output();
        boolean[] needed = needed(output.index());
        for (int i = 0; i < needed.length; i++) {
            if (needed[i]) {
                add(operators.get(i));
            }
        }
        if (!(values[output.index()] instanceof Computed computed)) {
            throw file.error("its output \"" + output.name() + "\" does not depend on its input.");
        }
        try {
            Shape shape = computed.dims().shape();
            int node = computation.node(computed, shape);
            if (node == Node.INPUT) {
                throw file.error("has no operator that computes anything.");
            }
            return computation.network().build("model", node);
        } catch (IllegalArgumentException e) {
            throw file.error(e.getMessage() + ".");
        }
    }

    /** Of several the one that is the classes. */
    private TensorInfo output() throws ModelFormatException {
        TensorInfo best = null;
        int rank = -1;
        int[] outputs = file.outputs();
        for (int index : outputs) {
            TensorInfo tensor = file.tensor(index);
            int classes = tensor.dims().last();
            int usual = Texts.indexOf(USUAL_CLASSES, classes);
            boolean isNumbers = tensor.type().isFloat() || tensor.type().isOfNetworks();
            int fit = !isNumbers || classes < 2
                    ? 0
                    : usual >= 0 ? 100 - usual : classes == tensor.dims().size() ? 2 : 1;
            if (fit > rank) {
                rank = fit;
                best = tensor;
            }
        }
        if (best == null) {
            throw file.error("has no output. Export it again.");
        }
        if (rank == 0 && !best.type().isFloat() && best.quantization() == null) {
            throw file.error(
                    "its output \"" + best.name() + "\" is one whole number, the class itself; needs a value for"
                            + " each class. Export it without ARG_MAX at its end.");
        }
        return best;
    }

    /** Which operators lead to a tensor. */
    private boolean[] needed(int output) {
        boolean[] tensors = new boolean[values.length];
        tensors[output] = true;
        boolean[] needed = new boolean[operators.size()];
        for (int i = needed.length - 1; i >= 0; i--) {
            Operator operator = operators.get(i);
            for (int j = 0; j < operator.outputs().size(); j++) {
                int given = operator.outputs().get(j);
                needed[i] |= given >= 0 && given < tensors.length && tensors[given];
            }
            for (int j = 0; needed[i] && j < operator.inputs().size(); j++) {
                int wanted = operator.inputs().get(j);
                if (wanted >= 0 && wanted < tensors.length) {
                    tensors[wanted] = true;
                }
            }
        }
        return needed;
    }

    private void add(Operator operator) throws ModelFormatException {
        Op op = Op.of(operator.number());
        if (op == null) {
            throw Unsupported.operator(operator);
        }
        Call call = new Call(operator, computation, values);
        try {
            Value[] given = Operators.read(op, call, batch);
            for (int i = 0; i < Math.min(given.length, operator.outputs().size()); i++) {
                TensorInfo tensor = file.tensor(operator.outputs().get(i));
                if (values[tensor.index()] != null) {
                    throw operator.error("gives tensor " + tensor.index() + " a second time");
                }
                values[tensor.index()] = finished(op, call, given[i], tensor);
            }
        } catch (IllegalArgumentException e) {
            throw operator.error(String.valueOf(e.getMessage()));
        }
    }

    /** With the activation that an operator has inside, and rounded as its output is. */
    private Value finished(Op op, Call call, Value value, TensorInfo tensor) throws ModelFormatException {
        Activation activation = Activation.of(op, call.operator());
        if (value instanceof Computed computed && computed.blocks() != null && !op.moves()) {
            Blocks blocks = computed.blocks();
            Computed whole = (Computed) finished(op, call, blocks.whole(), tensor);
            return new BlockMoves(call).toBatch(new Blocks(whole, blocks.stepY(), blocks.stepX()));
        }
        if (op.moves() && isOnGrid(call, tensor)) {
            return activation.of(computation, call.name(), value);
        }
        double away = op == Op.AVERAGE_POOL_2D || op == Op.MEAN ? AWAY : 0;
        return rounded(value, tensor, activation, call.name(), away);
    }

    /** Whether all that an operator gets stands for real numbers as what it gives does. */
    private static boolean isOnGrid(Call call, TensorInfo given) throws ModelFormatException {
        Quantization quantization = given.quantization();
        for (int i = 0; quantization != null && i < call.size(); i++) {
            if (call.has(i) && call.tensor(i).type() == given.type()) {
                Quantization other = call.tensor(i).quantization();
                if (other == null
                        || !other.scales().equals(quantization.scales())
                        || !other.zeros().equals(quantization.zeros())) {
                    return false;
                }
            } else if (call.has(i) && call.tensor(i).type().isFloat()) {
                return false;
            }
        }
        return true;
    }

    private Value rounded(Value value, TensorInfo tensor, Activation activation, String name, double away) {
        Quantization quantization = tensor.quantization();
        TensorType type = tensor.type();
        if (quantization == null
                || !type.isOfNetworks()
                || quantization.scales().count() != 1
                || quantization.scale() < LEAST_SCALE
                || !(value instanceof Computed)) {
            return activation.of(computation, name, value);
        }
        return activation.rounded(
                computation,
                name,
                value,
                quantization.scale(),
                quantization.zero(),
                type.least(),
                type.greatest(),
                away);
    }
}
