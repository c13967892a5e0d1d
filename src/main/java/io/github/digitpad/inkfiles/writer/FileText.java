package io.github.digitpad.inkfiles.writer;

import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;

/** The text of a file while it is written: numbers and words as XML and JSON have them. */
final class FileText {

    private static final int THOUSAND = 1000;

    private final StringBuilder text = new StringBuilder();

    FileText add(String part) {
        text.append(part);
        return this;
    }

    /** A number to a thousandth, at most two thousand millions either way. */
    FileText add(double number) {
        double thousandths = Math.floor(Math.abs(number) * THOUSAND + 0.5);
        double whole = Math.floor(thousandths / THOUSAND);
        int rest = (int) (thousandths - whole * THOUSAND);
        text.append(number < 0 && thousandths > 0 ? "-" : "").append((int) whole);
        if (rest > 0) {
            text.append('.').append((char) ('0' + rest / 100));
            if (rest % 100 > 0) {
                text.append((char) ('0' + rest / 10 % 10));
            }
            if (rest % 10 > 0) {
                text.append((char) ('0' + rest % 10));
            }
        }
        return this;
    }

    /** Characters of XML, between tags or in an attribute. */
    FileText xml(String characters) {
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (c == '&' || c == '<' || c == '"') {
                text.append(c == '&' ? "&amp;" : c == '<' ? "&lt;" : "&quot;");
            } else {
                text.append(c < ' ' ? ' ' : c);
            }
        }
        return this;
    }

    /** A string of JSON. */
    FileText json(String characters) {
        text.append('"');
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            text.append(c == '"' || c == '\\' ? "\\" : "").append(c < ' ' ? ' ' : c);
        }
        text.append('"');
        return this;
    }

    /**
     * A stroke's points.
     *
     * @param before what stands before each
     * @param between between x and y
     * @param after behind each but the last
     */
    FileText points(Stroke stroke, String before, String between, String after) {
        int left = stroke.points().size();
        for (Point point : stroke.points()) {
            left--;
            add(before).add(point.x()).add(between).add(point.y()).add(left > 0 ? after : "");
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
