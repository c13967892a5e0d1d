package io.github.digitpad.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays the inputs that fuzzing begins with and those that it found: {@code src/test/resources/fuzz}. */
class FuzzedReadersTest {

    private static final Path CORPUS = Path.of("src/test/resources/fuzz");

    /** Far more than any of them takes on a slow machine, far less than a freeze. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    static Set<String> names() {
        return FuzzedReaders.BY_NAME.keySet();
    }

    @Test
    void everyFolderHasAReader() throws IOException {
        try (var files = Files.list(CORPUS)) {
            assertEquals(
                    names(),
                    new TreeSet<>(files.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString())
                            .toList()));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyInputIsReadOrRefused(String name) throws IOException {
        Consumer<byte[]> reader = FuzzedReaders.BY_NAME.get(name);
        List<Path> inputs;
        try (var files = Files.walk(CORPUS.resolve(name))) {
            inputs = files.filter(Files::isRegularFile).sorted().toList();
        }
        assertTrue(inputs.size() >= 5, "the inputs are there");
        for (Path input : inputs) {
            byte[] data = Files.readAllBytes(input);
            try {
                assertTimeout(LONGEST, () -> reader.accept(data));
            } catch (RuntimeException | Error e) {
                throw new AssertionError(input.toString(), e);
            }
        }
    }
}
