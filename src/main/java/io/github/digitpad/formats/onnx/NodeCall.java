package io.github.digitpad.formats.onnx;

import io.github.digitpad.formats.ModelFormatException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node with what it gets. What is wrong with it is an {@link IllegalArgumentException}; the caller adds the place.
 */
final class NodeCall {

    private final NodeProto node;
    private final List<@Nullable OnnxValue> inputs;
    private final Map<String, AttributeProto> attributes;
    private final int opset;
    private final Assembly assembly;
    private final WeightFiles weights;

    /**
     * A node.
     *
     * @param inputs what it gets; nothing for those that it leaves out
     * @param attributes its own, those of a function around it put in
     * @param opset version of ONNX's own operators
     */
    NodeCall(
            NodeProto node,
            List<@Nullable OnnxValue> inputs,
            Map<String, AttributeProto> attributes,
            int opset,
            Assembly assembly,
            WeightFiles weights) {
        this.node = node;
        this.inputs = inputs;
        this.attributes = attributes;
        this.opset = opset;
        this.assembly = assembly;
        this.weights = weights;
    }

    /** Another operator with the same settings. */
    NodeCall with(String op, List<@Nullable OnnxValue> otherInputs) {
        NodeProto other = new NodeProto(name(), op, node.inputs(), node.outputs(), node.attributes());
        return new NodeCall(other, otherInputs, attributes, opset, assembly, weights);
    }

    /** The same operator with other settings. */
    NodeCall with(List<AttributeProto> others, OnnxValue input) {
        Map<String, AttributeProto> all = new HashMap<>(attributes);
        for (AttributeProto other : others) {
            all.put(other.name(), other);
        }
        List<@Nullable OnnxValue> only = new ArrayList<>();
        only.add(input);
        return new NodeCall(node, only, all, opset, assembly, weights);
    }

    /** A tensor that is an attribute; nothing, if it is not set. */
    @Nullable
    Constant tensor(String attribute) throws ModelFormatException {
        AttributeProto found = attributes.get(attribute);
        TensorProto tensor = found == null ? null : found.tensor();
        return tensor == null ? null : weights.constant(tensor);
    }

    List<String> texts(String attribute) {
        AttributeProto found = attributes.get(attribute);
        return found == null ? List.of() : found.texts();
    }

    String op() {
        return node.op();
    }

    /** What a layer that it becomes is called. */
    String name() {
        return node.label();
    }

    int opset() {
        return opset;
    }

    Assembly assembly() {
        return assembly;
    }

    int inputs() {
        return inputs.size();
    }

    List<@Nullable OnnxValue> all() {
        return inputs;
    }

    int outputs() {
        return node.outputs().size();
    }

    boolean has(int index) {
        return index < inputs.size() && inputs.get(index) != null;
    }

    OnnxValue get(int index) {
        OnnxValue value = index < inputs.size() ? inputs.get(index) : null;
        if (value == null) {
            throw new IllegalArgumentException("has no input " + index + ", which it needs");
        }
        return value;
    }

    Computed computed(int index) {
        if (get(index) instanceof Computed computed) {
            return computed;
        }
        throw new IllegalArgumentException("gets a constant as input " + index + ", needs what the network computes");
    }

    Constant constant(int index) {
        if (get(index) instanceof Constant constant) {
            return constant;
        }
        throw new IllegalArgumentException(
                "gets what the network computes as input " + index + ", supported: a constant");
    }

    @Nullable
    Constant optional(int index) {
        return has(index) ? constant(index) : null;
    }

    boolean isSet(String attribute) {
        return attributes.containsKey(attribute);
    }

    int integer(String attribute, int otherwise) {
        AttributeProto found = attributes.get(attribute);
        return found == null ? otherwise : (int) found.integer();
    }

    double real(String attribute, double otherwise) {
        AttributeProto found = attributes.get(attribute);
        return found == null ? otherwise : found.real();
    }

    String text(String attribute, String otherwise) {
        AttributeProto found = attributes.get(attribute);
        return found == null ? otherwise : found.text();
    }

    /** A list of whole numbers; nothing, if it is not set. */
    double @Nullable [] integers(String attribute) {
        AttributeProto found = attributes.get(attribute);
        return found == null ? null : found.integers();
    }

    /** A list of whole numbers of this length. */
    int[] integers(String attribute, int count, int otherwise) {
        double[] found = integers(attribute);
        int[] all = new int[count];
        Arrays.fill(all, otherwise);
        if (found != null) {
            if (found.length != count) {
                throw new IllegalArgumentException(
                        "has " + found.length + " numbers as \"" + attribute + "\", needs " + count);
            }
            for (int i = 0; i < count; i++) {
                all[i] = (int) found[i];
            }
        }
        return all;
    }

    double[] reals(String attribute) {
        AttributeProto found = attributes.get(attribute);
        return found == null ? new double[0] : found.reals();
    }

    /** What is an attribute in old files and an input in newer ones; nothing, if it is neither. */
    double @Nullable [] list(String attribute, int input) {
        return has(input) ? constant(input).toArray() : integers(attribute);
    }

    IllegalArgumentException unsupported(String attribute, String found, String supported) {
        return new IllegalArgumentException(
                "has \"" + attribute + "\" " + found + ", which is not supported. Supported: " + supported);
    }
}
