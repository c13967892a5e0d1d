package io.github.digitpad.formats.learned;

import io.github.digitpad.nn.Network;
import io.github.digitpad.paper.PaperCertainty;
import io.github.digitpad.paper.PaperReader;

/**
 * What reads numbers in pictures.
 *
 * @param network as {@link PaperReader} needs it
 * @param certainty fitted to it
 */
public record LearnedPaper(Network network, PaperCertainty certainty) {

    /** A reader with engines for the JVM; serves one thread at a time. */
    public PaperReader newReader() {
        return new PaperReader(new JvmLineEngines(network), certainty);
    }
}
