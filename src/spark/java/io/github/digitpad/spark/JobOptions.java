package io.github.digitpad.spark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the job is told: names and values, and names alone. */
final class JobOptions {

    static final String USAGE = """
            spark-submit --class io.github.digitpad.spark.ReadJob digitpad-VERSION-spark.jar --from PATH --to PATH [...]
              --from PATH       a folder of pictures, or a table
              --to PATH         the folder to write Parquet into
              --format FORMAT   files (the default): pictures in the folder and those inside it; parquet, csv, json, orc: a table
              --picture COLUMN  the table's column of pictures' files: binary, or Base64 (default: content)
              --strokes COLUMN  the table's column of ink instead: array<array<array<double>>>, or JSON
              --name COLUMN     the table's column that names the rows (default: path)
              --allow SIGNS     0-9 and any of . , - (default: 0-9)
              --one-digit       each picture or ink is one digit
              --model PATH      another model, on each executor or handed over with --files
              --overwrite       replaces what a job that came to its end has written""";

    private static final Set<String> VALUES =
            Set.of("--from", "--to", "--format", "--picture", "--strokes", "--name", "--allow", "--model");

    private static final Set<String> FLAGS = Set.of("--one-digit", "--overwrite");

    private final Map<String, String> given = new HashMap<>();

    /**
     * Of the command line.
     *
     * @throws IllegalArgumentException if something is not known or missing
     */
    JobOptions(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i];
            if (FLAGS.contains(name)) {
                given.put(name, "");
            } else if (VALUES.contains(name) && i + 1 < arguments.length) {
                i++;
                given.put(name, arguments[i]);
            } else {
                throw new IllegalArgumentException(
                        name + ": " + (VALUES.contains(name) ? "needs a value" : "is no option") + ".\n" + USAGE);
            }
        }
        if (!has("--from") || !has("--to")) {
            throw new IllegalArgumentException("needs --from and --to.\n" + USAGE);
        }
        if (has("--picture") && has("--strokes")) {
            throw new IllegalArgumentException("--picture and --strokes: needs one of them.");
        }
        if (!List.of("files", "parquet", "csv", "json", "orc").contains(get("--format", "files"))) {
            throw new IllegalArgumentException("--format " + get("--format", "") + ": is none.\n" + USAGE);
        }
    }

    boolean has(String name) {
        return given.containsKey(name);
    }

    String get(String name, String otherwise) {
        return given.getOrDefault(name, otherwise);
    }

    PadSettings pad() {
        return new PadSettings(get("--allow", "0-9"), has("--one-digit"), get("--model", ""));
    }

    Column column() {
        return has("--strokes")
                ? new Column(get("--strokes", ""), true)
                : new Column(get("--picture", "content"), false);
    }
}
