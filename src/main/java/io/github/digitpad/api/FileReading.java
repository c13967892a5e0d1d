package io.github.digitpad.api;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of one file of many.
 *
 * <pre>{@code
 * try (Stream<Path> files = Files.list(folder)) {
 *     DigitPad.standard().readAll(files).forEach(one -> System.out.println(
 *             one.file() + ": " + one.error().orElse(one.reading().text())));
 * }
 * }</pre>
 *
 * @param file as it was given
 * @param reading without numbers, if there are none or the file cannot be read
 * @param problem why it cannot be read: file, found, needed, what to do; null if it was read
 */
public record FileReading(
        Path file, Reading reading, @Nullable String problem) {

    /** Why the file cannot be read; empty if it was. */
    public Optional<String> error() {
        return Optional.ofNullable(problem);
    }
}
