package io.github.digitpad.formats.tflite.writer;

import io.github.digitpad.formats.Utf8;
import io.github.digitpad.formats.ZipWriter;
import java.util.Arrays;
import java.util.List;

/**
 * What classes are called, as programs for phones look for it: a text file in a zip behind the model, and a description
 * of the model that names it.
 *
 * @see "TensorFlow Lite metadata, metadata_schema.fbs"
 */
final class LabelMetadata {

    private static final String FILE = "labels.txt";

    /** The names of what values along an axis stand for. */
    private static final int TENSOR_AXIS_LABELS = 2;

    private final String name;
    private final List<String> labels;

    LabelMetadata(String name, List<String> labels) {
        this.name = name;
        this.labels = labels;
    }

    byte[] description() {
        FlatRecord file = new FlatRecord()
                .set(0, FILE)
                .set(1, "What the classes are called, one a line.")
                .octet(2, TENSOR_AXIS_LABELS);
        FlatRecord input = new FlatRecord().set(0, "input");
        FlatRecord output = new FlatRecord().set(0, "output").set(6, List.of(file));
        FlatRecord graph = new FlatRecord().set(2, List.of(input)).set(3, List.of(output));
        FlatRecord model = new FlatRecord()
                .set(0, name)
                .set(3, List.of(graph))
                .set(7, "1.0.0"); // Of the program that reads it, at least.
        return FlatBytes.of(model, "M001");
    }

    /** The model with the labels behind it. */
    byte[] behind(byte[] model) {
        ZipWriter zip = new ZipWriter(model.length);
        zip.add(FILE, Utf8.encode(String.join("\n", labels) + "\n"));
        byte[] files = zip.toByteArray();
        byte[] whole = Arrays.copyOf(model, model.length + files.length);
        System.arraycopy(files, 0, whole, model.length, files.length);
        return whole;
    }
}
