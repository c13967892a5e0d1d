package io.github.digitpad.data.sets.table;

import io.github.digitpad.data.DataFormatException;
import io.github.digitpad.data.Shown;
import io.github.digitpad.data.TextLines;
import io.github.digitpad.data.sets.NumberArray;
import io.github.digitpad.data.sets.SetContent;
import io.github.digitpad.data.sets.SetFile;
import io.github.digitpad.data.sets.SetFormat;
import io.github.digitpad.data.sets.StoredArray;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as text, a line a picture: CSV with a header or without, and what has tabs, semicolons or blanks between its
 * numbers, as UCI's and LeCun's files. Weka's ARFF is one behind its header.
 */
public final class TableFormat implements SetFormat {

    /** As long as 4,096 floats. */
    private static final int LONGEST_LINE = 1 << 17;

    /** Fewer are no picture; one is a column of labels. */
    private static final int FEWEST_PIXELS = 25;

    @Override
    public String name() {
        return "CSV or text";
    }

    @Override
    public boolean recognises(SetFile file) throws IOException {
        String text = new String(file.head(), StandardCharsets.ISO_8859_1);
        if (text.indexOf('\0') >= 0 || text.isBlank()) {
            return false;
        }
        String[] lines = text.split("\\R", 3);
        String first = withoutMark(lines[0]);
        if (first.stripLeading().toLowerCase(java.util.Locale.ROOT).startsWith("@relation")) {
            return true;
        }
        int numbers = numbers(first);
        if (numbers > 0) {
            return numbers == 1 || numbers == 10 || numbers >= FEWEST_PIXELS;
        }
        return isHeader(first);
    }

    /** How many numbers a line has; 0, if it has anything else. */
    private static int numbers(String text) {
        TableLine line = new TableLine();
        line.begin(text, TableLine.separator(text));
        int count = 0;
        while (line.hasNext()) {
            String field = line.next();
            boolean isCut = !line.hasNext() && count > FEWEST_PIXELS;
            if (field.isEmpty() && isCut) {
                return count;
            }
            if (Double.isNaN(TableLine.number(field)) && !isCut) {
                return 0;
            }
            count++;
        }
        return count;
    }

    /** Whether a line names columns as the collections do: {@code label}, {@code pixel0}, {@code 1x1}. */
    private static boolean isHeader(String text) {
        List<String> names = fields(text);
        int pixels = 0;
        int labels = 0;
        for (String name : names) {
            String lower = name.toLowerCase(java.util.Locale.ROOT);
            pixels += lower.matches("(pixel|px|p|v|x|f|a|attr|att|feature|col|input|pix)?[_. -]?[0-9]+([x_,][0-9]+)?")
                    ? 1
                    : 0;
            labels += lower.matches("label|class|target|digit|y") ? 1 : 0;
        }
        return pixels >= FEWEST_PIXELS || (labels > 0 && names.size() == 1);
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

    private static String withoutMark(String text) {
        return text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
    }

    @Override
    public SetContent read(SetFile file) throws IOException {
        try (TextLines lines = new TextLines(file.source(), file.open(), LONGEST_LINE, "numbers")) {
            return SetContent.ofArrays(List.of(table(file, lines)));
        }
    }

    private static StoredArray table(SetFile file, TextLines lines) throws DataFormatException {
        String text = next(lines);
        boolean isArff = text != null && text.stripLeading().startsWith("@");
        while (isArff && text != null && !text.strip().equalsIgnoreCase("@data")) {
            text = next(lines);
        }
        text = isArff ? next(lines) : text;
        if (text == null) {
            throw lines.failure("has no rows; needs one or more");
        }
        char separator = TableLine.separator(text);
        List<String> names = List.of();
        if (!isArff && numbers(text) == 0 && isHeader(text)) {
            names = fields(text);
            text = next(lines);
        }
        if (text == null) {
            throw lines.failure("ends after its header; needs one row or more");
        }
        NumberRows numbers = new NumberRows();
        int columns = names.isEmpty() ? 0 : names.size();
        int rows = 0;
        TableLine line = new TableLine();
        for (; text != null; text = next(lines)) {
            line.begin(text, separator);
            int count = row(lines, line, numbers, columns == 0 ? Integer.MAX_VALUE : columns, names);
            columns = columns == 0 ? count : columns;
            if (count != columns) {
                throw lines.error("has " + count + (count == 1 ? " number" : " numbers") + "; needs " + columns
                        + ", as the lines before");
            }
            rows++;
        }
        NumberArray array = NumberArray.rowMajor(new int[] {rows, columns}, numbers.elements());
        StoredArray stored = StoredArray.of(file.source(), file.stem(), array);
        return names.isEmpty() ? stored : new NamedColumns(stored, names);
    }

    /** Adds a line's numbers; says how many. */
    private static int row(TextLines lines, TableLine line, NumberRows numbers, int most, List<String> names)
            throws DataFormatException {
        int count = 0;
        while (line.hasNext()) {
            String field = line.next();
            if (field.isEmpty() && !line.hasNext() && count > 0) {
                // Some files have a comma at the end of each line.
                return count;
            }
            double number = TableLine.number(field);
            if (!(Math.abs(number) <= Float.MAX_VALUE)) {
                String column =
                        count < names.size() ? "\"" + Shown.of(names.get(count)) + "\"" : "column " + (count + 1);
                throw lines.error(column + " is \"" + Shown.of(field) + "\"; needs a number");
            }
            count++;
            if (count > most) {
                throw lines.error("has more than " + most + " numbers; needs " + most + ", as the lines before");
            }
            if (!numbers.add(number)) {
                throw lines.error("has more numbers than are read. Split the file");
            }
        }
        return count;
    }

    /** The next line that is not blank, nor a comment. */
    private static @Nullable String next(TextLines lines) throws DataFormatException {
        String text = lines.next();
        while (text != null && (text.isBlank() || text.charAt(0) == '%')) {
            text = lines.next();
        }
        return text;
    }

    private record NamedColumns(StoredArray array, List<String> columns) implements StoredArray {
        @Override
        public String source() {
            return array.source();
        }

        @Override
        public String name() {
            return array.name();
        }

        @Override
        public int[] shape() {
            return array.shape();
        }

        @Override
        public NumberArray load() throws DataFormatException {
            return array.load();
        }
    }
}
