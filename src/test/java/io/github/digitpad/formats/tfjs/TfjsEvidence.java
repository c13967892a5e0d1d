package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.brought.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Models that the real TensorFlow.js saved, with its answers. */
public final class TfjsEvidence {

    private static final double TOLERANCE = 1e-4;

    private TfjsEvidence() {}

    /** Keras's layers that are computed, which {@code .keras} and {@code .h5} have as well. */
    public static Set<String> layers() {
        return new TreeSet<>(KerasClass.named());
    }

    /** TensorFlow's operations that are computed. */
    public static Set<String> operations() {
        return new TreeSet<>(GraphOp.named());
    }

    /** Activations by name, as messages list them. */
    public static Set<String> activations() {
        Set<String> found = new TreeSet<>();
        Matcher names = Pattern.compile("\"([^\"]+)\"").matcher(Activations.SUPPORTED);
        while (names.find()) {
            found.add(names.group(1));
        }
        return found;
    }

    public static List<Evidence> all() throws IOException {
        List<Evidence> all = new ArrayList<>();
        for (Path file : GoldenModel.files()) {
            GoldenModel golden = GoldenModel.read(file);
            String name = String.valueOf(file.getFileName());
            String model =
                    Json.parse(name, Files.readString(file)).get("modelJson").string();
            all.add(new Evidence(
                    name,
                    golden.network(),
                    golden.input(),
                    golden.output(),
                    TOLERANCE,
                    Evidence.layers(Json.parse(name, model).value())));
        }
        return all;
    }
}
