package io.github.digitpad.formats.tflite;

import io.github.digitpad.formats.FileAccess;
import io.github.digitpad.formats.Model;
import io.github.digitpad.formats.ModelFiles;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.tflite.FlatFile.Table;
import io.github.digitpad.nn.portable.PortableEngine;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small {@code .tflite} files, tensor by tensor and operator by operator. */
final class HandMade {

    static final byte FLOAT32 = 0;
    static final byte INT32 = 2;
    static final byte UINT8 = 3;
    static final byte INT64 = 4;
    static final byte INT8 = 9;

    private final List<Object> tensors = new ArrayList<>();
    private final List<Object> buffers = new ArrayList<>(List.of(new Table()));
    private final List<Object> codes = new ArrayList<>();
    private final List<Object> operators = new ArrayList<>();
    private final Table model = new Table();
    private int[] inputs = {0};

    /** A tensor that is computed, or the input; gives its number. */
    int tensor(byte type, int... dims) {
        tensors.add(new Table().with(0, dims).with(1, type).with(3, "t" + tensors.size()));
        return tensors.size() - 1;
    }

    /** With a scale and a zero point. */
    int tensor(byte type, double scale, int zero, int... dims) {
        int tensor = tensor(type, dims);
        last().with(4, new Table().with(2, new float[] {(float) scale}).with(3, new long[] {zero}));
        return tensor;
    }

    /** The tensor that came last. */
    Table last() {
        return (Table) tensors.get(tensors.size() - 1);
    }

    int floats(int[] dims, float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return constant(FLOAT32, bytes.array(), dims);
    }

    int ints(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            bytes.putInt(value);
        }
        return constant(INT32, bytes.array(), values.length);
    }

    int constant(byte type, byte[] bytes, int... dims) {
        buffers.add(new Table().with(0, bytes));
        int tensor = tensor(type, dims);
        last().with(2, buffers.size() - 1);
        return tensor;
    }

    /** An operator with its settings. */
    HandMade operator(int number, int[] from, int[] to, Table settings) {
        return operator(new Table().with(0, (byte) Math.min(127, number)).with(3, number), from, to, settings);
    }

    HandMade operator(int number, int[] from, int... to) {
        return operator(number, from, to, new Table());
    }

    /** An operator that is none of TensorFlow Lite's. */
    HandMade custom(String name, int[] from, int... to) {
        return operator(new Table().with(0, (byte) 32).with(1, name).with(3, 32), from, to, new Table());
    }

    private HandMade operator(Table code, int[] from, int[] to, Table settings) {
        codes.add(code);
        operators.add(
                new Table().with(0, codes.size() - 1).with(1, from).with(2, to).with(4, settings));
        return this;
    }

    HandMade inputs(int... tensorNumbers) {
        inputs = tensorNumbers;
        return this;
    }

    /** The file, which gives these tensors. */
    byte[] bytes(int... outputs) {
        Table graph =
                new Table().with(0, tensors).with(1, inputs).with(2, outputs).with(3, operators);
        model.with(0, 3)
                .with(1, codes)
                .with(2, List.of(graph))
                .with(3, "TOCO Converted.")
                .with(4, buffers);
        return FlatFile.of(model, "TFL3");
    }

    Model model(int... outputs) throws ModelFormatException {
        return read(bytes(outputs));
    }

    /** What the network gives. */
    float[] run(int output, float... input) throws ModelFormatException {
        return run(model(output), input);
    }

    static float[] run(Model model, float... input) {
        float[] output = new float[model.network().outputShape().size()];
        new PortableEngine(model.network()).run(input, output);
        return output;
    }

    static Model read(byte[] bytes) throws ModelFormatException {
        return new TfliteFormat().read("m.tflite", files(bytes));
    }

    private static ModelFiles files(byte[] bytes) {
        return new ModelFiles(new FileAccess() {
            @Override
            public List<String> paths() {
                return List.of("m.tflite");
            }

            @Override
            public byte @Nullable [] read(String path, int most) {
                return bytes.length <= most ? bytes : Arrays.copyOf(bytes, most);
            }
        });
    }
}
