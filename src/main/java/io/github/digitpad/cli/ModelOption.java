package io.github.digitpad.cli;

import io.github.digitpad.nn.Network;
import io.github.digitpad.recognize.DigitRecognizer;
import io.github.digitpad.tfjs.LayersModelReader;
import io.github.digitpad.tfjs.ModelDirectory;
import io.github.digitpad.tfjs.ModelFormatException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --model DIR}; without it, the network that the jar carries. */
final class ModelOption {

    private static final String SHIPPED = "/model-weights/";

    @Option(
            names = "--model",
            paramLabel = "DIR",
            description = "Folder of a TensorFlow.js layers model (model.json and its shards). Default: ours.")
    private @Nullable Path directory;

    /** The network, known to read digits: one that takes or gives something else is bad input, as a broken one is. */
    Network read() throws IOException {
        Network network = directory == null
                ? LayersModelReader.read(
                        "model.json", new String(shipped("model.json"), StandardCharsets.UTF_8), ModelOption::shipped)
                : ModelDirectory.read(directory);
        try {
            DigitRecognizer.of(network);
        } catch (IllegalArgumentException e) {
            throw new ModelFormatException((directory == null ? "model.json" : directory) + ": " + e.getMessage(), e);
        }
        return network;
    }

    private static byte[] shipped(String path) throws IOException {
        try (InputStream in = ModelOption.class.getResourceAsStream(SHIPPED + path)) {
            if (in == null) {
                throw new FileNotFoundException(SHIPPED + path + ": not in this jar. Build it again.");
            }
            return in.readAllBytes();
        }
    }
}
