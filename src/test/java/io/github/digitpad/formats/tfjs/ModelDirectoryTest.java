package io.github.digitpad.formats.tfjs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.RandomNetworks;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelDirectoryTest {

    private static final String SMALLER = " Take a smaller model, or save this one without what only training needs.";

    @TempDir
    private Path directory = Path.of("");

    @Test
    void readsWhatItWrote() throws IOException {
        Network network = RandomNetworks.network(1);
        Path inside = directory.resolve("new/model");
        ModelDirectory.write(inside, LayersModelWriter.write(network, Quantization.NONE));
        assertEquals(network.layers(), ModelDirectory.read(inside).layers());
        assertEquals(
                network.layers(),
                ModelDirectory.read(inside.resolve("model.json")).layers());
    }

    @Test
    void readsShardsInSubdirectoriesAndWithADotInFront() throws IOException {
        LayersModel model = LayersModelWriter.write(RandomNetworks.network(1), Quantization.NONE);
        Files.createDirectory(directory.resolve("weights"));
        Files.write(directory.resolve("weights/a.bin"), model.shard("group1-shard1of1.bin"));
        Files.writeString(
                directory.resolve("model.json"),
                model.json().replace("group1-shard1of1.bin", "./weights/../weights/a.bin"));
        assertEquals(
                RandomNetworks.network(1).layers(),
                ModelDirectory.read(directory).layers());
    }

    @Test
    void saysWhatIsThereWhereAFileIsMissing() throws IOException {
        assertRefused(directory + ": has no files.", directory);
        ModelDirectory.write(directory, LayersModelWriter.write(RandomNetworks.network(1), Quantization.NONE));
        Path shard = directory.resolve("group1-shard1of1.bin");
        Files.move(shard, directory.resolve("renamed.bin"));
        Path model = directory.resolve("model.json");
        assertRefused(
                model + ": names the weight file \"group1-shard1of1.bin\", which is missing. There is: " + model + ", "
                        + directory.resolve("renamed.bin") + ". Needs all weight files beside model.json.",
                directory);
        Path nowhere = directory.resolve("nowhere/model.json");
        assertRefused(directory.resolve("nowhere") + ": no such folder.", nowhere);
        for (int i = 10; i < 40; i++) {
            Files.createFile(directory.resolve("file" + i));
        }
        String message = String.valueOf(assertThrows(ModelFormatException.class, () -> ModelDirectory.read(directory))
                .getMessage());
        assertTrue(message.contains(", …. Needs"), message);
    }

    @Test
    void refusesFilesThatAreTooLargeBeforeReadingThem() throws IOException {
        ModelDirectory.write(directory, LayersModelWriter.write(RandomNetworks.network(1), Quantization.NONE));
        Path shard = directory.resolve("group1-shard1of1.bin");
        setLength(shard, 2L << 30);
        assertRefused(shard + ": has more than the 268435456 bytes that such a file may have." + SMALLER, directory);
        Path model = directory.resolve("model.json");
        setLength(model, 2L << 30);
        assertRefused(model + ": has more than the 33554432 bytes that such a file may have." + SMALLER, directory);
    }

    /** Makes a file longer by a hole, which takes no room on the disk. */
    private static void setLength(Path file, long length) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(length);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.bin", "a/../../x.bin", "..", "/x.bin"})
    void refusesShardsOutsideTheDirectory(String path) throws IOException {
        Path model = directory.resolve("model.json");
        String json = LayersModelWriter.write(RandomNetworks.network(1), Quantization.NONE)
                .json();
        Files.writeString(model, json.replace("group1-shard1of1.bin", path));
        assertRefused(
                model + ": names the file \"" + path + "\", which is outside its folder; needs one beside it.",
                directory);
        LayersModel outside = new LayersModel("{}", Map.of(path, new byte[0]));
        assertThrows(ModelFormatException.class, () -> ModelDirectory.write(directory.resolve("other"), outside));
    }

    @Test
    void refusesShardNamesThatNoFileCanHave() throws IOException {
        Path model = directory.resolve("model.json");
        String json = LayersModelWriter.write(RandomNetworks.network(1), Quantization.NONE)
                .json();
        Files.writeString(model, json.replace("group1-shard1of1.bin", "a\\u0000b"));
        assertRefused(
                model + ": names the weight file \"a\ufffdb\", which is missing. There is: " + model
                        + ". Needs all weight files beside model.json.",
                directory);
        Files.writeString(model, json.replace("group1-shard1of1.bin", ""));
        assertThrows(ModelFormatException.class, () -> ModelDirectory.read(directory));
    }

    @Test
    void refusesWhatIsNotText() throws IOException {
        Path model = directory.resolve("model.json");
        Files.write(model, new byte[] {'{', (byte) 0xff, '}'});
        assertRefused(model + ": is not UTF-8 text; needs the JSON of a TensorFlow.js model.", directory);
    }

    private static void assertRefused(String message, Path path) {
        assertEquals(
                message,
                assertThrows(ModelFormatException.class, () -> ModelDirectory.read(path))
                        .getMessage());
    }
}
