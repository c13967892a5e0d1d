package io.github.digitpad.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The scripts and styles of the element, as they go into the page's script: without comments on lines of their own and
 * without indentation.
 *
 * @param script declares the functions that {@link PageScript} calls
 * @param styles of the element's shadow tree
 * @param modelScript what belongs to the second script
 * @param modelStyles of what the second script shows on DigitPad's own page
 */
record ElementFiles(String script, String styles, String modelScript, String modelStyles) {

    /** The folder that has them, in that of the page's files. */
    static final String FOLDER = "element";

    private static final List<String> SCRIPTS =
            List.of("signs.js", "digits.js", "digit-pad.js", "api.js", "beside.js", "models.js");

    private static final List<String> MODEL_SCRIPTS = List.of("labels.js", "load-model.js", "own-model.js");

    /** What a policy's {@code style-src} allows these styles by, in a {@code style} element. */
    String styleHashes() {
        return "'" + Integrity.sha256(styles) + "' '" + Integrity.sha256(modelStyles) + "'";
    }

    /** @throws IOException if one of the files is not there */
    static ElementFiles read(Path webapp) throws IOException {
        Path folder = webapp.resolve(FOLDER);
        return new ElementFiles(
                scripts(folder, SCRIPTS),
                styles(folder.resolve("digit-pad.css")),
                scripts(folder, MODEL_SCRIPTS),
                styles(folder.resolve("own-model.css")));
    }

    private static String scripts(Path folder, List<String> files) throws IOException {
        StringBuilder script = new StringBuilder();
        for (String file : files) {
            script.append(Files.readString(folder.resolve(file)));
        }
        return compact(script.toString(), "\n");
    }

    /** Styles without comments and the space that only people need. */
    static String styles(Path file) throws IOException {
        return compact(Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", ""), "")
                .replace(": ", ":")
                .replace(", ", ",")
                .replace(" {", "{")
                .replace(";}", "}");
    }

    private static String compact(String text, String between) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .collect(Collectors.joining(between));
    }
}
