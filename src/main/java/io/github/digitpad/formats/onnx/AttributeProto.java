package io.github.digitpad.formats.onnx;

import io.github.digitpad.formats.DoubleList;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.ProtoReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A setting of a node as a file has it. */
final class AttributeProto {

    private String name = "";
    private String reference = "";
    private double real;
    private double integer;
    private String text = "";
    private @Nullable TensorProto tensor;
    private @Nullable GraphProto graph;
    private final DoubleList reals = new DoubleList();
    private final DoubleList integers = new DoubleList();
    private final List<String> texts = new ArrayList<>();

    private AttributeProto() {}

    /** @param depth how many graphs this one is inside of */
    static AttributeProto read(ProtoReader in, int depth) throws ModelFormatException {
        AttributeProto attribute = new AttributeProto();
        while (in.next()) {
            switch (in.field()) {
                case 1 -> attribute.name = in.text();
                case 2 -> attribute.real = in.real();
                case 3 -> attribute.integer = in.number();
                case 4 -> attribute.text = in.text();
                case 5 -> attribute.tensor = TensorProto.read(in.message());
                case 6 -> attribute.graph = GraphProto.read(in.message(), depth + 1);
                case 7 -> in.addReals(attribute.reals);
                case 8 -> in.addNumbers(attribute.integers);
                case 9 -> attribute.texts.add(in.text());
                case 21 -> attribute.reference = in.text();
                default -> in.skip();
            }
        }
        return attribute;
    }

    /** A list of whole numbers, in place of one that a file has. */
    static AttributeProto of(String name, double... integers) {
        AttributeProto attribute = new AttributeProto();
        attribute.name = name;
        for (double integer : integers) {
            attribute.integers.add(integer);
        }
        return attribute;
    }

    String name() {
        return name;
    }

    /** The attribute of the function around that it stands for; empty for none. */
    String reference() {
        return reference;
    }

    double real() {
        return real;
    }

    double integer() {
        return integer;
    }

    String text() {
        return text;
    }

    @Nullable
    TensorProto tensor() {
        return tensor;
    }

    @Nullable
    GraphProto graph() {
        return graph;
    }

    double[] reals() {
        return reals.toArray();
    }

    double[] integers() {
        return integers.toArray();
    }

    List<String> texts() {
        return texts;
    }
}
