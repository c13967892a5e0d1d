package io.github.digitpad.web;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;

/** Ink as an SVG document. */
final class InkSvg {

    private InkSvg() {}

    /** As large as the pad's own system, in the colour of the text around it. */
    static String of(Ink ink, PadSpan span) {
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"")
                .append(tenths(span.left()))
                .append(' ')
                .append(tenths(span.top()))
                .append(' ')
                .append(tenths(span.width()))
                .append(' ')
                .append(tenths(span.height()))
                .append("\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"")
                .append(tenths(InkCanvas.PEN_WIDTH))
                .append("\" stroke-linecap=\"round\" stroke-linejoin=\"round\">");
        for (Stroke stroke : ink.strokes()) {
            svg.append("<path d=\"");
            char command = 'M';
            for (Point point : stroke.points()) {
                svg.append(command).append(tenths(point.x())).append(' ').append(tenths(point.y()));
                command = 'L';
            }
            if (stroke.points().size() == 1) {
                svg.append("h0");
            }
            svg.append("\"/>");
        }
        return svg.append("</svg>").toString();
    }

    private static String tenths(double value) {
        int tenths = (int) Math.floor(value * 10 + 0.5);
        String digits = Math.abs(tenths) / 10 + (tenths % 10 == 0 ? "" : "." + Math.abs(tenths) % 10);
        return tenths < 0 ? "-" + digits : digits;
    }
}
