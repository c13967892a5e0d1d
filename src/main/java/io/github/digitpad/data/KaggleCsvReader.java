package io.github.digitpad.data;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the CSV files of Kaggle's "Digit Recognizer", row by row, so that a file of any length takes the memory of one
 * row: {@code label,pixel0,…,pixel783} ({@code train.csv}) or {@code pixel0,…,pixel783} ({@code test.csv}), where pixel
 * {@code 28 · row + column} is 0 (paper) to 255 (ink). Plain or gzipped; lines end in LF or CRLF, blank ones are
 * skipped.
 *
 * @see "https://www.kaggle.com/competitions/digit-recognizer/data"
 */
public final class KaggleCsvReader implements Closeable {

    /** A picture's side, in px. */
    static final int SIZE = 28;

    private static final int PIXELS = SIZE * SIZE;

    /** More than twice as long as the header, the longest line of a valid file. */
    private static final int LONGEST_LINE = 16_384;

    private static final int LABEL_COLUMN = -1;
    private static final String LABEL = "label";
    private static final String WITH_LABEL = "label,pixel0,…,pixel783";
    private static final String WITHOUT_LABEL = "pixel0,…,pixel783";

    private final TextLines lines;
    private final boolean labelled;
    private int rows;

    /**
     * Opens a file and reads its header.
     *
     * @throws DataFormatException if it cannot be read, is empty, or begins with no such header
     */
    public KaggleCsvReader(Path file) throws DataFormatException {
        TextLines opened = new TextLines(file, LONGEST_LINE, "comma-separated values");
        try {
            this.labelled = readHeader(file, opened);
        } catch (DataFormatException e) {
            try (opened) {
                throw e;
            }
        }
        this.lines = opened;
    }

    /**
     * All digits of a file that has labels, in its order; they take some 800 bytes each.
     *
     * @throws DataFormatException if it has no labels, or as {@link #next} says
     */
    public static List<KaggleDigit> readLabelled(Path file) throws DataFormatException {
        try (KaggleCsvReader reader = new KaggleCsvReader(file)) {
            if (!reader.labelled) {
                throw reader.lines.error("there is no column \"label\"; needs " + WITH_LABEL + ", as train.csv has");
            }
            List<KaggleDigit> digits = new ArrayList<>();
            for (KaggleDigit digit = reader.next(); digit != null; digit = reader.next()) {
                digits.add(digit);
            }
            return List.copyOf(digits);
        }
    }

    /**
     * Checks that the file is one to make a submission from.
     *
     * @throws DataFormatException if it has labels
     */
    public void requireNoLabels() throws DataFormatException {
        if (labelled) {
            throw lines.error("there is a column \"label\"; needs " + WITHOUT_LABEL
                    + ", as test.csv has. Is it train.csv? Then evaluate it");
        }
    }

    /**
     * The next row, or null after the last one.
     *
     * @throws DataFormatException if a row has another number of columns than the header, a value that is no whole
     *     number or out of its range, or if there is no row at all; the message gives the line
     */
    public @Nullable KaggleDigit next() throws DataFormatException {
        String line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        if (line != null) {
            rows++;
            return digit(line);
        }
        if (rows == 0) {
            throw lines.error("the file ends after its header; needs one row or more");
        }
        return null;
    }

    @Override
    public void close() throws DataFormatException {
        lines.close();
    }

    private static boolean readHeader(Path file, TextLines lines) throws DataFormatException {
        String line = lines.next();
        if (line == null) {
            throw new DataFormatException(
                    file + ": is empty; needs the header " + WITH_LABEL + " or " + WITHOUT_LABEL + " and rows.");
        }
        List<String> names = List.of(line.replace("\"", "").split(",", -1));
        boolean labelled = names.get(0).strip().equals(LABEL);
        int first = labelled ? 1 : 0;
        if (!labelled && !names.get(0).strip().equals("pixel0")) {
            throw lines.error("is no header: begins with \"" + Shown.of(names.get(0)) + "\"; needs " + WITH_LABEL
                    + " (as train.csv) or " + WITHOUT_LABEL + " (as test.csv)");
        }
        for (int i = first; i < Math.min(names.size(), first + PIXELS); i++) {
            if (!names.get(i).strip().equals("pixel" + (i - first))) {
                throw lines.error("column " + (i + 1) + " of the header is \"" + Shown.of(names.get(i))
                        + "\"; needs \"pixel" + (i - first) + "\"");
            }
        }
        requireColumns(lines, names.size(), labelled);
        return labelled;
    }

    private static void requireColumns(TextLines lines, int found, boolean labelled) throws DataFormatException {
        int needed = labelled ? PIXELS + 1 : PIXELS;
        if (found != needed) {
            throw lines.error("has " + found + (found == 1 ? " column" : " columns") + "; needs " + needed + " ("
                    + (labelled ? WITH_LABEL : WITHOUT_LABEL) + ")");
        }
    }

    private KaggleDigit digit(String line) throws DataFormatException {
        requireColumns(lines, 1 + (int) line.chars().filter(c -> c == ',').count(), labelled);
        int from = 0;
        int label = KaggleDigit.UNKNOWN_LABEL;
        if (labelled) {
            from = line.indexOf(',') + 1;
            label = number(line, 0, from - 1, LABEL_COLUMN, 9);
        }
        byte[] pixels = new byte[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            int comma = line.indexOf(',', from);
            int to = comma < 0 ? line.length() : comma;
            pixels[i] = (byte) number(line, from, to, i, 255);
            from = to + 1;
        }
        return new KaggleDigit(label, pixels);
    }

    /** The value of one column, which is {@link #LABEL_COLUMN} or the number of a pixel. */
    private int number(String line, int from, int to, int column, int greatest) throws DataFormatException {
        int start = from;
        int end = to;
        while (start < end && line.charAt(start) == ' ') {
            start++;
        }
        while (end > start && line.charAt(end - 1) == ' ') {
            end--;
        }
        try {
            int value = Integer.parseInt(line, start, end, 10);
            if (value >= 0 && value <= greatest) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw lines.error(nameOf(column) + " is \"" + Shown.of(line.substring(from, to))
                    + "\"; needs a whole number, 0 to " + greatest);
        }
        throw lines.error(nameOf(column) + " is " + Shown.of(line.substring(start, end)) + "; needs 0 to " + greatest);
    }

    private static String nameOf(int column) {
        return column == LABEL_COLUMN ? LABEL : "pixel" + column;
    }
}
