package io.github.digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of 2 GB: refused by their size, before they are read. */
class LargeFilesTest {

    private static final Path MODELS = Path.of("src/test/resources/models");
    private static final long MOST_BYTES = 32 << 20;

    @TempDir
    private Path folder;

    /** Longer by a hole, which takes no room on the disk. */
    private static Path large(Path file) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength((2L << 30) + 5);
        }
        return file;
    }

    private static void assertRefused(Path model, String... mentioned) {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        Outcome.of("info", model.toString()).assertBadInput(mentioned);
        long allocated = thread.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < MOST_BYTES, allocated + " bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"keras/frozen.h5", "keras/int8.keras", "onnx/torch-default.onnx", "tflite/depthwise.tflite"})
    void beginWithAModel(String name) throws IOException {
        Path file = folder.resolve(Path.of(name).getFileName());
        Files.copy(MODELS.resolve(name), file, StandardCopyOption.REPLACE_EXISTING);
        assertRefused(large(file), file.getFileName() + ": has more than the 268435456 bytes", "Take a smaller model");
    }

    @ParameterizedTest
    @ValueSource(strings = {"m.h5", "m.onnx", "m.tflite", "m.keras", "model.json"})
    void areAllZeros(String name) throws IOException {
        Path file = large(folder.resolve(name));
        assertRefused(file, name + ": ");
    }

    @Test
    void areWeightsBesideAModel() throws IOException {
        Files.copy(MODELS.resolve("onnx/torch-default.onnx"), folder.resolve("torch-default.onnx"));
        large(folder.resolve("torch-default.onnx.data"));
        assertRefused(
                folder.resolve("torch-default.onnx"), "torch-default.onnx.data: has more than the 268435456 bytes");
    }
}
