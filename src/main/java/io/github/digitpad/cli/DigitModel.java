package io.github.digitpad.cli;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.brought.InkNetwork;
import io.github.digitpad.formats.brought.RangeDetection;
import io.github.digitpad.formats.learned.LearnedSet;
import io.github.digitpad.formats.tfjs.ModelDirectory;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.portable.PortableEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A network that is known to read digits: one that takes or gives something else is bad input, as a broken one is. */
final class DigitModel {

    private static final int DIGITS = 10;

    private DigitModel() {}

    /**
     * A network that takes ink, 0 (paper) to 1, in a picture of any size, whatever the model itself takes. It is read
     * with what was fitted to ours.
     *
     * @param directory none for the set that the jar carries
     */
    static LearnedSet read(@Nullable Path directory) throws IOException {
        LearnedSet ours = ShippedModel.read();
        return directory == null ? ours : new LearnedSet(network(directory), ours.learned());
    }

    private static Network network(Path directory) throws IOException {
        Network network = ModelDirectory.read(directory);
        try {
            int classes = network.outputShape().size();
            if (classes != DIGITS) {
                throw new IllegalArgumentException("gives " + classes + " classes, needs ten: the digits 0 to 9");
            }
            Network ink = InkNetwork.of(
                    network,
                    RangeDetection.of(network, IntStream.range(0, DIGITS).toArray())
                            .range());
            requireNumbers(ink);
            return ink;
        } catch (IllegalArgumentException e) {
            throw new ModelFormatException(directory + ": " + e.getMessage(), e);
        }
    }

    /** Weights can be numbers, each of them, and yet so large that what is computed with them is none. */
    private static void requireNumbers(Network network) {
        float[] ink = new float[network.inputShape().size()];
        Arrays.fill(ink, 1);
        float[] probabilities = new float[DIGITS];
        new PortableEngine(network).run(ink, probabilities);
        if (Float.isNaN(probabilities[0])) {
            throw new IllegalArgumentException(
                    "its weights are so large that its answers are no numbers. Export it again.");
        }
    }
}
