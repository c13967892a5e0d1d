package io.github.digitpad.data.sets.table;

/**
 * The fields of a line: between commas, semicolons or tabs, whichever it has, else between blanks; without the quotes
 * that are around some.
 */
public final class TableLine {

    private static final char BLANK = ' ';

    private String line = "";
    private char separator = BLANK;
    private int at;
    private boolean isLast;

    /** What separates a line's fields. */
    public static char separator(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ',' || c == ';' || c == '\t') {
                return c;
            }
        }
        return BLANK;
    }

    /** Begins a line. */
    public void begin(String text, char by) {
        separator = by;
        line = by == BLANK ? text.strip() : text;
        at = 0;
        isLast = line.isBlank();
    }

    /** Whether there is another field. */
    public boolean hasNext() {
        return !isLast;
    }

    /** The next field, without blanks around it. */
    public String next() {
        int from = at;
        int end = line.length();
        int to = from;
        while (to < end && !separates(line.charAt(to))) {
            to++;
        }
        at = to + 1;
        while (separator == BLANK && at < end && separates(line.charAt(at))) {
            at++;
        }
        isLast = to >= end;
        int first = from;
        int last = to;
        while (first < last && isAround(line.charAt(first))) {
            first++;
        }
        while (last > first && isAround(line.charAt(last - 1))) {
            last--;
        }
        return line.substring(first, last);
    }

    private boolean separates(char c) {
        return separator == BLANK ? c == BLANK || c == '\t' : c == separator;
    }

    private static boolean isAround(char c) {
        return c == BLANK || c == '"' || c == '\t';
    }

    /** A field's number; not a number, if it is none. */
    public static double number(String field) {
        int length = field.length();
        if (length == 0 || length > 40) {
            return Double.NaN;
        }
        if (length <= 9) {
            int value = 0;
            int i = 0;
            for (; i < length && field.charAt(i) >= '0' && field.charAt(i) <= '9'; i++) {
                value = 10 * value + field.charAt(i) - '0';
            }
            if (i == length) {
                return value;
            }
        }
        for (int i = 0; i < length; i++) {
            char c = field.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return Double.NaN;
            }
        }
        try {
            return Double.parseDouble(field);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
