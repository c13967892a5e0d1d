package io.github.digitpad.inkfiles.unipen;

import io.github.digitpad.inkfiles.Decimals;
import io.github.digitpad.inkfiles.InkFile;
import io.github.digitpad.inkfiles.InkFormatException;
import io.github.digitpad.inkfiles.InkPage;
import io.github.digitpad.inkfiles.PageUnit;
import io.github.digitpad.inkfiles.Pages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads one file, and those that it includes, line by line. */
final class UnipenPages {

    /** How deep files may include others. */
    private static final int MAX_DEPTH = 8;

    private static final int MOST_INCLUDED = 1000;
    private static final double MM_PER_INCH = 25.4;

    private final InkFile file;
    private final Pages pages;
    private List<String> columns = List.of("X", "Y");
    private double perInch;
    private String topLevel = "";
    private boolean isDown;
    private boolean isInComponent;
    private boolean wasSegment;
    private int included;

    UnipenPages(InkFile file) {
        this.file = file;
        this.pages = new Pages(file);
    }

    List<InkPage> read() throws IOException {
        read(file, 0);
        if (!pages.isBlank() || pages.pages().isEmpty()) {
            endPage();
        }
        return pages.pages();
    }

    private void read(InkFile part, int depth) throws IOException {
        UnipenLines lines = new UnipenLines(part.text());
        while (lines.next()) {
            String keyword = lines.keyword();
            if (keyword.isEmpty()) {
                data(part, lines);
                continue;
            }
            isInComponent = false;
            switch (keyword) {
                case "PEN_DOWN", "PEN_UP" -> {
                    pages.endStroke();
                    isDown = keyword.equals("PEN_DOWN");
                    isInComponent = true;
                    data(part, lines);
                }
                case "COORD" -> columns(part, lines);
                case "HIERARCHY" -> topLevel = word(lines.rest(), 0);
                case "SEGMENT" -> segment(lines.rest());
                case "START_BOX", "START_SET" -> nextPage();
                case "X_POINTS_PER_INCH" -> perInch = known(lines.rest());
                case "X_POINTS_PER_MM" -> perInch = MM_PER_INCH * known(lines.rest());
                case "INCLUDE" -> include(part, lines, depth);
                // How long the pen rests; what comes behind goes on with the component.
                case "DT" -> isInComponent = true;
                default -> {}
            }
        }
    }

    private void columns(InkFile part, UnipenLines lines) throws InkFormatException {
        List<String> names = new ArrayList<>();
        for (int i = 0; !word(lines.rest(), i).isEmpty(); i++) {
            names.add(word(lines.rest(), i));
        }
        if (names.indexOf("X") < 0 || names.indexOf("Y") < 0) {
            throw error(part, lines, ".COORD names no columns X and Y. Needs both, as in .COORD X Y T");
        }
        columns = names;
    }

    private void segment(String rest) {
        String level = word(rest, 0);
        String components = word(rest, 1);
        boolean isWhatFollows = components.isEmpty() || components.startsWith("?") || components.startsWith("\"");
        if (level.equals(topLevel) && isWhatFollows) {
            if (wasSegment) {
                isPageDue = true;
            }
            wasSegment = true;
        }
    }

    private boolean isPageDue;

    private void nextPage() {
        isPageDue = true;
    }

    private void endPage() throws InkFormatException {
        pages.endPage(new PageUnit(perInch, true));
    }

    private void data(InkFile part, UnipenLines lines) throws InkFormatException {
        String rest = lines.rest();
        if (!isInComponent || rest.isEmpty()) {
            return;
        }
        int count = columns.size();
        double[] values = new double[count];
        int at = 0;
        int column = 0;
        while (at < rest.length()) {
            int end = Decimals.end(rest, at);
            boolean isNumber = end > at && (end == rest.length() || rest.charAt(end) <= ' ');
            if (!isNumber) {
                throw error(
                        part,
                        lines,
                        "found " + InkFile.quoted(rest.substring(at)) + ", needs numbers, " + count
                                + " for each point");
            }
            values[column] = Decimals.value(rest, at, end);
            column++;
            at = end;
            while (at < rest.length() && rest.charAt(at) <= ' ') {
                at++;
            }
            // Several points may stand in a line; more values than columns are of devices' own.
            if (column == count) {
                point(values);
                column = 0;
            }
        }
        if (column != 0) {
            throw error(
                    part,
                    lines,
                    "has " + column + " of the " + count + " numbers of a point. Needs one for each of .COORD");
        }
    }

    private void point(double[] values) throws InkFormatException {
        if (!isDown) {
            return;
        }
        if (isPageDue) {
            isPageDue = false;
            if (!pages.isBlank()) {
                endPage();
            }
        }
        int time = columns.indexOf("T");
        pages.point(values[columns.indexOf("X")], values[columns.indexOf("Y")], time < 0 ? 0 : values[time]);
    }

    private void include(InkFile part, UnipenLines lines, int depth) throws IOException {
        String path = lines.rest().replace('\\', '/');
        included++;
        if (depth == MAX_DEPTH || included > MOST_INCLUDED) {
            throw error(
                    part,
                    lines,
                    "includes files deeper than " + MAX_DEPTH + ", or more than " + MOST_INCLUDED
                            + ". Needs fewer: a file may include itself by mistake");
        }
        byte[] bytes = file.beside().read(path);
        if (bytes == null) {
            bytes = file.beside().read(path.substring(path.lastIndexOf('/') + 1));
        }
        if (bytes == null) {
            throw error(
                    part,
                    lines,
                    "includes the file " + InkFile.quoted(path)
                            + ", which is not there. Needs it beside this one, or the parts put into one file");
        }
        isInComponent = false;
        read(new InkFile(path, bytes, file.beside()), depth + 1);
    }

    private static double known(String text) {
        double value = Decimals.parse(word(text, 0));
        return value > 0 && value < 1e6 ? value : 0;
    }

    /** A line's word; empty, if it has fewer. */
    private static String word(String text, int index) {
        int at = 0;
        for (int i = 0; ; i++) {
            while (at < text.length() && text.charAt(at) <= ' ') {
                at++;
            }
            int end = at;
            while (end < text.length() && text.charAt(end) > ' ') {
                end++;
            }
            if (i == index || at == end) {
                return text.substring(at, end);
            }
            at = end;
        }
    }

    private InkFormatException error(InkFile part, UnipenLines lines, String problem) {
        String inside = part == file ? "" : part.name() + ", ";
        return file.error(inside + "line " + lines.number() + ": " + problem);
    }
}
