package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.FolderFiles;
import io.github.digitpad.formats.ModelFiles;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A model in a directory of files (JVM only). */
public final class ModelDirectory {

    private static final String MODEL_JSON = "model.json";

    private ModelDirectory() {}

    /**
     * Reads {@code model.json} and the weight files that it names.
     *
     * @param path the directory, or its {@code model.json} itself
     * @throws ModelFormatException if a file is missing or broken; the message names it
     */
    public static Network read(Path path) throws ModelFormatException {
        Path model = Files.isDirectory(path) ? path.resolve(MODEL_JSON) : path;
        return new TfjsFormat()
                .read(FolderFiles.name(model), FolderFiles.of(model))
                .network();
    }

    /**
     * Writes a model, {@code model.json} last; creates the directory. Other files there stay.
     *
     * @throws IOException if a file cannot be written
     */
    public static void write(Path directory, LayersModel model) throws IOException {
        Files.createDirectories(directory);
        for (Map.Entry<String, byte[]> shard : model.shards().entrySet()) {
            Files.write(directory.resolve(ModelFiles.inside(MODEL_JSON, shard.getKey())), shard.getValue());
        }
        Files.writeString(directory.resolve(MODEL_JSON), model.json());
    }
}
