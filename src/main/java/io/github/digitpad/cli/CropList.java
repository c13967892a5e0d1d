package io.github.digitpad.cli;

import io.github.digitpad.data.sets.svhn.HouseNumber;
import io.github.digitpad.data.sets.svhn.HouseNumbers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Labelled crops: a list of lines {@code path TAB number}, which may go on with {@code TAB set TAB page}, the paths
 * from the list's folder; a folder that has a folder for each number, and {@code blank} for pictures without one; or
 * SVHN's {@code digitStruct.mat} with its pictures beside it.
 *
 * @param crops one or more
 * @param leftOut folders that are no number's
 */
record CropList(List<LabelledCrop> crops, List<String> leftOut) {

    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9.,-]*|[-.,][0-9.,-]*[0-9][0-9.,-]*");

    private static final String BLANK = "blank";

    /** @throws IOException if it is no such list, or is empty; its message names the line */
    static CropList read(Path list) throws IOException {
        CropList read = Files.isDirectory(list)
                ? ofFolder(list)
                : HouseNumbers.isOne(list) ? ofHouseNumbers(list) : ofLines(list);
        if (read.crops.isEmpty()) {
            throw new IOException(list + ": has no pictures. Needs lines of path, tab, number; or a folder for each"
                    + " number with its pictures.");
        }
        return read;
    }

    private static CropList ofHouseNumbers(Path list) throws IOException {
        List<LabelledCrop> crops = new ArrayList<>();
        for (HouseNumber number : HouseNumbers.read(list)) {
            Path file = list.resolveSibling(number.picture());
            if (!Files.isRegularFile(file)) {
                throw new IOException(
                        list + ": " + file + ": there is no such file. Needs the pictures beside the list.");
            }
            crops.add(new LabelledCrop(file, number.picture(), number.text(), null, null));
        }
        return new CropList(crops, List.of());
    }

    /** Whether a mark is written on any. */
    boolean isMarked() {
        return crops.stream().anyMatch(LabelledCrop::isMarked);
    }

    private static CropList ofLines(Path list) throws IOException {
        List<LabelledCrop> crops = new ArrayList<>();
        String[] lines = text(list).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty()) {
                continue;
            }
            // What is at a line's end may be empty: a picture without a number.
            String[] fields = lines[i].replace("\r", "").split("\t", -1);
            if (fields.length < 2) {
                throw new IOException(list + ": line " + (i + 1) + ": has no tab. Needs path, tab, number.");
            }
            String text = fields[1].strip();
            if (!text.isEmpty() && !NUMBER.matcher(text).matches()) {
                if (crops.isEmpty() && i == 0) {
                    // The columns' names.
                    continue;
                }
                throw new IOException(list + ": line " + (i + 1) + ": \"" + text
                        + "\" is no number. Needs digits, and the marks . , - where they are written.");
            }
            Path file = list.resolveSibling(fields[0]);
            if (!Files.isRegularFile(file)) {
                throw new IOException(list + ": line " + (i + 1) + ": " + file + ": there is no such file.");
            }
            crops.add(new LabelledCrop(file, fields[0], text, field(fields, 2), field(fields, 3)));
        }
        return new CropList(crops, List.of());
    }

    private static String text(Path list) throws IOException {
        String text = new String(Files.readAllBytes(list), StandardCharsets.UTF_8);
        if (text.indexOf('\0') >= 0) {
            throw new IOException(list + ": is no text. Needs lines of path, tab, number.");
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static @Nullable String field(String[] fields, int index) {
        return fields.length > index && !fields[index].isBlank() ? fields[index].strip() : null;
    }

    private static CropList ofFolder(Path folder) throws IOException {
        List<LabelledCrop> crops = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (Path inside : sorted(folder)) {
            String label = String.valueOf(inside.getFileName());
            if (!Files.isDirectory(inside)) {
                continue;
            }
            boolean isBlank = label.equals(BLANK);
            if (!isBlank && !NUMBER.matcher(label).matches()) {
                leftOut.add(label);
                continue;
            }
            for (Path file : sorted(inside)) {
                if (Files.isRegularFile(file)) {
                    String name = label + "/" + file.getFileName();
                    crops.add(new LabelledCrop(file, name, isBlank ? "" : label, null, null));
                }
            }
        }
        return new CropList(crops, leftOut);
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
