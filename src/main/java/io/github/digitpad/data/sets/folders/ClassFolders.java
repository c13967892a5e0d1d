package io.github.digitpad.data.sets.folders;

import io.github.digitpad.data.sets.PartNames;
import io.github.digitpad.data.sets.RawPart;
import io.github.digitpad.data.sets.SetFile;
import io.github.digitpad.data.sets.StoredPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A folder for each digit, with its pictures; or such folders for each part of the set. */
final class ClassFolders {

    private static final Pattern DIGIT = Pattern.compile("(?:(?:class|digit|label|num|number)[_ -]?|n)?0?([0-9])");

    private static final List<String> WORDS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private record Part(List<String> names, List<SetFile> files, List<Integer> labels) {}

    private ClassFolders() {}

    /** The digit that a folder is called after; -1, if it is none. */
    static int digit(String folder) {
        Matcher matcher = DIGIT.matcher(folder.toLowerCase(Locale.ROOT));
        return matcher.matches() ? matcher.group(1).charAt(0) - '0' : WORDS.indexOf(folder.toLowerCase(Locale.ROOT));
    }

    /** The parts; none, if no picture lies in a digit's folder. */
    static List<StoredPart> of(FileTree tree) {
        Map<String, Part> parts = new LinkedHashMap<>();
        TreeSet<String> others = new TreeSet<>();
        for (Map.Entry<String, SetFile> each : tree.files().entrySet()) {
            String[] path = each.getKey().split("/", -1);
            if (!PictureFiles.isOne(each.getKey()) || path.length < 2) {
                continue;
            }
            String folder = path[path.length - 2];
            int digit = digit(folder);
            if (digit < 0) {
                others.add(folder);
                continue;
            }
            String name = "";
            for (int i = path.length - 3; i >= 0 && name.isEmpty(); i--) {
                name = PartNames.in(path[i]);
            }
            Part part = parts.computeIfAbsent(
                    name, key -> new Part(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
            part.names.add(each.getKey());
            part.files.add(each.getValue());
            part.labels.add(digit);
        }
        List<String> notes = new ArrayList<>(List.of("labels: a folder a digit"));
        if (!others.isEmpty()) {
            notes.add("left out, whose names are no digits: "
                    + io.github.digitpad.data.Shown.clean(
                            String.join(", ", others.stream().limit(12).toList()))
                    + (others.size() > 12 ? " and others" : ""));
        }
        List<StoredPart> stored = new ArrayList<>();
        parts.forEach((name, part) -> stored.add(StoredPart.of(
                name,
                new RawPart(
                        tree.source(),
                        new PictureFiles(part.names, part.files),
                        part.labels.stream().mapToInt(Integer::intValue).toArray(),
                        new int[0],
                        notes))));
        return stored;
    }
}
