package io.github.digitpad.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.digitpad.formats.learned.LearnedFiles;
import io.github.digitpad.formats.learned.LearnedSets;
import io.github.digitpad.formats.learned.WeightFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PenFitMainTest {

    @TempDir
    private Path folder;

    /** Whoever has a network of their own has no pen.json yet. */
    @Test
    void aFolderWithANetworkAloneGetsTheMixThatIsPublished() throws IOException {
        Path pendigits = Files.createDirectories(folder.resolve("pendigits")).resolve("pendigits-orig.tra.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(pendigits))) {
            out.write("""
                    .SEGMENT DIGIT 0 ? "1"
                    .COMMENT 1 1 0
                    .PEN_DOWN
                    1 9
                    1 1
                    .PEN_UP
                    """.getBytes(StandardCharsets.US_ASCII));
        }
        for (String file : new String[] {"model.json", "group1-shard1of1.bin", "certainty.json"}) {
            Files.copy(Path.of("model-weights", file), folder.resolve(file));
        }
        int exitCode = new CommandLine(new PenFitMain())
                .execute("--weights", folder.toString(), "--data", folder.toString(), "--leave-out-writers", "none");
        assertEquals(0, exitCode);
        assertEquals(
                LearnedSets.published().pen().mix(),
                new LearnedFiles(new WeightFolder(folder)).pen().mix());
    }
}
