package io.github.digitpad.cli;

import io.github.digitpad.formats.learned.DigitModel;
import io.github.digitpad.formats.learned.LearnedSet;
import io.github.digitpad.formats.learned.WeightFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** {@code --model MODEL} or {@code --weights DIR}; without either, the set that the jar carries. */
final class ModelOption {

    @ArgGroup
    private @Nullable Choice choice;

    private static final class Choice {
        @Option(
                names = "--model",
                required = true,
                paramLabel = "MODEL",
                description =
                        "Anybody's model: a file that DigitPad opens, such as .keras, .h5 or model.json, or the folder that it"
                                + " is in. Default: ours. What strokes are one digit, what the pen tells and what is certain stays ours.")
        private @Nullable Path model;

        @Option(
                names = "--weights",
                required = true,
                paramLabel = "DIR",
                description = "Folder of a whole set of weights, as the trainer and its fits write it: the network, and"
                        + " all that was fitted to it. Default: ours.")
        private @Nullable Path weights;
    }

    LearnedSet read() throws IOException {
        if (choice != null && choice.weights != null) {
            return LearnedSet.read(new WeightFolder(choice.weights));
        }
        return DigitModel.read(choice == null ? null : choice.model);
    }

    /** What people call it: {@code ours}, or its path. */
    String label() {
        return choice == null ? "ours" : String.valueOf(choice.weights != null ? choice.weights : choice.model);
    }
}
