package io.github.digitpad.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the pictures of a data set lie, for commands that read one. */
final class TransposedOption {

    @Option(
            names = "--transposed",
            negatable = true,
            description =
                    "A data set's pictures have rows for columns, as EMNIST's, or have not; without, that is found"
                            + " out.")
    private @Nullable Boolean transposed;

    /** Nothing, if that is to be found out. */
    @Nullable
    Boolean get() {
        return transposed;
    }
}
