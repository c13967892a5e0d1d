package io.github.digitpad.formats.keras;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.ZipArchive;
import io.github.digitpad.formats.brought.Evidence;
import io.github.digitpad.formats.hdf5.Hdf5File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Files of the real Keras, with its answers. */
public final class KerasEvidence {

    private KerasEvidence() {}

    /** Those that are one zip, or those that are HDF5. */
    public static List<Evidence> all(String ending) throws IOException {
        return Evidence.of(KerasFilesTest.FOLDER, true, KerasEvidence::layers, ending);
    }

    private static Set<String> layers(String name, byte[] bytes) throws ModelFormatException {
        String config;
        if (ZipArchive.isOne(bytes)) {
            byte[] part = Objects.requireNonNull(ZipArchive.of(name, bytes).read("config.json"));
            config = new String(part, StandardCharsets.UTF_8);
        } else {
            config = Objects.requireNonNull(
                    Hdf5File.root(name, bytes, 0, bytes.length).text("model_config"));
        }
        return Evidence.layers(Json.parse(name, config).value());
    }
}
