package io.github.digitpad.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The pages that every browser is tested with, in one folder: the site, a form of the test's own beside it, the
 * conformance pages, and {@code index.html}, which opens them in a frame.
 *
 * <p>Over http these are the published files. From disk they have one thing more: a {@code <script src>} that does the
 * steps, since no other page may; and in the page of one file, whose policy allows scripts by their hashes,
 * {@code 'self'} as well.
 */
final class BrowserPages {

    private static final Path OWN = Path.of("src/test/browsers");
    private static final List<String> WRITTEN = List.of("6", "7", "45", "2045");

    private BrowserPages() {}

    /** Makes the folder anew. */
    static void make(Path folder, boolean fromDisk, String report) throws IOException {
        delete(folder);
        copy(Path.of("target/site"), folder.resolve("site"));
        copy(Path.of("target/conformance/normal"), folder.resolve("conformance/normal"));
        copy(Path.of("target/conformance/strict"), folder.resolve("conformance/strict"));
        for (String name : List.of("form.html", "sent.html")) {
            Files.copy(OWN.resolve(name), folder.resolve("site").resolve(name));
        }
        for (String name : List.of("index.html", "runner.js")) {
            Files.copy(OWN.resolve(name), folder.resolve(name));
        }
        StringBuilder script = new StringBuilder("const REPORT = \"" + report + "\";\nconst INK = {\n");
        for (String text : WRITTEN) {
            script.append('"').append(text).append("\": ");
            script.append(ElementTest.strokes(PenStrokes.number(text))).append(",\n");
        }
        script.append("};\nconst MODEL = {\n");
        for (Path file : AlwaysModel.write(folder.resolve("model"), 4, 784)) {
            script.append('"').append(file.getFileName()).append("\": \"");
            script.append(Base64.getEncoder().encodeToString(Files.readAllBytes(file)))
                    .append("\",\n");
        }
        script.append("};\n").append(Files.readString(OWN.resolve("inside.js")));
        Files.writeString(folder.resolve("steps.js"), script + Files.readString(OWN.resolve("steps.js")));
        if (fromDisk) {
            for (String page :
                    List.of("index.html", "inside.html", "form.html", "sent.html", "digitpad-standalone.html")) {
                addScript(folder.resolve("site").resolve(page), "../steps.js");
            }
            for (String build : List.of("normal", "strict")) {
                addScript(folder.resolve("conformance").resolve(build).resolve("index.html"), "../../steps.js");
            }
        }
    }

    private static void addScript(Path page, String script) throws IOException {
        String before = Files.readString(page);
        String html = before.replaceFirst("<title>", "<script src=\"" + script + "\"></script>\n<title>")
                .replaceFirst(
                        "script-src 'wasm-unsafe-eval' 'sha256-", "script-src 'self' 'wasm-unsafe-eval' 'sha256-");
        if (!html.contains(script)) {
            throw new IOException(page + ": has no <title>, before which the script would go");
        }
        Files.writeString(page, html);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    /** A folder and what is in it, if it is there. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
