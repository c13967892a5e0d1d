package io.github.digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code info} and {@code run}, with a file of Keras's. */
class InfoAndRunTest {

    private static final String FOLDER = "src/test/resources/models/keras/";
    private static final String MODEL = FOLDER + "frozen.h5";

    @TempDir
    private Path folder;

    @Test
    void theCardSaysWhatAModelIs() throws IOException {
        Outcome outcome = Outcome.of("info", "--json", MODEL);
        assertEquals(0, outcome.exitCode(), outcome.err());
        Json card = Json.parse("card", outcome.out());
        assertEquals("Keras HDF5", card.get("format").string());
        assertEquals("Keras 3.15.1", card.get("madeBy").string());
        assertEquals(10, card.get("classes").integer());
        assertEquals(3, card.get("inputShape").size());
        assertEquals(2, card.get("range").size());
        assertTrue(card.get("layers").integer() > 3 && card.get("parameters").integer() > 100, outcome.out());
        assertTrue(card.get("multiplyAdds").integer() > 1000, outcome.out());
        assertTrue(Outcome.of("info", MODEL).out().contains("made by        Keras 3.15.1"));
    }

    @Test
    void whatIsRefusedEndsInOneAndTheOthersAreShown() {
        Outcome outcome = Outcome.of("info", FOLDER + "many.h5", MODEL);
        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.err().contains("is HDF5, but no Keras model"), outcome.err());
        assertTrue(outcome.out().contains("frozen.h5"), outcome.out());
    }

    @Test
    void answersAreThoseOfTheFramework() throws IOException {
        Outcome outcome = Outcome.of("run", "--model", MODEL, "--inputs", MODEL + ".json");
        assertEquals(0, outcome.exitCode(), outcome.err());
        Json rows = Json.parse("out", outcome.out()).get("outputs");
        Json expected = Json.parse("expected", Files.readString(Path.of(MODEL + ".json")))
                .get("outputs");
        assertEquals(3, rows.size());
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 10; j++) {
                assertEquals(
                        expected.at(i).at(j).number(), rows.at(i).at(j).number(), 1e-4, "row " + i + ", output " + j);
            }
        }
    }

    @Test
    void inputsOfAnotherLengthAreRefused() throws IOException {
        Path inputs = Files.writeString(folder.resolve("in.json"), "{\"inputs\": [[1, 2]]}");
        Outcome.of("run", "--model", MODEL, "--inputs", inputs.toString())
                .assertBadInput("inputs[0]: found a list, needs 100 numbers for [10, 10, 1].");
    }
}
