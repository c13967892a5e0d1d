package io.github.digitpad.data.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What an array's name says, as collections and their copies are named: {@code x_train},
 * {@code t10k-images-idx3-ubyte}, {@code dataset.test.labels}, {@code kmnist-train-imgs}.
 *
 * @param role pictures, labels or writers, or that it says neither
 * @param part as {@link PartNames} has it; empty if it does not say
 * @param rest the other words, which arrays of one set share
 */
record ArrayNames(Role role, String part, String rest) {

    /** What an array is of. */
    enum Role {
        PICTURES,
        LABELS,
        WRITERS,
        UNKNOWN
    }

    private static final Set<String> PICTURES = Set.of(
            "x",
            "image",
            "images",
            "img",
            "imgs",
            "ims",
            "im",
            "data",
            "pattern",
            "patterns",
            "feature",
            "features",
            "fea",
            "pixel",
            "pixels",
            "input",
            "inputs",
            "sample",
            "samples",
            "pictures");

    private static final Set<String> LABELS = Set.of(
            "y", "label", "labels", "lab", "lbl", "target", "targets", "class", "classes", "gnd", "output", "outputs");

    private static final Set<String> WRITERS = Set.of("writer", "writers");

    /** Words that say nothing. */
    private static final Set<String> EMPTY = Set.of("idx1", "idx2", "idx3", "ubyte", "int", "arr", "0", "dataset", "");

    static ArrayNames of(String name) {
        Role role = Role.UNKNOWN;
        String part = "";
        List<String> rest = new ArrayList<>();
        for (String word : words(name)) {
            String known = PartNames.of(word);
            if (!known.isEmpty() && part.isEmpty()) {
                part = known;
            } else if (LABELS.contains(word) && role != Role.WRITERS) {
                // "x" may be anything before it: the last word decides.
                role = Role.LABELS;
            } else if (WRITERS.contains(word)) {
                role = Role.WRITERS;
            } else if (PICTURES.contains(word)) {
                role = role == Role.UNKNOWN ? Role.PICTURES : role;
            } else if (!EMPTY.contains(word)) {
                rest.add(word);
            }
        }
        return new ArrayNames(role, part, String.join("-", rest));
    }

    /** In lower case, taken apart at signs, at capitals, and where x or y is written together with a part's name. */
    private static List<String> words(String name) {
        String apart = name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        for (String word : apart.split("[^a-z0-9]+", -1)) {
            boolean isTogether = word.length() > 2 && (word.charAt(0) == 'x' || word.charAt(0) == 'y');
            char last = word.isEmpty() ? ' ' : word.charAt(word.length() - 1);
            if (isTogether && !PartNames.of(word.substring(1)).isEmpty()) {
                words.add(word.substring(0, 1));
                words.add(word.substring(1));
            } else if ((last == 'x' || last == 'y')
                    && !PartNames.of(word.substring(0, word.length() - 1)).isEmpty()) {
                words.add(String.valueOf(last));
                words.add(word.substring(0, word.length() - 1));
            } else {
                words.add(word);
            }
        }
        return words;
    }
}
