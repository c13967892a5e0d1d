package io.github.digitpad.formats.tfjs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.digitpad.formats.FolderFiles;
import io.github.digitpad.formats.Model;
import io.github.digitpad.formats.ModelFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies beside a model, and what is called like one. */
class BesideModelJsonTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("model.json"), ModelFixture.model());
        Files.write(folder.resolve("w.bin"), ModelFixture.floats(ModelFixture.VALUES));
    }

    private Model read() throws ModelFormatException {
        Path path = folder.resolve("model.json");
        return new TfjsFormat().read(FolderFiles.name(path), FolderFiles.of(path));
    }

    @Test
    void teachableMachineNamesTheClasses() throws IOException {
        Files.writeString(
                folder.resolve("metadata.json"),
                "{\"packageName\":\"@teachablemachine/image\",\"labels\":[\"one\",\"two\",\"three\"]}");
        assertEquals(List.of("one", "two", "three"), read().labels());
        assertEquals("@teachablemachine/image", read().madeBy());
    }

    @Test
    void otherFilesOfThatNameAreLeftAlone() throws IOException {
        for (String text : List.of("{\"labels\":[\"one\"]}", "{\"labels\":7}", "{", "[1]", "{\"labels\":[1,2,3]}")) {
            Files.writeString(folder.resolve("metadata.json"), text);
            assertEquals(List.of(), read().labels(), text);
        }
    }

    @Test
    void layersWithoutWeightsAreNamed() throws IOException {
        Files.writeString(folder.resolve("model.json"), ModelFixture.sequential(ModelFixture.CONV));
        String message = assertThrows(ModelFormatException.class, this::read).getMessage();
        assertEquals(
                folder.resolve("model.json")
                        + ": is what Keras's to_json() writes: a model's layers, and not its weights."
                        + " In Python: model = keras.models.model_from_json(open(\"model.json\").read());"
                        + " model.load_weights(\"weights.h5\"); model.save(\"model.keras\"). Then open model.keras.",
                message);
    }
}
