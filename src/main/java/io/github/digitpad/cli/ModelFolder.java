package io.github.digitpad.cli;

import io.github.digitpad.formats.tfjs.LayersModel;
import io.github.digitpad.formats.tfjs.ModelDirectory;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that a command writes a layers model into. */
final class ModelFolder {

    private final Path path;

    /**
     * Checks the place, before any work is done for it.
     *
     * @param overwrite whether what is there may be replaced
     * @throws IOException if there is something else than a folder; or one that is not empty, unless it may be
     */
    ModelFolder(Path path, boolean overwrite) throws IOException {
        this.path = path;
        if (!Files.exists(path)) {
            return;
        }
        if (!Files.isDirectory(path)) {
            throw new IOException(
                    path + ": is no folder. Give a folder, or a name that ends in .keras, .h5, .onnx or .tflite.");
        }
        if (!overwrite && !isEmpty()) {
            throw new IOException(path + ": is not empty. Give a new folder, or --overwrite.");
        }
    }

    /**
     * Writes the model. What is half written when this fails has no {@code model.json}, and so is never taken for a
     * model. Files of other names stay.
     */
    void write(LayersModel model) throws IOException {
        try {
            Files.deleteIfExists(path.resolve("model.json"));
            ModelDirectory.write(path, model);
        } catch (AccessDeniedException e) {
            throw new IOException(path + ": may not be written. Check its permissions.", e);
        }
    }

    private boolean isEmpty() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
            return !files.iterator().hasNext();
        }
    }
}
