package io.github.digitpad.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a visitor loads with the first of other people's models: one script, whatever the model's format. */
final class SecondLoad {

    /** The most bytes that it may have, gzipped: 5.5 kB of them show the inside of a model on the page for that. */
    static final int MOST_BYTES = 176_000;

    private SecondLoad() {}

    /** @throws IOException if it is too large; the message says by how much */
    static void requireAtMost(Path script, int most) throws IOException {
        long bytes = Sizes.of(Files.readAllBytes(script)).gzipped();
        if (bytes > most) {
            throw new IOException(script.getFileName() + ": has " + bytes + " bytes, gzipped; needs " + most
                    + " or fewer. Look for what costs more than it says: a double in a text, a record in one,"
                    + " a list's contains, a map's key straight from a list; each lambda is a class.");
        }
    }
}
