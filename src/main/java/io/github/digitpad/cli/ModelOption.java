package io.github.digitpad.cli;

import io.github.digitpad.nn.Network;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --model DIR}; without it, the network that the jar carries. */
final class ModelOption {

    @Option(
            names = "--model",
            paramLabel = "DIR",
            description = "Folder of a TensorFlow.js layers model (model.json and its shards). Default: ours.")
    private @Nullable Path directory;

    Network read() throws IOException {
        return DigitModel.read(directory);
    }

    /** What people call it: {@code ours}, or its folder. */
    String label() {
        return directory == null ? "ours" : directory.toString();
    }
}
