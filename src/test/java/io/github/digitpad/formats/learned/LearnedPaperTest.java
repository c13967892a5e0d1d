package io.github.digitpad.formats.learned;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.conformance.HandMade;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.tfjs.LayersModelWriter;
import io.github.digitpad.formats.tfjs.ModelDirectory;
import io.github.digitpad.formats.tfjs.Quantization;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.paper.LineColumns;
import io.github.digitpad.paper.LineSigns;
import io.github.digitpad.paper.LineStrip;
import io.github.digitpad.paper.PaperCertainty;
import io.github.digitpad.reading.CertaintyThresholds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A set whose folder {@code paper} has a network that reads numbers in pictures. */
class LearnedPaperTest {

    private static final double[] WEIGHTS = {0.5, 1, -2, 3, 0.25, 0};

    @TempDir
    private Path folder;

    @BeforeEach
    void writeSet() throws IOException {
        LearnedSets.write(folder, HandMade.always(3, 1), LearnedSets.random(1));
    }

    private void writeNetwork(float bias, int height) throws IOException {
        Shape kernel = Shape.of(height, LineColumns.SEEN, 1, LineSigns.CLASSES);
        float[] biases = new float[LineSigns.CLASSES];
        biases[3] = bias;
        Conv2d columns = new Conv2d(
                "columns",
                Tensor.of(kernel, new float[kernel.size()]),
                Tensor.of(Shape.of(LineSigns.CLASSES), biases),
                1,
                LineColumns.STEP,
                Padding.VALID);
        Network network = new Network("paper", Shape.of(height, LineColumns.SEEN, 1), List.of(columns));
        Files.createDirectories(folder.resolve("paper"));
        ModelDirectory.write(folder.resolve("paper"), LayersModelWriter.write(network, Quantization.NONE));
    }

    private void writeCertainty() throws IOException {
        new LearnedWriter(folder)
                .write(
                        new PaperCertainty(WEIGHTS, new CertaintyThresholds(0.98, 0.6)),
                        new Origin("nothing", "a test"));
    }

    private LearnedSet read() throws IOException {
        return LearnedSet.read(new WeightFolder(folder));
    }

    private String refusal() {
        return String.valueOf(
                assertThrows(ModelFormatException.class, this::read).getMessage());
    }

    @Test
    void aSetWithoutReadsNoPictures() throws IOException {
        assertNull(read().paper());
    }

    @Test
    void readsWhatItWrites() throws IOException {
        writeNetwork(1, LineStrip.HEIGHT);
        writeCertainty();
        LearnedPaper paper = Objects.requireNonNull(read().paper());
        assertArrayEquals(WEIGHTS, paper.certainty().weights());
        assertEquals(0.98, paper.certainty().thresholds().certainFrom());
        assertEquals("paper", paper.network().name());
    }

    @Test
    void anotherNetworkIsRefused() throws IOException {
        writeNetwork(1, LineStrip.HEIGHT);
        writeCertainty();
        writeNetwork(2, LineStrip.HEIGHT);
        assertTrue(refusal().contains("paper.json: was fitted to other weights than those beside it"), refusal());
        assertTrue(refusal().contains("exec:exec@paper-fit -Dtrain.data=DIR"), refusal());
    }

    @Test
    void aNetworkThatReadsNoStripsIsRefused() throws IOException {
        writeNetwork(1, 32);
        writeCertainty();
        assertTrue(refusal().contains("gives [9, 8, 15]: needs [40, 92, 1] in"), refusal());
    }

    @Test
    void aMissingWeightIsRefused() throws IOException {
        writeNetwork(1, LineStrip.HEIGHT);
        writeCertainty();
        Path file = folder.resolve("paper.json");
        Files.writeString(file, Files.readString(file).replace("\"lead\"", "\"load\""));
        assertTrue(refusal().contains("unknown is \"load\"; missing is \"lead\""), refusal());
    }

    @Test
    void thresholdsOutOfOrderAreRefused() throws IOException {
        writeNetwork(1, LineStrip.HEIGHT);
        writeCertainty();
        Path file = folder.resolve("paper.json");
        Files.writeString(file, Files.readString(file).replace("0.98", "0.5"));
        assertTrue(refusal().startsWith(file + ": certainFrom is 0.5, likelyFrom 0.6"), refusal());
    }

    @Test
    void whatWasFittedWithoutTheNetworkIsRefused() throws IOException {
        writeNetwork(1, LineStrip.HEIGHT);
        writeCertainty();
        Files.delete(folder.resolve("paper").resolve("model.json"));
        String message =
                String.valueOf(assertThrows(IOException.class, this::read).getMessage());
        assertTrue(message.contains(folder.resolve("paper").toString()), message);
    }
}
