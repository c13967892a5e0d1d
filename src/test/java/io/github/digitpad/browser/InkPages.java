package io.github.digitpad.browser;

import io.github.digitpad.formats.Utf8;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/** A page with two numbers, one below the other, as files of note apps. */
final class InkPages {

    static final List<String> NUMBERS = List.of("204", "17");

    private static final double SCALE = 0.3;
    private static final double LEFT = 40;
    private static final double TOP = 60;
    private static final double BELOW = 120;

    private InkPages() {}

    /** By name. */
    static Map<String, byte[]> files() throws IOException {
        Ink page = page();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("notes.xopp", xournal(page));
        files.put("notes.inkml", Utf8.encode(inkml(page)));
        files.put("notes.excalidraw", Utf8.encode(excalidraw(page)));
        files.put("notes.unipen", Utf8.encode(unipen(page)));
        files.put("notes.pdf", Utf8.encode(pdf(page)));
        files.put("notes.json", Utf8.encode(pad(page)));
        return files;
    }

    static Ink page() throws IOException {
        Ink page = Ink.EMPTY;
        for (int i = 0; i < NUMBERS.size(); i++) {
            page = moved(page, PenStrokes.number(NUMBERS.get(i)), TOP + i * BELOW);
        }
        return page;
    }

    private static Ink moved(Ink page, Ink number, double top) {
        Ink all = page;
        for (Stroke stroke : number.strokes()) {
            List<Point> points = new ArrayList<>();
            for (Point point : stroke.points()) {
                points.add(new Point(LEFT + SCALE * point.x(), top + SCALE * point.y(), point.timeMillis()));
            }
            all = all.plus(new Stroke(points));
        }
        return all;
    }

    /** Of pages, gzipped. */
    static byte[] xournal(Ink... pages) throws IOException {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?><xournal version=\"0.4\">");
        for (Ink page : pages) {
            text.append("<page width=\"595\" height=\"842\"><layer>");
            for (Stroke stroke : page.strokes()) {
                text.append("<stroke tool=\"pen\" color=\"#000000ff\" width=\"1\">")
                        .append(joined(stroke, " ", point -> point.x() + " " + point.y()))
                        .append("</stroke>");
            }
            text.append("</layer></page>");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(Utf8.encode(text.append("</xournal>").toString()));
        }
        return out.toByteArray();
    }

    private static String inkml(Ink page) {
        StringBuilder text = new StringBuilder("<ink xmlns=\"http://www.w3.org/2003/InkML\">");
        for (Stroke stroke : page.strokes()) {
            text.append("<trace>")
                    .append(joined(stroke, ", ", point -> point.x() + " " + point.y()))
                    .append("</trace>");
        }
        return text.append("</ink>").toString();
    }

    private static String excalidraw(Ink page) {
        StringJoiner elements =
                new StringJoiner(",", "{\"type\":\"excalidraw\",\"version\":2,\"elements\":[", "],\"appState\":{}}");
        for (Stroke stroke : page.strokes()) {
            elements.add(
                    "{\"type\":\"freedraw\",\"x\":0,\"y\":0,\"angle\":0,\"opacity\":100,\"isDeleted\":false,\"points\":["
                            + joined(stroke, ",", point -> "[" + point.x() + "," + point.y() + "]") + "]}");
        }
        return elements.toString();
    }

    private static String unipen(Ink page) {
        StringBuilder text = new StringBuilder(".VERSION 1.0\n.COORD X Y\n.X_DIM 1000\n");
        for (Stroke stroke : page.strokes()) {
            text.append(".PEN_DOWN\n")
                    .append(joined(stroke, "\n", point -> point.x() + " " + -point.y()))
                    .append("\n.PEN_UP\n");
        }
        return text.toString();
    }

    private static String pdf(Ink page) {
        StringJoiner strokes = new StringJoiner(" ");
        for (Stroke stroke : page.strokes()) {
            strokes.add("[" + joined(stroke, " ", point -> point.x() + " " + (800 - point.y())) + "]");
        }
        List<String> objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots[4 0 R]>>",
                "<</Type/Annot/Subtype/Ink/F 4/Rect[0 0 595 842]/InkList[" + strokes + "]>>");
        StringBuilder text = new StringBuilder("%PDF-1.4\n");
        StringBuilder table = new StringBuilder("xref\n0 5\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", text.length()));
            text.append(i + 1).append(" 0 obj").append(objects.get(i)).append("endobj\n");
        }
        int at = text.length();
        return text.append(table)
                .append("trailer<</Size 5/Root 1 0 R>>\nstartxref\n")
                .append(at)
                .append("\n%%EOF\n")
                .toString();
    }

    /** As signature_pad's toData. */
    private static String pad(Ink page) {
        StringJoiner strokes = new StringJoiner(",", "[", "]");
        for (Stroke stroke : page.strokes()) {
            strokes.add("{\"penColor\":\"black\",\"points\":["
                    + joined(
                            stroke,
                            ",",
                            point -> "{\"x\":" + point.x() + ",\"y\":" + point.y() + ",\"time\":"
                                    + (long) point.timeMillis() + "}")
                    + "]}");
        }
        return strokes.toString();
    }

    private static String joined(Stroke stroke, String between, Function<Point, String> point) {
        StringJoiner points = new StringJoiner(between);
        for (Point each : stroke.points()) {
            points.add(point.apply(each));
        }
        return points.toString();
    }
}
