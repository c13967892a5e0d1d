package io.github.digitpad.formats.learned;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Network;
import io.github.digitpad.paper.NumberWeights;
import io.github.digitpad.personal.HandPrior;
import io.github.digitpad.reading.Hand;
import io.github.digitpad.reading.Learned;
import io.github.digitpad.reading.Probabilities;
import io.github.digitpad.reading.Reader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A network with what its reader needs besides.
 *
 * @param network takes ink, 0 paper to 1 ink, and gives the probabilities of the ten digits
 * @param learned what was fitted to it, or for a network of other people, to ours
 * @param paper reads numbers in pictures; nothing, if the set has no such network
 * @param personal what a person's hand is learned with; nothing, if the set has none
 * @param inkPage tells numbers on pages of ink from words; nothing, if the set has none
 */
public record LearnedSet(
        Network network,
        Learned learned,
        @Nullable LearnedPaper paper,
        @Nullable HandPrior personal,
        @Nullable NumberWeights inkPage) {

    /** A set that reads no numbers in pictures, and learns nobody's hand. */
    public LearnedSet(Network network, Learned learned) {
        this(network, learned, null, null, null);
    }

    /**
     * Reads all of a set.
     *
     * @throws IOException if a file is missing or broken, or they do not fit together; the message says how to mend it
     */
    public static LearnedSet read(WeightSource source) throws IOException {
        LearnedFiles files = new LearnedFiles(source);
        LearnedSet set = new LearnedSet(
                Probabilities.of(files.network()), files.learned(), files.paper(), files.personal(), files.inkPage());
        try {
            set.newReader();
        } catch (IllegalArgumentException e) {
            throw new ModelFormatException(source.name("model.json") + ": " + e.getMessage(), e);
        }
        return set;
    }

    /** A reader with the portable engine; serves one thread at a time. */
    public Reader newReader() {
        return newReader(null);
    }

    /** As {@link #newReader()}, of what a person writes with this hand. */
    public Reader newReader(@Nullable Hand hand) {
        return Reader.of(network, learned, hand);
    }
}
