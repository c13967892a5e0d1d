package io.github.digitpad.formats.tflite;

import io.github.digitpad.formats.ModelFormatException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a {@code .tflite} file: one graph of operators on tensors, the weights among them.
 *
 * @see "TensorFlow, tensorflow/compiler/mlir/lite/schema/schema.fbs, version 3"
 */
final class TfliteFile {

    /** What stands from the fifth byte on. */
    static final String IDENTIFIER = "TFL3";

    /** Twice what the largest classifiers have. */
    private static final int MAX_OPERATORS = 20_000;

    private static final int MAX_TENSORS = 100_000;
    private static final int MAX_INPUTS = 4096;
    private static final int MAX_CHANNELS = 1 << 20;
    private static final int MAX_METADATA = 1000;
    private static final int MAX_NAME = 80;

    private final FlatBuffer file;
    private final FlatTable model;
    private final FlatTable graph;
    private final @Nullable TensorInfo[] tensors;

    /** @param source what messages call it */
    TfliteFile(String source, byte[] bytes) throws ModelFormatException {
        file = new FlatBuffer(source, bytes);
        model = file.root();
        int graphs = model.count(2, 4);
        if (graphs == 0) {
            throw error("has no graph. Export it again.");
        }
        graph = model.table(2, 0);
        tensors = new TensorInfo[graph.limited(0, 4, MAX_TENSORS, "tensors")];
    }

    ModelFormatException error(String what) {
        return file.error(what);
    }

    int graphs() throws ModelFormatException {
        return model.count(2, 4);
    }

    int[] inputs() throws ModelFormatException {
        return graph.int32s(1, MAX_INPUTS, "inputs");
    }

    int[] outputs() throws ModelFormatException {
        return graph.int32s(2, MAX_INPUTS, "outputs");
    }

    /** The operators, each after those that it gets its inputs from. */
    List<Operator> operators() throws ModelFormatException {
        List<Operator> operators = new ArrayList<>();
        int count = graph.limited(3, 4, MAX_OPERATORS, "operators");
        for (int i = 0; i < count; i++) {
            FlatTable table = graph.table(3, i);
            int kind = table.int32(0, 0);
            if (kind < 0 || kind >= model.count(1, 4)) {
                throw error("operator " + i + " is of kind " + kind + ", of which there are " + model.count(1, 4)
                        + ". Export it again.");
            }
            FlatTable code = model.table(1, kind);
            // Numbers above 127 stand in the newer field alone, the older ones in both or in the first.
            int number = Math.max(code.int8(0, 0), code.int32(3, 0));
            operators.add(new Operator(
                    this,
                    i,
                    number,
                    shortened(code.text(1)),
                    table.int32s(1, MAX_INPUTS, "inputs of an operator"),
                    table.int32s(2, MAX_INPUTS, "outputs of an operator"),
                    table.table(4)));
        }
        return operators;
    }

    int tensorCount() {
        return tensors.length;
    }

    /** A tensor of the graph. */
    TensorInfo tensor(int index) throws ModelFormatException {
        if (index < 0 || index >= tensors.length) {
            throw error("names tensor " + index + ", of which there are " + tensors.length + ". Export it again.");
        }
        TensorInfo known = tensors[index];
        if (known == null) {
            known = read(index, graph.table(0, index));
            tensors[index] = known;
        }
        return known;
    }

    private TensorInfo read(int index, FlatTable table) throws ModelFormatException {
        String name = shortened(table.text(3));
        String what = "tensor " + index + " \"" + name + "\"";
        int number = table.int8(1, 0);
        TensorType type = TensorType.of(number);
        if (type == null || type.isPartOfByte()) {
            throw error(what + " is of type " + (type == null ? "" + number : type.name())
                    + ", numbers that DigitPad does not compute with. Convert the model again, with weights in float32,"
                    + " float16 or int8.");
        }
        if (table.table(6) != null) {
            throw error(what + " is sparse: only some of its numbers are in the file. Convert the model again, without"
                    + " sparsity.");
        }
        try {
            Dims dims = Dims.of(table.int32s(0, Dims.MAX_RANK, "extents of a tensor"));
            int[] signature = table.int32s(7, Dims.MAX_RANK, "extents of a tensor");
            boolean[] open = new boolean[signature.length];
            for (int i = 0; i < signature.length; i++) {
                open[i] = signature[i] < 0;
                signature[i] = open[i] ? 0 : signature[i];
            }
            return located(
                    new TensorInfo(
                            file, index, name, dims, Dims.of(signature), type, quantization(table, type, dims), 0, -1),
                    table.int32(2, 0));
        } catch (IllegalArgumentException e) {
            throw error(what + " " + e.getMessage() + ".");
        }
    }

    /** With the place of its numbers, if it is constant: inside the FlatBuffer, or behind it. */
    private TensorInfo located(TensorInfo tensor, int buffer) throws ModelFormatException {
        int at = 0;
        int bytes = -1;
        if (buffer != 0) {
            if (buffer < 0 || buffer >= model.count(4, 4)) {
                throw error("tensor " + tensor.index() + " lies in buffer " + buffer + ", of which there are "
                        + model.count(4, 4) + ". Export it again.");
            }
            FlatTable table = model.table(4, buffer);
            int inside = table.count(0, 1);
            int offset = table.int64(1, 0);
            if (inside > 0) {
                at = table.elements(0);
                bytes = inside;
            } else if (offset > 1) {
                at = offset;
                bytes = table.int64(2, 0);
                file.require(at, bytes);
            } else if (tensor.dims().size() == 0) {
                bytes = 0;
            }
        }
        return new TensorInfo(
                file,
                tensor.index(),
                tensor.name(),
                tensor.dims(),
                tensor.signature(),
                tensor.type(),
                tensor.quantization(),
                at,
                bytes);
    }

    private @Nullable Quantization quantization(FlatTable tensor, TensorType type, Dims dims)
            throws ModelFormatException {
        FlatTable table = tensor.table(4);
        if (table == null || type.isFloat() || table.count(2, 4) == 0) {
            return null;
        }
        float[] found = table.float32s(2, MAX_CHANNELS, "scales of a tensor");
        int[] offsets = table.int64s(3, MAX_CHANNELS, "zero points of a tensor");
        int axis = table.int32(6, 0);
        boolean fits = found.length == 1 || (axis >= 0 && axis < dims.rank() && dims.extent(axis) == found.length);
        if (!fits || (offsets.length != 0 && offsets.length != found.length)) {
            throw new IllegalArgumentException("of " + dims + " has " + found.length + " scales and " + offsets.length
                    + " zero points along axis " + axis + ", needs one, or one for each place");
        }
        double[] scales = new double[found.length];
        double[] zeros = new double[found.length];
        for (int i = 0; i < scales.length; i++) {
            scales[i] = found[i];
            zeros[i] = offsets.length == 0 ? 0 : offsets[i];
            // Of weights that are all 0 converters write 0, infinity or NaN.
            if (!(found[i] > 0 && Float.isFinite(found[i]))) {
                scales[i] = 0;
            }
        }
        if (scales.length == 1 && scales[0] == 0 && dims.size() > 0 && offsets.length == 0) {
            return null;
        }
        return new Quantization(type, new Quantization.Numbers(scales), new Quantization.Numbers(zeros), axis);
    }

    /** What the file says of its converter: {@code MLIR Converted, TensorFlow 2.21.0}. */
    String madeBy() throws ModelFormatException {
        String description = shortened(model.text(3));
        String version = version();
        String made = description.endsWith(".") ? description.substring(0, description.length() - 1) : description;
        String by = version.isEmpty() ? "" : "TensorFlow " + version;
        return made.isEmpty() || by.isEmpty() ? made + by : made + ", " + by;
    }

    /** That of TensorFlow, in a FlatBuffer of its own among the metadata; empty, if there is none that can be read. */
    private String version() {
        try {
            byte[] conversion = metadata("CONVERSION_METADATA");
            FlatTable environment = conversion == null
                    ? null
                    : new FlatBuffer("metadata", conversion).root().table(0);
            return environment == null ? "" : shortened(environment.text(0));
        } catch (ModelFormatException e) {
            return "";
        }
    }

    private byte @Nullable [] metadata(String name) throws ModelFormatException {
        int count = model.limited(6, 4, MAX_METADATA, "metadata");
        for (int i = 0; i < count; i++) {
            FlatTable entry = model.table(6, i);
            int buffer = entry.int32(1, 0);
            if (entry.text(0).equals(name) && buffer > 0 && buffer < model.count(4, 4)) {
                FlatTable table = model.table(4, buffer);
                int inside = table.count(0, 1);
                return inside > 0
                        ? file.part(table.elements(0), inside)
                        : file.part(table.int64(1, 0), table.int64(2, 0));
            }
        }
        return null;
    }

    private static String shortened(String text) {
        int end = text.indexOf(';');
        String first = end < 0 ? text : text.substring(0, end);
        return first.substring(0, Math.min(MAX_NAME, first.length()));
    }
}
