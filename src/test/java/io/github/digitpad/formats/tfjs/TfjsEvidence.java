package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.brought.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Models that the real TensorFlow.js saved, with its answers. */
public final class TfjsEvidence {

    private static final double TOLERANCE = 1e-4;

    private TfjsEvidence() {}

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
