package io.github.digitpad.inkfiles.writer;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Stroke;
import java.util.List;

/** A picture of the strokes, each a path of straight lines, black on nothing. */
final class SvgWriter {

    private static final double PEN_WIDTH = 2;
    private static final double MARGIN = 8;

    private SvgWriter() {}

    /** @param pages in px */
    static String write(List<WrittenPage> pages) {
        Bounds box = new Bounds(0, 0, 0, 0);
        boolean isFirst = true;
        for (WrittenPage page : pages) {
            if (!page.ink().isEmpty()) {
                Bounds own = Bounds.of(page.ink());
                box = isFirst ? own : box.and(own);
                isFirst = false;
            }
        }
        double width = box.width() + 2 * MARGIN;
        double height = box.height() + 2 * MARGIN;
        FileText text = new FileText();
        text.add("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").add(width);
        text.add("\" height=\"").add(height).add("\" viewBox=\"").add(box.left() - MARGIN);
        text.add(" ").add(box.top() - MARGIN).add(" ").add(width).add(" ").add(height);
        text.add("\" fill=\"none\" stroke=\"#000\" stroke-width=\"").add(PEN_WIDTH);
        text.add("\" stroke-linecap=\"round\" stroke-linejoin=\"round\">\n");
        for (WrittenPage page : pages) {
            for (Stroke stroke : page.ink().strokes()) {
                text.add("<path d=\"M").points(stroke, "", " ", "L");
                text.add(stroke.points().size() == 1 ? "h0" : "").add("\"/>\n");
            }
        }
        return text.add("</svg>\n").toString();
    }
}
