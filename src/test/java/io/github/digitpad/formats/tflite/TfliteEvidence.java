package io.github.digitpad.formats.tflite;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.brought.Evidence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Files that TensorFlow made, with its own answers. */
public final class TfliteEvidence {

    private TfliteEvidence() {}

    public static List<Evidence> all() throws IOException {
        Path folder = Objects.requireNonNull(TfliteFixtures.of("depthwise").getParent());
        return Evidence.of(folder, false, TfliteEvidence::operators, "tflite");
    }

    /** All operators that are computed. */
    public static Set<String> known() {
        Set<String> known = new TreeSet<>();
        for (Op op : Op.values()) {
            known.add(op.name());
        }
        return known;
    }

    private static Set<String> operators(String name, byte[] bytes) throws ModelFormatException {
        Set<String> operators = new TreeSet<>();
        for (Operator operator : new TfliteFile(name, bytes).operators()) {
            operators.add(operator.kind());
        }
        return operators;
    }
}
