package io.github.digitpad.formats;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The models that are committed: few and small, as everybody who clones the project gets them. */
class FixturesTest {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final long MOST_BYTES = 1_000_000;

    @Test
    void modelsTakeAMegabyteAtMost() throws IOException {
        long bytes = 0;
        for (String folder : List.of("models", "fuzz/h5", "fuzz/keras", "fuzz/onnx", "fuzz/tflite")) {
            try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    bytes += Files.size(file);
                }
            }
        }
        assertTrue(bytes <= MOST_BYTES, bytes + " bytes");
    }
}
