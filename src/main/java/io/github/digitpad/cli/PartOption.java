package io.github.digitpad.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which part of a data set is read, for commands that read one. */
final class PartOption {

    @Option(
            names = "--part",
            paramLabel = "NAME",
            description = "Which part of a data set that has several: test if nothing is said, train, or another.")
    private @Nullable String part;

    /** Its name; nothing, if none was said. */
    @Nullable
    String get() {
        return part;
    }
}
