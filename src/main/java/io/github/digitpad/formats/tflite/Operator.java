package io.github.digitpad.formats.tflite;

import io.github.digitpad.formats.ModelFormatException;
import org.jspecify.annotations.Nullable;

/**
 * An operator of a graph.
 *
 * @param file what it stands in
 * @param index among the graph's operators
 * @param number of its kind, {@code BuiltinOperator}
 * @param custom what one is called that is none of TensorFlow Lite's
 * @param inputs tensors; -1 for one that is left out
 * @param outputs tensors
 * @param options its settings; nothing, if it has none or they are all usual
 */
record Operator(
        TfliteFile file,
        int index,
        int number,
        String custom,
        IntList inputs,
        IntList outputs,
        @Nullable FlatTable options) {

    Operator(
            TfliteFile file,
            int index,
            int number,
            String custom,
            int[] inputs,
            int[] outputs,
            @Nullable FlatTable options) {
        this(file, index, number, custom, new IntList(inputs), new IntList(outputs), options);
    }

    /** Indices that do not change. */
    static final class IntList {
        private final int[] values;

        private IntList(int[] values) {
            this.values = values;
        }

        int size() {
            return values.length;
        }

        int get(int index) {
            return values[index];
        }
    }

    /** What kind it is, as messages say it. */
    String kind() {
        return OpName.of(number) + (custom.isEmpty() ? "" : " \"" + custom + "\"");
    }

    ModelFormatException error(String what) {
        return file.error("operator " + index + " (" + kind() + ") " + what + ".");
    }

    int setting(int field, int otherwise) throws ModelFormatException {
        return options == null ? otherwise : options.int32(field, otherwise);
    }

    /** One that takes a byte: a flag, a kind. */
    int octet(int field) throws ModelFormatException {
        return options == null ? 0 : options.int8(field, 0);
    }

    boolean flag(int field) throws ModelFormatException {
        return octet(field) != 0;
    }

    double real(int field, float otherwise) throws ModelFormatException {
        return options == null ? otherwise : options.float32(field, otherwise);
    }
}
