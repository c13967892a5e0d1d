package io.github.digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.conformance.HandMade;
import io.github.digitpad.formats.learned.LearnedSets;
import io.github.digitpad.formats.tfjs.ModelDirectory;
import io.github.digitpad.nn.Network;
import io.github.digitpad.reading.CertaintyThresholds;
import io.github.digitpad.reading.LatticeWeights;
import io.github.digitpad.reading.Learned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --weights DIR}: all that was learned, or nothing of it. */
class WeightsOptionTest {

    private static final Path PUBLISHED = Path.of("model-weights");
    private static final String STROKES = "src/test/resources/strokes/thirty-digits.unipen";

    @TempDir
    private Path folder;

    private Path set;
    private String numbers;

    @BeforeEach
    void copy() throws IOException {
        set = Files.createDirectories(folder.resolve("set"));
        Files.createDirectories(set.resolve("paper"));
        try (Stream<Path> files = Files.walk(PUBLISHED).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                Files.copy(file, set.resolve(PUBLISHED.relativize(file)));
            }
        }
        // Three strokes: 1, 1 and 1.
        numbers = Files.writeString(
                        folder.resolve("numbers"),
                        "{\"text\":\"111\",\"strokes\":[[[0,0],[0,100]],[[60,0],[60,100]],[[120,0],[120,100]]]}\n")
                .toString();
    }

    @Test
    void aCopyReadsTheSame() {
        Outcome outcome = evaluate();
        assertEquals(0, outcome.exitCode(), outcome.err());
        String time = "\"seconds\":[0-9.]+";
        assertEquals(
                Outcome.of("evaluate", "--numbers", numbers, "--json").out().replaceFirst(time, ""),
                outcome.out().replaceFirst(time, ""));
        assertTrue(outcome.out().contains("\"right\":1,"), outcome.out());
    }

    @Test
    void thresholdsAndLatticeAreTheFolders() throws IOException {
        Learned learned = LearnedSets.published();
        Network network = ModelDirectory.read(PUBLISHED);
        LearnedSets.write(
                set, network, new Learned(new CertaintyThresholds(1, 0.9999), learned.pen(), learned.lattice()));
        assertTrue(evaluate().out().contains("\"unsure\":1,"), evaluate().out());

        double[] joins = learned.lattice().join();
        joins[0] = 0;
        double[] groups = learned.lattice().group();
        groups[0] = -50;
        groups[11] = 0;
        groups[12] = 0;
        groups[13] = 0;
        LatticeWeights fewGroups = new LatticeWeights(groups, joins, 0, new double[10], new double[10]);
        LearnedSets.write(set, network, new Learned(learned.certainty(), learned.pen(), fewGroups));
        assertTrue(
                evaluate().out().contains("\"right\":0,"),
                "each group costs much: " + evaluate().out());
    }

    @Test
    void theNetworkIsTheFolders() throws IOException {
        LearnedSets.write(set, HandMade.always(4, 9), LearnedSets.published());
        Outcome outcome = Outcome.of("evaluate", "--unipen", STROKES, "--weights", set.toString());
        assertEquals("accuracy 10.00 % (3 of 30)", outcome.lastLine(), outcome.err());
        Outcome compared = Outcome.of(
                "evaluate", "--unipen", STROKES, "--weights", set.toString(), "--compare", PUBLISHED.toString());
        assertEquals(0, compared.exitCode(), compared.err());
    }

    @Test
    void whatDoesNotFitIsRefusedAsAWhole() throws IOException {
        Files.delete(set.resolve("pen.json"));
        evaluate().assertBadInput(set.resolve("pen.json").toString(), "not there", "lattice.json");
        Outcome.of("predict", "digit.png", "--weights", set.toString()).assertBadInput("pen.json: not there");
        Files.copy(PUBLISHED.resolve("pen.json"), set.resolve("pen.json"));
        String lattice = Files.readString(set.resolve("lattice.json"));
        Files.writeString(set.resolve("lattice.json"), lattice.replace("\"gap\"", "\"distance\""));
        evaluate()
                .assertBadInput("lattice.json: join: needs the 12 features", "\"distance\"", "\"gap\"", "Fit it again");
    }

    /** A folder of somebody's model is no set. */
    @Test
    void aModelAloneIsForTheOtherOption() throws IOException {
        for (String file : List.of("certainty.json", "pen.json", "lattice.json")) {
            Files.delete(set.resolve(file));
        }
        evaluate().assertBadInput("certainty.json: not there", "--model");
        Outcome outcome = Outcome.of("evaluate", "--numbers", numbers, "--json", "--model", set.toString());
        assertEquals(0, outcome.exitCode(), outcome.err());
        Outcome both = Outcome.of(
                "evaluate", "--numbers", numbers, "--model", set.toString(), "--weights", PUBLISHED.toString());
        assertEquals(2, both.exitCode(), both.err());
    }

    private Outcome evaluate() {
        return Outcome.of("evaluate", "--numbers", numbers, "--json", "--weights", set.toString());
    }
}
