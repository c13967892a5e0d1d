package io.github.digitpad.cli;

import io.github.digitpad.ink.Bounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How numbers that were read are written, a line each. */
enum NumberFormat {
    /** Fields between tabs, no header. A tab, line end or backslash in a file's name is written with a backslash. */
    TSV {
        @Override
        String line(NumberRow row) {
            return String.join(
                    "\t", fields(row).stream().map(NumberFormat::escaped).toList());
        }
    },

    /** The same fields between commas, under a header, and all in every line. @see "RFC 4180" */
    CSV {
        @Override
        String header() {
            return "file,number,confidence,certainty,page,box,error";
        }

        @Override
        String line(NumberRow row) {
            List<String> fields = fields(row);
            while (fields.size() < FIELDS) {
                fields.add("");
            }
            return String.join(",", fields.stream().map(NumberFormat::quoted).toList());
        }
    },

    /** An object a line, with each sign's own box and probabilities. */
    JSONL {
        @Override
        String line(NumberRow row) {
            return NumberJson.of(row);
        }
    };

    private static final int FIELDS = 7;

    /** The line that stands before all others; empty for none. */
    String header() {
        return "";
    }

    /** A row's line, without its end. */
    abstract String line(NumberRow row);

    /** A coordinate in px, to a thousandth, without needless zeros. */
    static String px(double value) {
        return String.format(Locale.ROOT, "%.3f", value)
                .replaceAll("\\.?0+$", "")
                .replaceAll("^-0$", "0");
    }

    /** Six, and after an error what is wrong. */
    private static List<String> fields(NumberRow row) {
        List<String> fields = new ArrayList<>();
        fields.add(row.file());
        FoundNumber number = row.number();
        if (number != null) {
            Bounds box = number.box();
            fields.add(number.text());
            fields.add(String.format(Locale.ROOT, "%.4f", number.confidence()));
            fields.add(NumberRow.certainty(number.certainty()));
            fields.add(String.valueOf(row.page()));
            fields.add(px(box.left()) + " " + px(box.top()) + " " + px(box.width()) + " " + px(box.height()));
        } else {
            String error = row.error();
            fields.addAll(List.of(error == null ? "" : "error", "", "", page(row), ""));
            if (error != null) {
                fields.add(error);
            }
        }
        return fields;
    }

    private static String page(NumberRow row) {
        return row.page() == 0 ? "" : String.valueOf(row.page());
    }

    private static String escaped(String field) {
        return field.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String quoted(String field) {
        boolean isPlain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return isPlain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
