package io.github.digitpad.tfjs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/** A layers model in a directory of files (JVM only). */
public final class ModelDirectory {

    private static final String MODEL_JSON = "model.json";

    private ModelDirectory() {}

    /**
     * Writes a model, {@code model.json} last; creates the directory. Other files there stay.
     *
     * @throws IOException if a file cannot be written
     */
    public static void write(Path directory, LayersModel model) throws IOException {
        Files.createDirectories(directory);
        for (Map.Entry<String, byte[]> shard : model.shards().entrySet()) {
            Files.write(resolve(directory.resolve(MODEL_JSON), directory, shard.getKey()), shard.getValue());
        }
        Files.writeString(directory.resolve(MODEL_JSON), model.json());
    }

    private static Path resolve(Path model, Path directory, String shard) throws ModelFormatException {
        try {
            Path relative = Path.of(shard).normalize();
            if (relative.getRoot() != null || relative.startsWith("..")) {
                throw new ModelFormatException(model + ": names the weight file \"" + shard
                        + "\", which is outside its directory; needs a file next to " + MODEL_JSON);
            }
            return directory.resolve(relative);
        } catch (InvalidPathException e) {
            throw new ModelFormatException(
                    model + ": names the weight file \"" + shard + "\", which is not a file name", e);
        }
    }
}
