package io.github.digitpad.inkfiles.writer;

import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.List;

/** A page a line. */
final class JsonLines {

    private JsonLines() {}

    /** As {@code predict --numbers} and {@code evaluate --numbers} read them: each point its x, y and ms. */
    static String own(List<WrittenPage> pages) {
        FileText text = new FileText();
        for (WrittenPage page : pages) {
            text.add("{");
            if (!page.text().isEmpty()) {
                text.add("\"text\":").json(page.text()).add(",");
            }
            text.add("\"strokes\":[");
            String comma = "";
            for (Stroke stroke : page.ink().strokes()) {
                text.add(comma).add("[");
                comma = "";
                for (Point point : stroke.points()) {
                    text.add(comma).add("[").add(point.x()).add(",").add(point.y());
                    text.add(",").add(point.timeMillis()).add("]");
                    comma = ",";
                }
                text.add("]");
            }
            text.add("]}\n");
        }
        return text.toString();
    }

    /**
     * As Google's Quick, Draw! has them raw: each stroke all its x, all its y, all its ms.
     *
     * @see "googlecreativelab/quickdraw-dataset: README"
     */
    static String quickDraw(List<WrittenPage> pages) {
        FileText text = new FileText();
        for (WrittenPage page : pages) {
            text.add("{");
            if (!page.text().isEmpty()) {
                text.add("\"word\":").json(page.text()).add(",");
            }
            text.add("\"drawing\":[");
            String comma = "";
            for (Stroke stroke : page.ink().strokes()) {
                text.add(comma).add("[");
                for (int channel = 0; channel < 3; channel++) {
                    text.add(channel == 0 ? "[" : ",[");
                    comma = "";
                    for (Point point : stroke.points()) {
                        text.add(comma);
                        text.add(channel == 0 ? point.x() : channel == 1 ? point.y() : point.timeMillis());
                        comma = ",";
                    }
                    text.add("]");
                }
                text.add("]");
                comma = ",";
            }
            text.add("]}\n");
        }
        return text.toString();
    }
}
