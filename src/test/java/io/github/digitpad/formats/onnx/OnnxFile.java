package io.github.digitpad.formats.onnx;

import io.github.digitpad.formats.FileAccess;
import io.github.digitpad.formats.Model;
import io.github.digitpad.formats.ModelFiles;
import io.github.digitpad.formats.ModelFormatException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An ONNX file put together by hand: its input is called {@code x}, its output {@code y}. */
final class OnnxFile {

    static final String PATH = "model.onnx";

    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private final ProtoWriter graph = new ProtoWriter();
    private final ProtoWriter model = new ProtoWriter().add(1, 8);
    private final Random random = new Random(1);

    OnnxFile(int opset) {
        model.add(8, new ProtoWriter().add(1, "").add(2, opset));
    }

    /** A file of opset 17 that takes an array of this shape, the batch included. */
    static OnnxFile taking(int... dims) {
        return new OnnxFile(17).input("x", dims);
    }

    OnnxFile input(String name, int... dims) {
        graph.add(11, value(name, FLOAT, dims));
        return this;
    }

    /** With no shape if none is given. */
    OnnxFile output(String name, int... dims) {
        return outputOf(FLOAT, name, dims);
    }

    OnnxFile outputOf(int type, String name, int... dims) {
        graph.add(12, value(name, type, dims));
        return this;
    }

    private static ProtoWriter value(String name, int type, int... dims) {
        ProtoWriter tensor = new ProtoWriter().add(1, type);
        if (dims.length > 0) {
            ProtoWriter shape = new ProtoWriter();
            for (int extent : dims) {
                shape.add(1, extent > 0 ? new ProtoWriter().add(1, extent) : new ProtoWriter().add(2, "N"));
            }
            tensor.add(2, shape);
        }
        return new ProtoWriter().add(1, name).add(2, new ProtoWriter().add(1, tensor));
    }

    OnnxFile floats(String name, float[] values, int... dims) {
        graph.add(5, tensor(name, values, dims));
        return this;
    }

    static ProtoWriter tensor(String name, float[] values, int... dims) {
        byte[] bytes = new byte[4 * values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (Float.floatToIntBits(values[i / 4]) >> (8 * (i % 4)));
        }
        ProtoWriter tensor = new ProtoWriter();
        for (int extent : dims) {
            tensor.add(1, extent);
        }
        return tensor.add(2, FLOAT).add(8, name).add(9, bytes);
    }

    /** Weights that are the same in every run. */
    OnnxFile weights(String name, int... dims) {
        float[] values = new float[Dims.size(dims)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian() / 2;
        }
        return floats(name, values, dims);
    }

    OnnxFile integers(String name, long... values) {
        ProtoWriter tensor = new ProtoWriter().add(1, values.length);
        for (long value : values) {
            tensor.add(7, value);
        }
        return raw(5, tensor.add(2, INT64).add(8, name));
    }

    OnnxFile number(String name, long value) {
        return raw(5, new ProtoWriter().add(2, INT64).add(7, value).add(8, name));
    }

    /** Any field of the graph. */
    OnnxFile raw(int field, ProtoWriter message) {
        graph.add(field, message);
        return this;
    }

    /** Any field of the model. */
    OnnxFile rawOfModel(int field, ProtoWriter message) {
        model.add(field, message);
        return this;
    }

    /** @param inputs names, with a blank between them; {@code -} for one that is left out */
    OnnxFile node(String op, String inputs, String outputs, Attribute... attributes) {
        return raw(1, nodeOf(op, inputs, outputs, attributes));
    }

    static ProtoWriter nodeOf(String op, String inputs, String outputs, Attribute... attributes) {
        ProtoWriter node = new ProtoWriter();
        for (String input : inputs.isEmpty() ? new String[0] : inputs.split(" ", -1)) {
            node.add(1, input.equals("-") ? "" : input);
        }
        for (String output : outputs.split(" ", -1)) {
            node.add(2, output);
        }
        int point = op.lastIndexOf('.');
        node.add(4, op.substring(point + 1));
        if (point > 0) {
            node.add(7, op.substring(0, point));
        }
        for (Attribute attribute : attributes) {
            node.add(5, attribute.message());
        }
        return node;
    }

    byte[] bytes() {
        byte[] before = model.toByteArray();
        byte[] last = new ProtoWriter().add(7, graph).toByteArray();
        byte[] all = Arrays.copyOf(before, before.length + last.length);
        System.arraycopy(last, 0, all, before.length, last.length);
        return all;
    }

    Model read() throws ModelFormatException {
        return read(bytes(), Map.of());
    }

    /** @param others files beside it, by their paths */
    static Model read(byte[] content, Map<String, byte[]> others) throws ModelFormatException {
        return new OnnxFormat().read(PATH, new ModelFiles(access(content, others)));
    }

    private static FileAccess access(byte[] content, Map<String, byte[]> others) {
        Map<String, byte[]> all = new TreeMap<>(others);
        all.put(PATH, content);
        return new FileAccess() {
            @Override
            public List<String> paths() {
                return List.copyOf(all.keySet());
            }

            @Override
            public byte @Nullable [] read(String path, int most) {
                byte[] bytes = all.get(path);
                return bytes == null || bytes.length <= most ? bytes : Arrays.copyOf(bytes, most);
            }
        };
    }
}
