package io.github.digitpad.site;

import io.github.digitpad.paper.NumberWeights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The scripts of ink files: one that comes with the first of them and tells their formats apart, and one for each
 * folder of formats, which comes with the first file of those, and one that writes such files. All of these are made of
 * one script of TeaVM's, of which each has what its part needs. As that of pictures each has one function whose text is
 * a worker's script. What the strokes are, the first script reads: of a large file in workers, too, for which one more
 * script comes.
 */
final class InkScript {

    static final String FILE = "digitpad-inkfiles.js";

    /** With a large file. */
    private static final String WORKERS = "digitpad-ink-workers.js";

    /** The most bytes that a visitor may load for a file of one format, gzipped: both scripts together. */
    static final int MOST_BYTES = 25_100;

    private static final String WRITER = "writer";

    /** What Java exports for each part. */
    private static final Map<String, String> PARTS = new LinkedHashMap<>();

    static {
        for (String format : List.of(
                "xournal",
                "inkml",
                "remarkable",
                "wacom",
                "pdf",
                "unipen",
                "excalidraw",
                "tldraw",
                "json",
                "refused")) {
            PARTS.put(format, "open" + Character.toUpperCase(format.charAt(0)) + format.substring(1));
        }
        PARTS.put(WRITER, "writeInkFile");
    }

    /** What the script of a part calls what Java exports, whichever of them it is. */
    private static final String OPENS = "openInkFile";

    private InkScript() {}

    /** What a part calls what Java exports for it. */
    static String given(String export) {
        return export.startsWith("open") ? OPENS : export;
    }

    /** What Java exports for the parts. */
    static List<String> exports() {
        return List.copyOf(PARTS.values());
    }

    /** The files' names, that for all parts first, that for large files last. */
    static List<String> files() {
        Stream<String> parts = PARTS.keySet().stream().map(InkScript::file);
        return Stream.of(Stream.of(FILE), parts, Stream.of(WORKERS))
                .flatMap(Function.identity())
                .toList();
    }

    private static String file(String part) {
        return "digitpad-ink-" + part + ".js";
    }

    /**
     * TeaVM's script, in parts.
     *
     * @param kept names that objects have which are not Java's
     * @return by their names
     */
    static Map<String, String> parts(Path teavm, Set<String> kept) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            String export = part.getValue();
            parts.put(part.getKey(), TeavmScript.part(teavm, kept, name -> name.equals(export) ? given(export) : null));
        }
        return parts;
    }

    /**
     * Writes the files.
     *
     * @param parts of TeaVM's script
     * @param weights that tell numbers from words
     * @param scripts of which {@code inkfiles/digitpad-ink-reader.js} is in each part
     */
    static void write(
            Path site, String version, String build, Map<String, String> parts, NumberWeights weights, Scripts scripts)
            throws IOException {
        write(site.resolve(FILE), version, build, scripts.inkFiles());
        write(site.resolve(WORKERS), version, build, scripts.inkWorkers());
        for (Map.Entry<String, String> part : parts.entrySet()) {
            String name = part.getKey();
            String reader = """
                    function digitPadInkReader(digitPadWorker){var digitPadReading,digitPadNumberWeights=%s;
                    %s
                    %s
                    return digitPadReading}
                    """.formatted(
                            Arrays.toString(weights.weights()).replace(" ", ""), part.getValue(), scripts.inkReader());
            String given =
                    "(globalThis[Symbol.for(\"digitpad-ink-" + name + "\")]??={})[digitPadBuild]=digitPadInkReader;";
            write(
                    site.resolve(file(name)),
                    version,
                    build,
                    reader + (name.equals(WRITER) ? scripts.inkWriter() : given));
        }
    }

    private static void write(Path file, String version, String build, String script) throws IOException {
        Map<String, String> given = Map.of("digitPadBuild", PageScript.quoted(build));
        Files.writeString(file, PageScript.banner(version) + Scripts.inFunction(given, script));
    }

    /**
     * What a visitor loads for a file, or to save one, by what is loaded last.
     *
     * @throws IOException if that cannot be read
     */
    static Map<String, Sizes> loads(Path site) throws IOException {
        Map<String, Sizes> loads = new LinkedHashMap<>();
        Sizes first = Sizes.of(Files.readAllBytes(site.resolve(FILE)));
        for (String part : PARTS.keySet()) {
            Sizes own = Sizes.of(Files.readAllBytes(site.resolve(file(part))));
            loads.put(file(part), part.equals(WRITER) ? own : own.plus(first));
        }
        return loads;
    }

    /** @throws IOException if a visitor would have to load too much; the message says by how much */
    static void requireAtMost(Path site, int most) throws IOException {
        for (Map.Entry<String, Sizes> load : loads(site).entrySet()) {
            long bytes = load.getValue().gzipped();
            if (bytes > most) {
                throw new IOException(load.getKey() + ": " + bytes + " bytes are loaded for a file, gzipped; needs "
                        + most + " or fewer. docs/architecture.md says what costs scripts more than it says.");
            }
        }
    }
}
