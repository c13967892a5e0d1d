package io.github.digitpad.site;

import io.github.digitpad.personal.HandPrior;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The script of hands, which comes with the first pad that learns one. It knows the first by its build. */
final class HandScript {

    static final String FILE = "digitpad-personal.js";

    /** The most bytes that it may have, gzipped. */
    static final int MOST_BYTES = 24_000;

    private HandScript() {}

    /**
     * As a classic script.
     *
     * @param prior what a hand is learned with
     * @param java TeaVM's script
     * @param script {@code personal/digitpad-personal.js}, compiled
     */
    static String classic(String version, String build, HandPrior prior, String java, String script) {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("digitPadBuild", PageScript.quoted(build));
        given.put(
                "digitPadEverybody",
                Arrays.stream(prior.everybody().texts())
                        .map(PageScript::quoted)
                        .collect(Collectors.joining(",", "[", "]")));
        given.put("digitPadHandSettings", Arrays.toString(prior.settings().numbers()));
        return PageScript.banner(version) + Scripts.inFunction(given, java + "\n" + script);
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
