package io.github.digitpad.inkfiles.writer;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.List;

/**
 * Excalidraw's drawing: each stroke an element {@code freedraw}, those of one page a group. A dot has two points, a
 * little apart, as Excalidraw itself writes one: a stroke of one is left out when it opens a file.
 *
 * @see "excalidraw: packages/element/src/types.ts, newElement.ts, sizeHelpers.ts"
 */
final class ExcalidrawWriter {

    private static final double DOT = 0.001;

    private ExcalidrawWriter() {}

    /** @param pages in px */
    static String write(List<WrittenPage> pages) {
        FileText text = new FileText();
        text.add("{\"type\":\"excalidraw\",\"version\":2,\"source\":\"DigitPad\",\"elements\":[");
        int count = 0;
        int group = 0;
        for (WrittenPage page : pages) {
            group++;
            for (Stroke stroke : page.ink().strokes()) {
                text.add(count == 0 ? "\n" : ",\n");
                count++;
                element(stroke, count, pages.size() > 1 ? "\"page-" + group + "\"" : "", text);
            }
        }
        return text.add("\n],\"appState\":{\"viewBackgroundColor\":\"#ffffff\"},\"files\":{}}\n")
                .toString();
    }

    private static void element(Stroke stroke, int number, String group, FileText text) {
        Bounds box = Bounds.of(stroke);
        Point first = stroke.points().get(0);
        text.add("{\"id\":\"stroke-" + number + "\",\"type\":\"freedraw\",\"x\":");
        text.add(first.x()).add(",\"y\":").add(first.y());
        text.add(",\"width\":").add(box.width()).add(",\"height\":").add(box.height());
        text.add(",\"angle\":0,\"strokeColor\":\"#1e1e1e\",\"strokeWidth\":1,\"opacity\":100,\"groupIds\":[" + group
                + "],\"version\":1,\"isDeleted\":false,\"points\":[");
        String comma = "";
        for (Point point : stroke.points()) {
            text.add(comma).add("[").add(rounded(point.x()) - rounded(first.x()));
            text.add(",").add(rounded(point.y()) - rounded(first.y())).add("]");
            comma = ",";
        }
        if (stroke.points().size() == 1) {
            text.add(",[").add(DOT).add(",").add(DOT).add("]");
        }
        text.add("],\"pressures\":[],\"simulatePressure\":true}");
    }

    /** As it is written, so that place and difference add up to it. */
    private static double rounded(double place) {
        return Math.floor(place * 1000 + 0.5) / 1000;
    }
}
