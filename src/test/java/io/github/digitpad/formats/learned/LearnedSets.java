package io.github.digitpad.formats.learned;

import io.github.digitpad.formats.tfjs.LayersModelWriter;
import io.github.digitpad.formats.tfjs.ModelDirectory;
import io.github.digitpad.formats.tfjs.Quantization;
import io.github.digitpad.nn.Network;
import io.github.digitpad.reading.CertaintyThresholds;
import io.github.digitpad.reading.GroupFeatures;
import io.github.digitpad.reading.JoinFeatures;
import io.github.digitpad.reading.LatticeWeights;
import io.github.digitpad.reading.Learned;
import io.github.digitpad.reading.PenWeights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Sets of weights for tests: by chance, or the published one. */
public final class LearnedSets {

    private static final Path PUBLISHED = Path.of("model-weights");

    private static @Nullable LearnedSet published;

    private LearnedSets() {}

    /** What the project publishes beside its network. */
    public static Learned published() throws IOException {
        return publishedSet().learned();
    }

    /** What the project publishes; read once, for it takes longer than most tests. */
    public static synchronized LearnedSet publishedSet() throws IOException {
        if (published == null) {
            published = LearnedSet.read(new WeightFolder(PUBLISHED));
        }
        return published;
    }

    /** By chance: the same for the same seed. */
    public static Learned random(long seed) {
        Random random = new Random(seed);
        int[] units = random.ints(PenWeights.COUNT, -PenWeights.MOST_UNITS, PenWeights.MOST_UNITS + 1)
                .toArray();
        return new Learned(
                new CertaintyThresholds(0.5 + random.nextDouble() / 2, random.nextDouble() / 2),
                new PenWeights(
                        random.nextDouble(),
                        units,
                        new PenWeights.Mix(random.nextDouble(), random.nextDouble(), random.nextDouble() / 100)),
                new LatticeWeights(
                        random.doubles(GroupFeatures.COUNT, -5, 5).toArray(),
                        random.doubles(JoinFeatures.COUNT, -5, 5).toArray(),
                        random.nextDouble(),
                        random.doubles(10, -1, 1).toArray(),
                        random.doubles(10, -1, 1).toArray()));
    }

    /** Writes a whole set, without a network of numbers in pictures, into a folder. */
    public static void write(Path folder, Network network, Learned learned) throws IOException {
        ModelDirectory.write(folder, LayersModelWriter.write(network, Quantization.NONE));
        Files.deleteIfExists(folder.resolve("paper.json"));
        new LearnedWriter(folder).write(learned, new Origin("nothing", "a test"));
    }
}
