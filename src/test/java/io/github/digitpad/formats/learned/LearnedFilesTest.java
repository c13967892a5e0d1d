package io.github.digitpad.formats.learned;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.packed.PackedLearned;
import io.github.digitpad.formats.tfjs.LayersModelWriter;
import io.github.digitpad.formats.tfjs.ModelDirectory;
import io.github.digitpad.formats.tfjs.Quantization;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.paper.NumberFeatures;
import io.github.digitpad.paper.NumberWeights;
import io.github.digitpad.reading.CertaintyThresholds;
import io.github.digitpad.reading.GroupFeatures;
import io.github.digitpad.reading.JoinFeatures;
import io.github.digitpad.reading.Learned;
import io.github.digitpad.reading.PenFeatures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearnedFilesTest {

    private static final String AGAIN = ". Fit it again: mvn -B -Ptrain compile exec:exec@";

    @TempDir
    private Path folder;

    @Test
    void thePublishedSetFitsTogether() throws IOException {
        Learned learned = LearnedSets.published();
        assertTrue(learned.certainty().likelyFrom() < learned.certainty().certainFrom());
    }

    @Test
    void thereIsANameForEachFeature() {
        assertNames(PenFeatures.COUNT, PenFeatures.names());
        assertNames(GroupFeatures.COUNT, GroupFeatures.names());
        assertNames(JoinFeatures.COUNT, JoinFeatures.names());
    }

    private static void assertNames(int count, List<String> names) {
        assertEquals(count, names.size());
        assertEquals(count, new HashSet<>(names).size(), "each has its own");
    }

    @Test
    void readsWhatItWrites() throws IOException {
        for (long seed = 1; seed <= 20; seed++) {
            Learned written = LearnedSets.random(seed);
            LearnedSets.write(folder, network(1), written);
            assertEquals(packed(written), packed(read()), "seed " + seed);
        }
    }

    private static List<String> packed(Learned learned) {
        return List.of(Arrays.toString(PackedLearned.numbers(learned)), PackedLearned.pen(learned));
    }

    @Test
    void theOrderOfFeaturesInAFileDoesNotMatter() throws IOException {
        Learned written = writeSet();
        Path file = folder.resolve("lattice.json");
        List<String> lines = Files.readAllLines(file);
        int gap = lines.indexOf(lines.stream()
                .filter(line -> line.contains("\"gap\""))
                .findFirst()
                .orElseThrow());
        lines.add(gap + 2, lines.remove(gap));
        Files.write(file, lines);
        assertEquals(packed(written), packed(read()));
    }

    /** The network stored in a byte a weight, then as float32: the same weights. */
    @Test
    void howTheNetworkIsStoredDoesNotMatter() throws IOException {
        ModelDirectory.write(folder, LayersModelWriter.write(network(1), Quantization.UINT8));
        Network rounded = ModelDirectory.read(folder);
        LearnedSets.write(folder, rounded, LearnedSets.random(1));
        ModelDirectory.write(folder, LayersModelWriter.write(rounded, Quantization.UINT8));
        read();
    }

    @Test
    void anotherNetworkIsRefused() throws IOException {
        writeSet();
        ModelDirectory.write(folder, LayersModelWriter.write(network(2), Quantization.NONE));
        String message = refusal();
        assertTrue(
                message.matches(".*certainty\\.json: was fitted to other weights than those beside it: fittedTo is "
                        + "\"[0-9a-f]{16}\", theirs is \"[0-9a-f]{16}\"\\Q" + AGAIN
                        + "certainty -Dtrain.data=DIR -Ddigitpad.weights=DIR\\E"),
                message);
    }

    @Test
    void otherThresholdsOrPenWeightsAreRefused() throws IOException {
        writeSet();
        new LearnedWriter(folder).write(new CertaintyThresholds(0.9, 0.5), new Origin("", ""));
        assertTrue(refusal().contains("pen.json: was fitted to other weights"), refusal());

        writeSet();
        replace("pen.json", "\"ofPen\": 0", "\"ofPen\": 1");
        assertTrue(refusal().contains("lattice.json: was fitted to other weights"), refusal());
        assertTrue(refusal().endsWith(AGAIN + "numbers -Dtrain.data=DIR -Ddigitpad.weights=DIR"), refusal());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "certainty.json|digitpad-certainty|digitpad-pen|format: found \"digitpad-pen\", needs \"digitpad-certainty\".",
                "certainty.json|\"certainFrom\": 0|\"certainFrom\": -0|certainFrom is -0",
                "certainty.json|\"likelyFrom\"|\"likely\"|likelyFrom: found nothing, needs a number.",
                "certainty.json|\"fittedOn\": \"nothing\"|\"fittedOn\": 3|fittedOn: found 3, needs a string.",
                "certainty.json|\"command\"|\"by\"|command: found nothing, needs a string.",
                "pen.json|\"width\": [|\"breadth\": [|weights: needs the 139 features of this version; has 139; unknown is"
                        + " \"breadth\"; missing is \"width\". Fit it again: mvn -B -Ptrain compile exec:exec@pen ",
                "pen.json|\"width\": [|\"width\": [3, |weights.width: found a list, needs a list of 10 numbers, not of 11.",
                "pen.json|\"unit\": 0|\"unit\": -0|unit is -0",
                "pen.json|\"least\": 0|\"least\": -0|mix: ofPicture is 0",
                "pen.json|\"mix\"|\"mixed\"|mix: found nothing, needs an object.",
                "lattice.json|\"gap\": |\"gap\": \"much\", \"x\": |join: needs the 12 features of this version; has 13;"
                        + " unknown is \"x\". Fit",
                "lattice.json|\"gap\": |\"gap\": \"much\", \"gap\": |the key \"gap\" is there twice.",
                "lattice.json|\"digitOfOneStroke\": [|\"digitOfOneStroke\": [true, |needs a list of 10 numbers, not of 11.",
            })
    void whatDoesNotFitIsRefusedWithFileAndPlace(String file, String from, String to, String message)
            throws IOException {
        writeSet();
        replace(file, from, to);
        String refusal = refusal();
        assertTrue(refusal.startsWith(folder.resolve(file) + ":"), refusal);
        assertTrue(refusal.contains(message), refusal);
        assertEquals(1, refusal.lines().count(), refusal);
    }

    @Test
    void aMissingFileIsNamedWithThoseThatASetHas() throws IOException {
        writeSet();
        Files.delete(folder.resolve("pen.json"));
        assertEquals(
                folder.resolve("pen.json") + ": not there. A set of weights has model.json, certainty.json, pen.json,"
                        + " lattice.json; other people's models are for --model.",
                refusal());
    }

    @Test
    void everyTruncationIsRefused() throws IOException {
        writeSet();
        String text = Files.readString(folder.resolve("lattice.json"));
        for (int length = 0; length < text.length() - 2; length += 7) {
            Files.writeString(folder.resolve("lattice.json"), text.substring(0, length));
            assertTrue(refusal().startsWith(folder.resolve("lattice.json") + ":"), refusal());
        }
    }

    /** What the pen counts is fitted apart: after a new training it is what there is, until it is fitted again. */
    @Test
    void theMixOutlivesANewNetwork() throws IOException {
        Learned written = writeSet();
        ModelDirectory.write(folder, LayersModelWriter.write(network(2), Quantization.NONE));
        LearnedFiles files = new LearnedFiles(new WeightFolder(folder));
        assertEquals(written.pen().mix(), files.mix());
        assertEquals(new Origin("nothing", "a test"), files.mixOrigin());
    }

    private Learned writeSet() throws IOException {
        Learned learned = LearnedSets.random(7);
        LearnedSets.write(folder, network(1), learned);
        return learned;
    }

    private Learned read() throws IOException {
        return new LearnedFiles(new WeightFolder(folder)).learned();
    }

    private String refusal() {
        return String.valueOf(
                assertThrows(ModelFormatException.class, this::read).getMessage());
    }

    private void replace(String file, String from, String to) throws IOException {
        Path place = folder.resolve(file);
        String text = Files.readString(place);
        assertTrue(text.contains(from), text);
        Files.writeString(place, text.replaceFirst(Pattern.quote(from), to));
    }

    private static Network network(float bias) {
        Tensor kernel = Tensor.of(Shape.of(2, 2), 0.5f, -3, 0.1f, 2);
        return new Network(
                "tiny", Shape.of(2), List.of(new Dense("dense", kernel, Tensor.of(Shape.of(2), bias, -0.25f))));
    }

    @Test
    void aSetWithoutOneLearnsNobodysHand() throws IOException {
        writeSet();
        assertNull(new LearnedFiles(new WeightFolder(folder)).personal());
    }

    @ParameterizedTest
    @CsvSource({
        "'\"width\": 0.06', '\"width\": 0', width",
        "'\"ends\"', '\"end\"', 'missing is \"ends\"'",
        "'\"no network\"', '\"00\"', 'was fitted to other weights'",
        "'\"0\": \"A', '\"0\": \"', 'a digit''s samples'",
    })
    void refusesABrokenSampleOfEverybody(String from, String to, String message) throws IOException {
        writeSet();
        String text = Files.readString(Path.of("model-weights/personal.json"));
        assertTrue(text.contains(from), from);
        Files.writeString(folder.resolve("personal.json"), text.replace(from, to));
        ModelFormatException e =
                assertThrows(ModelFormatException.class, () -> new LearnedFiles(new WeightFolder(folder)).personal());
        assertTrue(String.valueOf(e.getMessage()).contains(message), e.getMessage());
        assertTrue(String.valueOf(e.getMessage()).contains("exec:exec@personal"), e.getMessage());
    }

    @Test
    void whatTellsNumbersFromWordsComesBackAsItWasWritten() throws IOException {
        writeSet();
        LearnedFiles set = new LearnedFiles(new WeightFolder(folder));
        assertNull(set.inkPage());
        double[] weights = new double[NumberFeatures.NAMES.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = i - 1.25;
        }
        new LearnedWriter(folder).write(new NumberWeights(weights), new Origin("nothing", "a test"));
        NumberWeights read = set.inkPage();
        assertNotNull(read);
        assertArrayEquals(weights, read.weights());
        Path file = folder.resolve("ink-page.json");
        Files.writeString(file, Files.readString(file).replace("\"gap\"", "\"gaps\""));
        ModelFormatException e = assertThrows(ModelFormatException.class, set::inkPage);
        assertTrue(String.valueOf(e.getMessage()).contains("missing is \"gap\""), e.getMessage());
        assertTrue(String.valueOf(e.getMessage()).contains("exec:exec@ink-page "), e.getMessage());
    }
}
