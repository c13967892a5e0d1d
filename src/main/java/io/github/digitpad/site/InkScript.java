package io.github.digitpad.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The script that reads ink files, which comes with the first of them. It knows the first by its build. As that of
 * pictures it has one function whose text is a worker's script. What the strokes are, the first script reads.
 */
final class InkScript {

    static final String FILE = "digitpad-inkfiles.js";

    /** The most bytes that it may have, gzipped. */
    static final int MOST_BYTES = 53_000;

    private InkScript() {}

    /**
     * As a classic script.
     *
     * @param java TeaVM's script
     * @param reader {@code inkfiles/digitpad-ink-reader.js}, compiled
     * @param script {@code inkfiles/digitpad-inkfiles.js}, compiled
     */
    static String classic(String version, String build, String java, String reader, String script) {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("digitPadBuild", PageScript.quoted(build));
        return PageScript.banner(version) + Scripts.inFunction(given, """
                function digitPadInkReader(digitPadWorker){var digitPadReading;
                %s
                %s
                return digitPadReading}
                %s""".formatted(java, reader, script));
    }

    /** @throws IOException if it is too large; the message says by how much */
    static void requireAtMost(Path script, int most) throws IOException {
        long bytes = Sizes.of(Files.readAllBytes(script)).gzipped();
        if (bytes > most) {
            throw new IOException(FILE + ": has " + bytes + " bytes, gzipped; needs " + most
                    + " or fewer. docs/architecture.md says what costs scripts more than it says.");
        }
    }
}
