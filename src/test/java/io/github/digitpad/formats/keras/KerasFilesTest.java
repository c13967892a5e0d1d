package io.github.digitpad.formats.keras;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.FolderFiles;
import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.Model;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.brought.Formats;
import io.github.digitpad.nn.portable.PortableEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of the real Keras, and what it answers. */
class KerasFilesTest {

    static final Path FOLDER = Path.of("src/test/resources/models/keras");

    @TempDir
    private Path temporary;

    private static Model read(Path path) throws ModelFormatException {
        return Formats.read(FolderFiles.of(path), FolderFiles.first(path));
    }

    static List<String> files() throws IOException {
        List<String> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(FOLDER)) {
            all.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .forEach(name -> files.add(name.substring(0, name.length() - ".json".length())));
        }
        assertTrue(files.size() >= 15, files.toString());
        return files;
    }

    @ParameterizedTest
    @MethodSource("files")
    void answersAsKerasDoes(String file) throws IOException {
        assertAnswers(read(FOLDER.resolve(file)), file);
    }

    private static void assertAnswers(Model model, String file) throws IOException {
        Json answers = Json.parse(file, Files.readString(FOLDER.resolve(file + ".json")));
        PortableEngine engine = new PortableEngine(model.network());
        for (int i = 0; i < answers.get("inputs").size(); i++) {
            float[] input = floats(answers.get("inputs").at(i));
            float[] expected = floats(answers.get("outputs").at(i));
            float[] output = new float[expected.length];
            engine.run(input, output);
            for (int j = 0; j < output.length; j++) {
                double error = Math.abs(output[j] - expected[j]);
                assertTrue(
                        error <= answers.get("tolerance").number(),
                        file + ", input " + i + ", output " + j + ": " + output[j] + ", Keras " + expected[j]);
            }
        }
    }

    private static float[] floats(Json list) throws ModelFormatException {
        float[] floats = new float[list.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) list.at(i).number();
        }
        return floats;
    }

    @Test
    void saysWhoMadeThem() throws IOException {
        assertEquals("Keras 3.15.1", read(FOLDER.resolve("names.keras")).madeBy());
        assertEquals("Keras", read(FOLDER.resolve("names.keras")).format());
        assertEquals("Keras 1.2.2", read(FOLDER.resolve("keras-1-theano.h5")).madeBy());
        assertEquals("Keras HDF5", read(FOLDER.resolve("frozen.h5")).format());
        assertEquals(
                "Keras, output \"digit\" of 2",
                read(FOLDER.resolve("groups-2.13.keras")).format());
    }

    @Test
    void aFolderThatWasNotZippedIsRead() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("model"));
        ZipFiles.unpack(FOLDER.resolve("int8.keras"), folder);
        assertAnswers(read(folder), "int8.keras");
        Files.delete(folder.resolve("model.weights.h5"));
        assertRefused("config.json: the file model.weights.h5 is missing beside it. There is:", folder);
    }

    @Test
    void aZipMayBeDeflatedWithSizesBehindTheData() throws IOException {
        Path zip = temporary.resolve("other name.zip");
        ZipFiles.packAgain(FOLDER.resolve("int8.keras"), zip);
        assertAnswers(read(zip), "int8.keras");
    }

    @Test
    void weightsAloneAreRefusedWithTheLinesThatHelp() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("model"));
        ZipFiles.unpack(FOLDER.resolve("int8.keras"), folder);
        assertRefused(
                "has a Keras model's weights, as model.save_weights() writes them, and not the model itself. In Python,"
                        + " where the model is made: model.load_weights(\"model.weights.h5\");"
                        + " model.save(\"model.keras\"). Then open model.keras.",
                folder.resolve("model.weights.h5"));
    }

    @Test
    void otherHdf5FilesAreRefused() {
        assertRefused(
                "many.h5: is HDF5, but no Keras model: it has no attribute model_config. Needs what"
                        + " model.save(\"model.h5\") or model.save(\"model.keras\") writes.",
                FOLDER.resolve("many.h5"));
    }

    @Test
    void aFileThatIsCalledKerasIsNamed() throws IOException {
        Path file = Files.write(temporary.resolve("m.keras"), new byte[] {1, 2, 3});
        assertRefused("m.keras: is called .keras, but is no zip, which Keras writes.", file);
    }

    private static void assertRefused(String part, Path path) {
        String message = String.valueOf(
                assertThrows(ModelFormatException.class, () -> read(path)).getMessage());
        assertTrue(message.contains(part), message);
    }
}
