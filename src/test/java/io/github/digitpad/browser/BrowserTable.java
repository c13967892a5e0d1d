package io.github.digitpad.browser;

import java.util.ArrayList;
import java.util.List;

/** The table of what each browser does, for the README. */
final class BrowserTable {

    private static final List<String> ENGINES = List.of("portable", "simd", "relaxed");

    private final List<String> rows = new ArrayList<>();

    /** A run without failures. */
    void add(String version, boolean fromDisk, BrowserRun run) {
        StringBuilder row = new StringBuilder("| " + version + " | " + (fromDisk ? "from disk" : "http"));
        for (String engine : ENGINES) {
            row.append(engine.equals(run.engines().get(engine)) ? " | reads" : " | not there: portable reads");
        }
        rows.add(row + (run.lacking().isEmpty() ? " | all |" : " | all but those of relaxed SIMD |"));
    }

    /** As Markdown. */
    String text() {
        return """
                | browser | opened | portable | SIMD | relaxed SIMD | conformance cases |
                |---|---|---|---|---|---|
                """ + String.join("\n", rows) + "\n";
    }

    /**
     * The rows of this table that do not keep what a document's table promises for the same browser, whatever its
     * version: all of it, but that a browser may have got an engine since.
     */
    List<String> broken(String document) {
        return rows.stream()
                .filter(row -> document.lines()
                        .map(BrowserTable::withoutVersion)
                        .noneMatch(promise -> keeps(withoutVersion(row), promise)))
                .toList();
    }

    private static boolean keeps(String row, String promise) {
        return row.equals(promise)
                || row.equals(promise.replace("not there: portable reads", "reads")
                        .replace("all but those of relaxed SIMD", "all"));
    }

    private static String withoutVersion(String row) {
        return row.replaceAll("^\\| (\\w+) [\\d.]+(esr)? \\|", "| $1 |");
    }
}
