package io.github.digitpad.data.sets.folders;

import io.github.digitpad.data.DataFormatException;
import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.data.Shown;
import io.github.digitpad.data.TextLines;
import io.github.digitpad.data.sets.PartNames;
import io.github.digitpad.data.sets.RawPart;
import io.github.digitpad.data.sets.SetFile;
import io.github.digitpad.data.sets.StoredPart;
import io.github.digitpad.data.sets.table.TableLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table of pictures' names and what they show: {@code labels.csv} beside the pictures, or beside their folder. */
final class PictureList {

    private static final int LONGEST_LINE = 1 << 12;

    private static final Set<String> PICTURES =
            Set.of("filename", "file_name", "file", "path", "image", "img", "picture", "id", "name", "image_path");
    private static final Set<String> LABELS = Set.of("label", "labels", "class", "target", "digit", "y", "category");
    private static final Set<String> WRITERS = Set.of("writer", "writer_id", "author");
    private static final List<String> ENDS = List.of(".csv", ".tsv", ".txt");

    private final FileTree tree;
    private final String folder;
    private int pictureColumn;
    private int labelColumn = 1;
    private int writerColumn = -1;

    private PictureList(FileTree tree, String folder) {
        this.tree = tree;
        this.folder = folder;
    }

    /** The parts that lists in a tree say; none, if there are no lists. */
    static List<StoredPart> of(FileTree tree) throws IOException {
        List<StoredPart> parts = new ArrayList<>();
        for (String path : tree.files().keySet()) {
            SetFile file = tree.get(path);
            boolean mayBe = ENDS.stream().anyMatch(path.toLowerCase(Locale.ROOT)::endsWith);
            if (mayBe && file != null && isOne(tree, path, file)) {
                parts.add(of(tree, path, file));
            }
        }
        return parts;
    }

    /** Whether a file's first lines name pictures of the tree. */
    static boolean isOne(FileTree tree, String path, SetFile file) throws IOException {
        String text = new String(file.head(), StandardCharsets.UTF_8);
        String[] lines = text.split("\\R", 4);
        if (text.indexOf('\0') >= 0 || lines.length < 2) {
            return false;
        }
        PictureList list = new PictureList(tree, folder(path));
        boolean isHeader = list.header(fields(withoutMark(lines[0])));
        List<String> first = fields(isHeader ? lines[1] : withoutMark(lines[0]));
        return first.size() > Math.max(list.pictureColumn, list.labelColumn)
                && first.size() < 64
                && list.find(first.get(list.pictureColumn)) != null;
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static List<String> fields(String text) {
        TableLine line = new TableLine();
        line.begin(text, TableLine.separator(text));
        List<String> fields = new ArrayList<>();
        while (line.hasNext()) {
            fields.add(line.next());
        }
        return fields;
    }

    /** Takes a line as the columns' names; false, if it has none. */
    private boolean header(List<String> names) {
        int picture = -1;
        int label = -1;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).toLowerCase(Locale.ROOT);
            picture = picture < 0 && PICTURES.contains(name) ? i : picture;
            label = label < 0 && LABELS.contains(name) ? i : label;
            writerColumn = WRITERS.contains(name) ? i : writerColumn;
        }
        boolean isHeader = picture >= 0 && label >= 0;
        if (isHeader) {
            pictureColumn = picture;
            labelColumn = label;
        } else {
            writerColumn = -1;
        }
        return isHeader;
    }

    /** A picture of this name: beside the list, or in the one folder there that has it, with or without its ending. */
    private @Nullable String find(String name) {
        String plain = name.replace('\\', '/').replaceFirst("^\\./", "");
        for (String end : List.of("", ".png", ".jpg", ".jpeg", ".bmp", ".tif")) {
            if (PictureFiles.isOne(plain + end) && tree.get(folder + plain + end) != null) {
                return folder + plain + end;
            }
        }
        for (String inside : List.of("images/", "train/", "test/", "img/", "Images/train/", "Images/test/", "data/")) {
            for (String end : List.of("", ".png", ".jpg")) {
                if (PictureFiles.isOne(plain + end) && tree.get(folder + inside + plain + end) != null) {
                    return folder + inside + plain + end;
                }
            }
        }
        return null;
    }

    /** What a list says. */
    static StoredPart of(FileTree tree, String path, SetFile file) throws IOException {
        PictureList list = new PictureList(tree, folder(path));
        List<String> names = new ArrayList<>();
        List<SetFile> files = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        List<Integer> writers = new ArrayList<>();
        try (TextLines lines =
                new TextLines(file.source(), file.open(), LONGEST_LINE, "a picture's name and its label")) {
            for (String text = lines.next(); text != null; text = lines.next()) {
                // Its names are UTF-8, which is read a byte a character.
                List<String> fields =
                        fields(new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
                if (text.isBlank() || (lines.number() == 1 && list.header(fields))) {
                    continue;
                }
                if (fields.size() <= Math.max(list.pictureColumn, list.labelColumn)) {
                    throw lines.error("has " + fields.size() + " fields; needs a picture's name and its label");
                }
                String name = list.find(fields.get(list.pictureColumn));
                if (name == null) {
                    throw lines.error("there is no picture \"" + Shown.of(fields.get(list.pictureColumn)) + "\"; needs"
                            + " the name of one beside the list");
                }
                names.add(name);
                files.add(java.util.Objects.requireNonNull(tree.get(name)));
                labels.add(whole(lines, "label", fields.get(list.labelColumn)));
                writers.add(
                        list.writerColumn < 0 || list.writerColumn >= fields.size()
                                ? LabelledInk.UNKNOWN_WRITER
                                : whole(lines, "writer", fields.get(list.writerColumn)));
            }
        }
        return StoredPart.of(
                PartNames.in(path),
                new RawPart(
                        file.source(),
                        new PictureFiles(names, files),
                        labels.stream().mapToInt(Integer::intValue).toArray(),
                        list.writerColumn < 0
                                ? new int[0]
                                : writers.stream().mapToInt(Integer::intValue).toArray(),
                        List.of("labels: " + file.name())));
    }

    private static int whole(TextLines lines, String what, String field) throws DataFormatException {
        double number = TableLine.number(field);
        if (!(number == (int) number)) {
            throw lines.error(what + " \"" + Shown.of(field) + "\" is no whole number; needs one");
        }
        return (int) number;
    }
}
