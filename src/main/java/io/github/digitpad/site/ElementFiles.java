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
 */
record ElementFiles(String script, String styles) {

    /** The folder that has them, in that of the page's files. */
    static final String FOLDER = "element";

    private static final List<String> SCRIPTS = List.of("digit-pad.js", "api.js", "models.js");

    /** @throws IOException if one of the files is not there */
    static ElementFiles read(Path webapp) throws IOException {
        Path folder = webapp.resolve(FOLDER);
        StringBuilder script = new StringBuilder();
        for (String file : SCRIPTS) {
            script.append(Files.readString(folder.resolve(file)));
        }
        String styles = Files.readString(folder.resolve("digit-pad.css")).replaceAll("(?s)/\\*.*?\\*/", "");
        return new ElementFiles(compact(script.toString(), "\n"), compact(styles, ""));
    }

    private static String compact(String text, String between) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .collect(Collectors.joining(between));
    }
}
