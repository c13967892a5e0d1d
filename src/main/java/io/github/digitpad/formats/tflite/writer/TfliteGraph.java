package io.github.digitpad.formats.tflite.writer;

import io.github.digitpad.formats.Utf8;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import java.util.ArrayList;
import java.util.List;

/** The tensors and operators of a model as they are added, each operator after those whose outputs it takes. */
final class TfliteGraph {

    private static final int VERSION = 3;
    private static final int FLOAT32 = 0;
    private static final int INT32 = 2;
    private static final int BOOL = 6;

    private record Code(Builtin op, int version) {}

    private final List<FlatRecord> tensors = new ArrayList<>();
    private final List<FlatRecord> operators = new ArrayList<>();
    private final List<Code> codes = new ArrayList<>();
    private final List<FlatRecord> buffers = new ArrayList<>();
    private final List<FlatRecord> metadata = new ArrayList<>();
    private final Flow input;

    TfliteGraph(Shape input) {
        buffers.add(new FlatRecord()); // The first is none.
        this.input = value("input", input, FLOAT32);
    }

    Flow input() {
        return input;
    }

    /** The settings of the operator that was added last. */
    FlatRecord lastSettings() {
        Object settings = operators.get(operators.size() - 1).fields().get(4);
        return settings instanceof FlatRecord record ? record : new FlatRecord();
    }

    /** Adds an operator of version 1 without settings. */
    Flow add(Builtin op, String name, Shape output, int... inputs) {
        return add(op, 1, new FlatRecord(), name, output, inputs);
    }

    Flow add(Builtin op, FlatRecord settings, String name, Shape output, int... inputs) {
        return add(op, 1, settings, name, output, inputs);
    }

    /**
     * Adds an operator.
     *
     * @param version the first that had what is asked of it
     * @param name of what it gives
     * @param output its shape, without the batch
     * @param inputs tensors
     */
    Flow add(Builtin op, int version, FlatRecord settings, String name, Shape output, int... inputs) {
        boolean compares = op == Builtin.GREATER || op == Builtin.GREATER_EQUAL;
        Flow given = value(name, output, compares ? BOOL : FLOAT32);
        Code code = new Code(op, version);
        if (!codes.contains(code)) {
            codes.add(code);
        }
        FlatRecord operator = new FlatRecord()
                .set(0, codes.indexOf(code))
                .set(1, inputs.clone())
                .set(2, new int[] {given.tensor()});
        if (op.options() != 0) {
            operator.octet(3, op.options()).set(4, settings);
        }
        operators.add(operator);
        return given;
    }

    private Flow value(String name, Shape shape, int type) {
        int[] extents = withBatch(1, shape);
        tensors.add(new FlatRecord()
                .set(0, extents)
                .octet(1, type)
                .set(2, 0)
                .set(3, name)
                .set(7, withBatch(-1, shape))
                .octet(8, true));
        return new Flow(tensors.size() - 1, shape);
    }

    static int[] withBatch(int batch, Shape shape) {
        int[] extents = new int[shape.rank() + 1];
        extents[0] = batch;
        System.arraycopy(shape.toArray(), 0, extents, 1, shape.rank());
        return extents;
    }

    /** Adds weights; gives the tensor. */
    int constant(String name, Tensor tensor) {
        return floats(name, tensor.toArray(), tensor.shape().toArray());
    }

    /** Adds one number, which goes with any shape; gives the tensor. */
    int scalar(String name, float value) {
        return floats(name, new float[] {value});
    }

    /** Adds numbers; gives the tensor. */
    int floats(String name, float[] values, int... extents) {
        int[] bits = new int[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Float.floatToIntBits(values[i]);
        }
        return constant(name, FLOAT32, bits, extents);
    }

    /** Adds a list of whole numbers, such as a shape; gives the tensor. */
    int integers(String name, int... values) {
        return constant(name, INT32, values, values.length);
    }

    /** Adds whole numbers in rows of two; gives the tensor. */
    int pairs(String name, int... values) {
        return constant(name, INT32, values, values.length / 2, 2);
    }

    private int constant(String name, int type, int[] words, int... extents) {
        byte[] bytes = new byte[words.length * Integer.BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (words[i / Integer.BYTES] >> (Byte.SIZE * (i % Integer.BYTES)));
        }
        tensors.add(new FlatRecord()
                .set(0, extents.clone())
                .octet(1, type)
                .set(2, buffer(bytes))
                .set(3, name)
                .octet(8, true));
        return tensors.size() - 1;
    }

    private int buffer(byte[] bytes) {
        buffers.add(new FlatRecord().set(0, new FlatRecord.Aligned(bytes)));
        return buffers.size() - 1;
    }

    /** Adds what only some programs read, under the name by which they know it. */
    void addMetadata(String name, byte[] bytes) {
        metadata.add(new FlatRecord().set(0, name).set(1, buffer(bytes)));
    }

    /** The whole file. */
    byte[] model(String name, Flow output) {
        List<FlatRecord> kinds = new ArrayList<>();
        for (Code code : codes) {
            int number = code.op().number();
            // Numbers above 127 do not fit into the older field, which then says that the newer has it.
            kinds.add(new FlatRecord()
                    .octet(0, Math.min(number, Byte.MAX_VALUE))
                    .set(2, code.version())
                    .set(3, number));
        }
        FlatRecord graph = new FlatRecord()
                .set(0, tensors)
                .set(1, new int[] {input.tensor()})
                .set(2, new int[] {output.tensor()})
                .set(3, operators)
                .set(4, Utf8.decode(Utf8.encode(name)) == null || name.isEmpty() ? "main" : name);
        FlatRecord signature = new FlatRecord()
                .set(0, List.of(new FlatRecord().set(0, "input").set(1, input.tensor())))
                .set(1, List.of(new FlatRecord().set(0, "output").set(1, output.tensor())))
                .set(2, "serving_default")
                .set(4, 0);
        FlatRecord model = new FlatRecord()
                .set(0, VERSION)
                .set(1, kinds)
                .set(2, List.of(graph))
                .set(3, "DigitPad")
                .set(4, buffers)
                .set(7, List.of(signature));
        if (!metadata.isEmpty()) {
            model.set(6, metadata);
        }
        return FlatBytes.of(model, "TFL3");
    }
}
