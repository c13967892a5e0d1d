package io.github.digitpad.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The scripts of the page that looks inside the network: one with what is seen first, one that comes when that is
 * shown, and three with the Java code that shows how ink is read, that explains, and that opens the models that people
 * bring. The network itself they get from the first script of all pages, such models from the second.
 */
final class InsideScript {

    static final String PAGE = "inside.html";

    static final String STYLES = "inside.css";

    static final String FILE = "inside.js";

    /** What is not seen at first. */
    static final String MORE = "inside-more.js";

    /** What shows how ink is read. */
    static final String READING = "inside-reading.js";

    /** What explains. */
    static final String WHY = "inside-why.js";

    /** What opens the models that people bring. */
    static final String MODELS = "inside-models.js";

    /** The most bytes that each may have, gzipped. */
    static final int MOST_BYTES = 33_000;

    private InsideScript() {}

    /**
     * The one with what is seen first, as a classic script.
     *
     * @param java TeaVM's script
     * @param script {@code inside/inside.js}, compiled
     */
    static String classic(String version, String java, String script) {
        return PageScript.banner(version) + Scripts.inFunction(Map.of(), java + "\n" + script);
    }

    /**
     * The other, as a classic script.
     *
     * @param languages a JavaScript array of code and name of each
     * @param code of the steps, as {@link CodeExcerpts} has it
     * @param sources address of the folder that it is in; empty if nobody has said
     * @param script {@code inside/inside-more.js}, compiled
     */
    static String more(String version, String languages, String code, String sources, String script) {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("digitPadLanguages", languages);
        given.put("digitPadSources", PageScript.quoted(sources));
        given.put("digitPadCode", code);
        return PageScript.banner(version) + Scripts.inFunction(given, script);
    }

    /**
     * The one that opens models: in the page, and in a worker, which gets the text of one of its functions.
     *
     * @param java TeaVM's script
     * @param opened {@code inside/inside-opened.js}, compiled: is in that function
     * @param script {@code inside/inside-models.js}, compiled
     */
    static String models(String version, String java, String opened, String script) {
        String function = """
                const digitPadOpener=(function(digitPadWorker){var digitPadOpened;
                %s
                %s
                return digitPadOpened});
                """.formatted(java, opened);
        return PageScript.banner(version) + Scripts.inFunction(Map.of(), function + script);
    }

    /** @throws IOException if it is too large; the message says by how much */
    static void requireAtMost(Path script, int most) throws IOException {
        long bytes = Sizes.of(Files.readAllBytes(script)).gzipped();
        if (bytes > most) {
            throw new IOException(script.getFileName() + ": has " + bytes + " bytes, gzipped; needs " + most
                    + " or fewer. docs/architecture.md says what costs scripts more than it says.");
        }
    }
}
