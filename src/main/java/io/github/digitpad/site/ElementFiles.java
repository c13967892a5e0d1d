package io.github.digitpad.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The scripts and styles of the element, as they go into the page's script: without comments on lines of their own and
 * without indentation.
 *
 * @param script declares the functions that {@link PageScript} calls
 * @param styles of the element's shadow tree
 * @param modelStyles of what the second script shows on DigitPad's own page
 */
record ElementFiles(String script, String styles, String modelStyles) {

    /** The folder that has them, in that of the page's files. */
    static final String FOLDER = "element";

    private static final String MODELS_FOLDER = "models";

    private static final List<String> SCRIPTS = List.of(
            "signs.js",
            "digits.js",
            "digit-pad.js",
            "api.js",
            "beside.js",
            "language.js",
            "model-script.js",
            "start.js");

    /** A text in double quotes; or signs and the space around them. */
    private static final Pattern SPACED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|\\s*([=<>!&|?:,;{}()\\[\\]]+)\\s*");

    /** What a policy's {@code style-src} allows these styles by, in a {@code style} element. */
    String styleHashes() {
        return "'" + Integrity.sha256(styles) + "' '" + Integrity.sha256(modelStyles) + "'";
    }

    /** @throws IOException if one of the files is not there */
    static ElementFiles read(Path webapp) throws IOException {
        Path folder = webapp.resolve(FOLDER);
        Path models = webapp.resolve(MODELS_FOLDER);
        return new ElementFiles(
                scripts(folder, SCRIPTS),
                styles(folder.resolve("digit-pad.css")),
                styles(models.resolve("own-model.css")));
    }

    private static String scripts(Path folder, List<String> files) throws IOException {
        StringBuilder script = new StringBuilder();
        for (String file : files) {
            script.append(Files.readString(folder.resolve(file)));
        }
        return script(script.toString());
    }

    /** A script without comments on lines of their own and most of the space that only people need. */
    static String script(String source) {
        return compact(source, "\n").lines().map(ElementFiles::dense).collect(Collectors.joining("\n"));
    }

    /** A line that may have a regular expression or a text in other quotes stays as it is. */
    private static String dense(String line) {
        return line.matches(".*[`'/].*")
                ? line
                : SPACED.matcher(line)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(found.group(1) == null ? found.group() : found.group(1)));
    }

    /** Styles without comments and the space that only people need. */
    static String styles(Path file) throws IOException {
        return compact(Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", ""), "")
                .replace(": ", ":")
                .replace(", ", ",")
                .replace(" {", "{")
                .replace(";}", "}");
    }

    /** Lines without indentation, and none that are empty or a comment. */
    static String compact(String text, String between) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .collect(Collectors.joining(between));
    }
}
