package io.github.digitpad.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What to measure, and how long.
 *
 * @param model the layers model that all run, or an empty path for the usual one
 * @param shipped the model that our site is built with
 * @param data a folder that may hold {@code mnist/} and {@code pendigits/}
 * @param rounds blocks of predictions of every contender
 * @param starts navigations to every page, each way
 * @param part {@code "ink"}, if only what concerns writing is to be measured, {@code "inkpage"}, if only a page of ink
 *     is; empty: all else
 * @param target the build's folder
 */
record Settings(Path model, Path shipped, Path data, int rounds, int starts, String part, Path target) {

    /** Predictions in a block: enough for the clock, few enough that all contenders meet the same weather. */
    static final int BLOCK = 10;

    /** The part that concerns writing. */
    static final String INK = "ink";

    /** A page of ink. */
    static final String INK_PAGE = "inkpage";

    /** Where the network of the demo that this project succeeds lies, if it is there. */
    private static final Path DEMO = Path.of("../shared/models/tfjs-baseline");

    /**
     * From {@code name=value} arguments; all but {@code only} must be there.
     *
     * @throws IllegalArgumentException if one is missing or no number
     */
    static Settings of(String[] args) {
        Map<String, String> values = new java.util.HashMap<>();
        for (String arg : args) {
            int equals = arg.indexOf('=');
            values.put(arg.substring(0, Math.max(0, equals)), arg.substring(equals + 1));
        }
        String model = text(values, "model");
        String part = values.getOrDefault("only", "");
        if (!part.isEmpty() && !part.equals(INK) && !part.equals(INK_PAGE)) {
            throw new IllegalArgumentException(
                    "-Dbench.only=" + part + ": needs \"ink\" or \"inkpage\", or nothing for all but that");
        }
        Path usual = Files.exists(DEMO.resolve("model.json")) ? DEMO : Path.of("");
        return new Settings(
                model.isEmpty() ? usual : Path.of(model),
                Path.of(text(values, "shipped")),
                Path.of(text(values, "data")),
                number(values, "rounds"),
                number(values, "starts"),
                part,
                Path.of(text(values, "target")));
    }

    /** Whether only what concerns writing is to be measured. */
    boolean isInkAlone() {
        return part.equals(INK);
    }

    /** Whether only a page of ink is to be measured. */
    boolean isInkPageAlone() {
        return part.equals(INK_PAGE);
    }

    /** The folder that everything is written into. */
    Path folder() {
        return target.resolve("bench");
    }

    private static String text(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("argument " + name + "=…: missing");
        }
        return value;
    }

    private static int number(Map<String, String> values, String name) {
        String value = text(values, name);
        try {
            int number = Integer.parseInt(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IllegalArgumentException("-Dbench." + name + "=" + value + ": needs a whole number, 1 or more");
    }
}
