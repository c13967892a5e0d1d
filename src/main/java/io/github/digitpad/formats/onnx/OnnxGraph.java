package io.github.digitpad.formats.onnx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The nodes and weights of an ONNX model as they are added, each after those whose outputs it takes. */
final class OnnxGraph {

    static final String INPUT = "input";
    static final String OUTPUT = "output";

    /** How many pictures go through at once; any number. */
    private static final String BATCH = "N";

    /** The operators' version that every node here is written for, and the file format's of that time. */
    private static final int OPSET = 17;

    private static final int IR_VERSION = 8;

    private static final int TYPE_FLOAT = 1;
    private static final int TYPE_INT64 = 7;

    private record Node(String op, List<String> inputs, String output, List<Attribute> attributes) {}

    private final List<Node> nodes = new ArrayList<>();
    private final List<ProtoWriter> initializers = new ArrayList<>();
    private final Set<String> names = new HashSet<>(List.of(INPUT, OUTPUT));

    /**
     * Adds a node.
     *
     * @param name of its output; gets a number where it is taken
     * @return its output's name
     */
    String node(String op, String name, List<String> inputs, Attribute... attributes) {
        String output = unused(name);
        nodes.add(new Node(op, inputs, output, List.of(attributes)));
        return output;
    }

    /** Adds weights; gives their name. */
    String floats(String name, float[] values, int... extents) {
        byte[] bytes = new byte[values.length * Float.BYTES];
        for (int i = 0; i < values.length; i++) {
            put(Float.floatToIntBits(values[i]), bytes, i * Float.BYTES);
        }
        return initializer(name, TYPE_FLOAT, bytes, extents);
    }

    /** The lowest byte first. */
    private static void put(int value, byte[] bytes, int at) {
        for (int i = 0; i < Integer.BYTES; i++) {
            bytes[at + i] = (byte) (value >> (i * Byte.SIZE));
        }
    }

    /** Adds one number; gives its name. */
    String scalar(String name, float value) {
        return floats(name, new float[] {value});
    }

    /** Adds a list of whole numbers, such as a shape; gives its name. */
    String integers(String name, int... values) {
        byte[] bytes = new byte[values.length * Long.BYTES];
        for (int i = 0; i < values.length; i++) {
            put(values[i], bytes, i * Long.BYTES);
            put(values[i] >> (Integer.SIZE - 1), bytes, i * Long.BYTES + Integer.BYTES);
        }
        return initializer(name, TYPE_INT64, bytes, values.length);
    }

    private String initializer(String name, int type, byte[] bytes, int... extents) {
        String own = unused(name);
        ProtoWriter tensor = new ProtoWriter();
        for (int extent : extents) {
            tensor.add(1, extent); // dims
        }
        initializers.add(tensor.add(2, type).add(8, own).add(9, bytes)); // data_type, name, raw_data
        return own;
    }

    private String unused(String name) {
        String candidate = name;
        for (int i = 1; !names.add(candidate); i++) {
            candidate = name + "_" + i;
        }
        return candidate;
    }

    /**
     * The whole model.
     *
     * @param result the value that becomes the output
     * @param inputExtents without the batch
     * @param outputExtents without the batch
     */
    byte[] model(String name, String result, int[] inputExtents, int[] outputExtents) {
        ProtoWriter graph = new ProtoWriter();
        for (Node node : nodes) {
            graph.add(1, message(node, result));
        }
        graph.add(2, name.isEmpty() ? "network" : name); // ONNX asks for one.
        initializers.forEach(tensor -> graph.add(5, tensor));
        graph.add(11, valueInfo(INPUT, inputExtents));
        graph.add(12, valueInfo(OUTPUT, outputExtents));
        ProtoWriter opset = new ProtoWriter().add(1, "").add(2, OPSET); // the standard operators' domain, version
        return new ProtoWriter()
                .add(1, IR_VERSION)
                .add(2, "DigitPad") // producer_name
                .add(7, graph)
                .add(8, opset)
                .toByteArray();
    }

    private static ProtoWriter message(Node node, String result) {
        ProtoWriter message = new ProtoWriter();
        for (String input : node.inputs) {
            message.add(1, input.equals(result) ? OUTPUT : input);
        }
        message.add(2, node.output.equals(result) ? OUTPUT : node.output);
        message.add(3, node.output); // name
        message.add(4, node.op);
        node.attributes.forEach(attribute -> message.add(5, attribute.message()));
        return message;
    }

    private static ProtoWriter valueInfo(String name, int[] extents) {
        ProtoWriter shape = new ProtoWriter().add(1, new ProtoWriter().add(2, BATCH)); // dim_param
        for (int extent : extents) {
            shape.add(1, new ProtoWriter().add(1, extent)); // dim_value
        }
        ProtoWriter tensor = new ProtoWriter().add(1, TYPE_FLOAT).add(2, shape);
        return new ProtoWriter().add(1, name).add(2, new ProtoWriter().add(1, tensor));
    }
}
