package io.github.digitpad.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.digitpad.formats.learned.LearnedFiles;
import io.github.digitpad.formats.learned.LearnedSets;
import io.github.digitpad.formats.learned.WeightFolder;
import io.github.digitpad.personal.HandPrior;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class HandFitMainTest {

    @TempDir
    private Path folder;

    /** Of two ones and a one that is labelled 5, which is read wrong. */
    @Test
    void drawsWhatIsReadRightAndKeepsTheSettings() throws IOException {
        Path pendigits = Files.createDirectories(folder.resolve("pendigits")).resolve("pendigits-orig.tra.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(pendigits))) {
            for (String label : new String[] {"1", "5", "1"}) {
                out.write("""
                        .SEGMENT DIGIT 0 ? "%s"
                        .COMMENT 1 1 0
                        .PEN_DOWN
                        1 90
                        1 1
                        .PEN_UP
                        """.formatted(label).getBytes(StandardCharsets.US_ASCII));
            }
        }
        for (String file : new String[] {
            "model.json", "group1-shard1of1.bin", "certainty.json", "pen.json", "lattice.json", "personal.json"
        }) {
            Files.copy(Path.of("model-weights", file), folder.resolve(file));
        }
        int exitCode = new CommandLine(new HandFitMain())
                .execute("--weights", folder.toString(), "--data", folder.toString(), "--leave-out-writers", "none");
        assertEquals(0, exitCode);
        HandPrior read = Objects.requireNonNull(new LearnedFiles(new WeightFolder(folder)).personal());
        assertEquals(2, read.everybody().size());
        HandPrior published = Objects.requireNonNull(LearnedSets.publishedSet().personal());
        assertEquals(published.settings(), read.settings());
        assertEquals(100, published.everybody().size());
    }
}
