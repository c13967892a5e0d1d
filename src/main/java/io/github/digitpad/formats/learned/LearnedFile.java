package io.github.digitpad.formats.learned;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One file of learned numbers: its head, which says what it is, and its numbers by their features' names.
 *
 * @param json all of it
 * @param command that makes it again, for messages
 */
record LearnedFile(Json json, String command) {

    /**
     * Opens a file.
     *
     * @param name of the file, which its {@code "format"} has after {@code digitpad-}
     * @param fittedTo the fingerprint of what the set has before it
     * @throws ModelFormatException if it is none of this kind, or was fitted to something else
     */
    static LearnedFile open(WeightSource source, String name, String command, String fittedTo) throws IOException {
        Json json = Json.parse(source.name(name), source.text(name));
        LearnedFile file = new LearnedFile(json, command);
        String format = format(name);
        if (!json.get("format").string().equals(format)) {
            throw json.get("format").wrong("\"" + format + "\"");
        }
        for (String said : List.of("fittedOn", "command")) {
            json.get(said).string();
        }
        String found = json.get("fittedTo").string();
        if (!found.equals(fittedTo)) {
            throw file.refused("was fitted to other weights than those beside it: fittedTo is \"" + found
                    + "\", theirs is \"" + fittedTo + "\"");
        }
        return file;
    }

    static String format(String name) {
        return "digitpad-" + name.replace(".json", "");
    }

    /** The numbers of a table, in the features' order, whatever the file's. */
    double[] numbers(String table, List<String> features) throws ModelFormatException {
        Json values = features(table, features);
        double[] numbers = new double[features.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = values.get(features.get(i)).number();
        }
        return numbers;
    }

    /** A list of so many numbers. */
    double[] numbers(String list, int count) throws ModelFormatException {
        return numbers(json.get(list), count);
    }

    static double[] numbers(Json list, int count) throws ModelFormatException {
        if (list.size() != count) {
            throw list.wrong("a list of " + count + " numbers, not of " + list.size());
        }
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = list.at(i).number();
        }
        return numbers;
    }

    /** A table that has a value for each of these features, and for no other. */
    Json features(String table, List<String> features) throws ModelFormatException {
        Json values = json.get(table);
        List<String> missing = new ArrayList<>(features);
        missing.removeAll(values.keys());
        List<String> unknown = new ArrayList<>(values.keys());
        unknown.removeAll(features);
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw refused(table + ": needs the " + features.size() + " features of this version; has "
                    + values.keys().size() + first("; unknown is ", unknown) + first("; missing is ", missing));
        }
        return values;
    }

    private static String first(String what, List<String> names) {
        return names.isEmpty()
                ? ""
                : what + "\"" + names.get(0) + "\"" + (names.size() > 1 ? " and " + (names.size() - 1) + " more" : "");
    }

    /** The error that the file does not fit, with what to do. */
    ModelFormatException refused(String message) {
        return new ModelFormatException(json.source() + ": " + message + ". Fit it again: " + command);
    }
}
