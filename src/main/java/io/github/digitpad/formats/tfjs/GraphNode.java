package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.Numbers;
import io.github.digitpad.formats.Texts;
import io.github.digitpad.nn.Padding;
import java.util.ArrayList;
import java.util.List;

/**
 * A node of a TensorFlow graph, as a graph model's {@code model.json} has it: GraphDef in protobuf's JSON, in which
 * 64-bit numbers may be strings and byte strings are base64.
 *
 * @param index its place in the list of nodes, from 0
 * @param op the operation
 * @param inputs the names of the nodes that it gets its inputs from, without control dependencies
 * @param attributes the operation's settings
 */
record GraphNode(int index, String name, String op, List<String> inputs, Json attributes) {

    /** The texts that attributes of known operations hold, where they stand as they are and not in base64. */
    private static final List<String> PLAIN = List.of(
            "VALID",
            "SAME",
            "EXPLICIT",
            "NHWC",
            "NCHW",
            "BiasAdd",
            "Relu",
            "Relu6",
            "Elu",
            "LeakyRelu",
            "Sigmoid",
            "Tanh",
            "Prelu",
            "FusedBatchNorm");

    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /** The most dimensions that a list of them can have. */
    private static final int MAX_LIST = 10_000;

    static GraphNode of(int index, Json node) throws ModelFormatException {
        List<String> inputs = new ArrayList<>();
        Json list = node.get("input");
        for (int i = 0; list.exists() && i < list.size(); i++) {
            String input = list.at(i).string();
            if (!input.startsWith("^")) {
                inputs.add(input);
            }
        }
        String name = node.get("name").string();
        return new GraphNode(index, name, node.get("op").string(), inputs, node.get("attr"));
    }

    /** {@code model.json: node 3 "mask"}. */
    private String place() {
        return attributes.source() + ": node " + index + " " + Json.quote(name);
    }

    ModelFormatException unsupportedOp(String supported) {
        return new ModelFormatException(
                place() + " has op " + Json.quote(op) + ", which is not supported. Supported: " + supported + ".");
    }

    ModelFormatException error(String message) {
        return new ModelFormatException(place() + " (" + op + "): " + message + ".");
    }

    /** The error that an attribute has a value that is valid but not supported. */
    ModelFormatException unsupported(String key, String found, String supported) {
        return error(key + " is " + found + ", which is not supported. Supported: " + supported);
    }

    /** An attribute's value of one of protobuf's kinds: {@code "i"}, {@code "f"}, {@code "s"}, {@code "b"}, … */
    private Json attribute(String key, String kind) throws ModelFormatException {
        Json attribute = attributes.exists() ? attributes.get(key) : Json.NOTHING;
        return attribute.exists() ? attribute.get(kind) : Json.NOTHING;
    }

    float real(String key, double otherwise) throws ModelFormatException {
        Json value = attribute(key, "f");
        float number = Numbers.asFloat(value.number(otherwise));
        if (!Float.isFinite(number)) {
            throw value.wrong("a number that a float can hold");
        }
        return number;
    }

    boolean flag(String key) throws ModelFormatException {
        return attribute(key, "b").flag(false);
    }

    int integer(String key, int otherwise) throws ModelFormatException {
        Json value = attribute(key, "i");
        return value.exists() ? integer(value) : otherwise;
    }

    /** A whole number, or the decimal text of one. */
    static int integer(Json value) throws ModelFormatException {
        if (!value.isString()) {
            return value.integer();
        }
        String text = value.string();
        int start = text.startsWith("-") ? 1 : 0;
        double number = start == text.length() ? Double.NaN : 0;
        for (int i = start; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            number = digit < 0 || digit > 9 ? Double.NaN : 10 * number + digit;
        }
        if (!(number <= Integer.MAX_VALUE)) {
            throw value.wrong("a whole number");
        }
        return (int) (start == 0 ? number : -number);
    }

    int[] integers(String key) throws ModelFormatException {
        Json list = attribute(key, "list");
        Json values = list.exists() ? list.get("i") : Json.NOTHING;
        int[] integers = new int[values.exists() ? Math.min(values.size(), MAX_LIST) : 0];
        for (int i = 0; i < integers.length; i++) {
            integers[i] = integer(values.at(i));
        }
        return integers;
    }

    String text(String key, String otherwise) throws ModelFormatException {
        Json value = attribute(key, "s");
        return value.exists() ? decoded(value) : otherwise;
    }

    List<String> texts(String key) throws ModelFormatException {
        Json list = attribute(key, "list");
        Json values = list.exists() ? list.get("s") : Json.NOTHING;
        List<String> texts = new ArrayList<>();
        for (int i = 0; values.exists() && i < values.size(); i++) {
            texts.add(decoded(values.at(i)));
        }
        return texts;
    }

    private static String decoded(Json value) throws ModelFormatException {
        String text = value.string();
        if (Texts.has(PLAIN, text)) {
            return text;
        }
        StringBuilder decoded = new StringBuilder();
        int bits = 0;
        int count = 0;
        for (int i = 0; i < text.length() && text.charAt(i) != '='; i++) {
            int digit = BASE64.indexOf(text.charAt(i));
            if (digit < 0) {
                throw value.wrong("a text in base64");
            }
            bits = bits << 6 | digit;
            count += 6;
            if (count >= 8) {
                count -= 8;
                decoded.append((char) (bits >> count & 0xff));
            }
        }
        return decoded.toString();
    }

    void requireChannelsLast() throws ModelFormatException {
        String format = text("data_format", "NHWC");
        if (!format.equals("NHWC")) {
            throw unsupported("data_format", Json.quote(format), "\"NHWC\"");
        }
    }

    /** An attribute for batch, height, width and channels, of which the first and last must be 1. */
    int[] heightAndWidth(String key) throws ModelFormatException {
        int[] all = integers(key);
        if (all.length == 0) {
            return new int[] {1, 1};
        }
        if (all.length != 4 || all[0] != 1 || all[3] != 1) {
            StringBuilder found = new StringBuilder();
            for (int i = 0; i < Math.min(all.length, 8); i++) {
                found.append(i == 0 ? "" : ", ").append(all[i]);
            }
            throw unsupported(key, "[" + found + "]", "[1, height, width, 1]");
        }
        return new int[] {all[1], all[2]};
    }

    /** What a window does at the edge; {@code EXPLICIT} is {@code VALID} behind a padding of its own. */
    Padding padding() throws ModelFormatException {
        String padding = text("padding", "VALID");
        return switch (padding) {
            case "VALID", "EXPLICIT" -> Padding.VALID;
            case "SAME" -> Padding.SAME;
            default -> throw unsupported("padding", Json.quote(padding), "\"VALID\", \"SAME\", \"EXPLICIT\"");
        };
    }
}
