package io.github.digitpad.formats.learned;

import io.github.digitpad.nn.Network;
import java.io.IOException;

/** Where a set's files are: a folder, or the jar. */
public interface WeightSource {

    /** The network of {@code model.json}. */
    Network network() throws IOException;

    /** What messages call a file. */
    String name(String file);

    /**
     * The text of a file.
     *
     * @throws IOException if it is not there or cannot be read
     */
    String text(String file) throws IOException;

    /** Whether there is such a file. */
    boolean has(String file);

    /** A folder inside. */
    WeightSource folder(String folder);
}
