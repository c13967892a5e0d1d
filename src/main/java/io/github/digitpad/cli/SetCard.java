package io.github.digitpad.cli;

import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.data.sets.DataPart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What people want to know of a part of a data set before they use it.
 *
 * @param part its name; empty where the set has no parts
 * @param count how many pictures
 * @param sizes as {@code 28×28}, with how many have each
 * @param found what was found out
 * @param classes how many there are of each label; empty where there are none
 * @param writers how many different ones; 0 if that is not known
 * @param repeated how many pictures are the same as an earlier one, pixel by pixel
 * @param contradicted how many of these have another label than the earlier one
 * @param shared for each other part how many pictures are in it, too
 */
record SetCard(
        String part,
        int count,
        Map<String, Integer> sizes,
        List<String> found,
        Map<Integer, Integer> classes,
        int writers,
        int repeated,
        int contradicted,
        Map<String, Integer> shared) {

    /** More sizes than that are given as the least and the greatest. */
    private static final int MOST_SIZES = 4;

    /**
     * Looks at every picture.
     *
     * @param place of the part, for those that come after it
     * @param others what was looked at before
     */
    static SetCard of(DataPart part, String place, Duplicates others) throws IOException {
        Map<String, Integer> sizes = new TreeMap<>();
        Map<Integer, Integer> classes = new TreeMap<>();
        TreeSet<Integer> writers = new TreeSet<>();
        Duplicates.Part seen = others.begin(place);
        for (int i = 0; i < part.count(); i++) {
            var image = part.image(i);
            sizes.merge(image.width() + "×" + image.height(), 1, Integer::sum);
            if (part.isLabelled()) {
                classes.merge(part.label(i), 1, Integer::sum);
            }
            if (part.writer(i) != LabelledInk.UNKNOWN_WRITER) {
                writers.add(part.writer(i));
            }
            seen.add(image, part.isLabelled() ? part.label(i) : -1);
        }
        return new SetCard(
                part.name(),
                part.count(),
                sizes,
                part.notes(),
                classes,
                writers.size(),
                seen.repeated(),
                seen.contradicted(),
                seen.shared());
    }

    /** A line each, under the part's name. */
    String text() {
        StringBuilder text = new StringBuilder();
        add(text, part.isEmpty() ? "pictures" : part, count + " of " + sizesText());
        add(text, "found out", String.join("; ", found));
        add(text, "classes", classes.isEmpty() ? "no labels" : classesText());
        if (writers > 0) {
            add(text, "writers", String.valueOf(writers));
        }
        add(text, "duplicates", duplicatesText());
        shared.forEach((place, count) -> add(text, "also in", place + ": " + count));
        return text.toString();
    }

    private String sizesText() {
        List<String> names = new ArrayList<>(sizes.keySet());
        if (names.size() == 1) {
            return names.get(0);
        }
        StringJoiner all = new StringJoiner(", ");
        names.stream().limit(MOST_SIZES).forEach(size -> all.add(size + " (" + sizes.get(size) + ")"));
        return all + (names.size() > MOST_SIZES ? " and " + (names.size() - MOST_SIZES) + " other sizes" : "");
    }

    private String classesText() {
        StringJoiner all = new StringJoiner(", ");
        classes.forEach((label, count) -> all.add(label + ": " + count));
        return classes.size() + " (" + all + ")";
    }

    private String duplicatesText() {
        if (repeated == 0) {
            return "none";
        }
        return repeated + (repeated == 1 ? " picture is" : " pictures are") + " there before"
                + (contradicted == 0 ? "" : ", " + contradicted + " of them with another label");
    }

    private static void add(StringBuilder text, String name, String value) {
        text.append("  ")
                .append(name)
                .append(" ".repeat(Math.max(1, 15 - name.length())))
                .append(value)
                .append('\n');
    }

    /** One object. */
    String json() {
        StringJoiner ofSizes = new StringJoiner(", ", "{", "}");
        sizes.forEach((size, count) -> ofSizes.add(JsonText.quoted(size) + ": " + count));
        StringJoiner ofClasses = new StringJoiner(", ", "{", "}");
        classes.forEach((label, count) -> ofClasses.add("\"" + label + "\": " + count));
        StringJoiner ofFound = new StringJoiner(", ", "[", "]");
        found.forEach(note -> ofFound.add(JsonText.quoted(note)));
        StringJoiner ofShared = new StringJoiner(", ", "{", "}");
        shared.forEach((place, count) -> ofShared.add(JsonText.quoted(place) + ": " + count));
        return "{\"name\": " + JsonText.quoted(part)
                + ", \"pictures\": " + count
                + ", \"sizes\": " + ofSizes
                + ", \"found\": " + ofFound
                + ", \"classes\": " + ofClasses
                + ", \"writers\": " + (writers == 0 ? "null" : String.valueOf(writers))
                + ", \"duplicates\": " + repeated
                + ", \"contradictions\": " + contradicted
                + ", \"alsoIn\": " + ofShared
                + "}";
    }
}
