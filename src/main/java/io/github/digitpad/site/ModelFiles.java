package io.github.digitpad.site;

import io.github.digitpad.tfjs.LayersModel;
import io.github.digitpad.tfjs.LayersModelReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Reads a model's files as they lie on disk. */
final class ModelFiles {

    private ModelFiles() {}

    /** @throws IOException if there is no model, or it cannot be read whole */
    static LayersModel read(Path directory) throws IOException {
        Path json = directory.resolve("model.json");
        if (!Files.isRegularFile(json)) {
            throw new IOException(
                    json + ": not there. Train a network, or name a directory that has one: -Ddigitpad.weights=DIR");
        }
        String modelJson = Files.readString(json);
        Map<String, byte[]> shards = new TreeMap<>();
        LayersModelReader.read(json.toString(), modelJson, path -> {
            byte[] bytes = Files.readAllBytes(directory.resolve(path));
            shards.put(path, bytes);
            return bytes;
        });
        return new LayersModel(modelJson, shards);
    }
}
