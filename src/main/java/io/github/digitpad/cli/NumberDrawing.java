package io.github.digitpad.cli;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.reading.ReadDigit;
import io.github.digitpad.reading.StrokePart;
import java.util.List;
import java.util.Locale;

/** Ink as SVG: each sign's strokes in a colour of its own and in a box; what belongs to no sign is grey. */
final class NumberDrawing {

    /** Most that the ink takes, in the SVG's px. */
    private static final double WIDTH = 440;

    private static final double HEIGHT = 84;

    /** Around the ink: a box's distance, half its line, and the pen's width. */
    private static final double MARGIN = 8;

    /** From the ink to its box. */
    private static final double BOX = 4;

    /** Points nearer to the one before are left out, in the SVG's px. */
    private static final double STEP = 0.8;

    private static final int COLOURS = 4;

    private final Ink ink;
    private final Bounds bounds;
    private final double scale;

    private NumberDrawing(Ink ink) {
        this.ink = ink;
        this.bounds = Bounds.of(ink);
        double fit = Math.min(WIDTH / bounds.width(), HEIGHT / bounds.height());
        // Of a single point there is nothing to fit.
        this.scale = Double.isInfinite(fit) ? 1 : fit;
    }

    /** The class of the sign at a place of the number: neighbours differ. */
    static String colour(int index) {
        return "sign" + index % COLOURS;
    }

    /** @param ink not empty */
    static String of(Ink ink, List<ReadDigit> digits) {
        return new NumberDrawing(ink).svg(digits);
    }

    private String svg(List<ReadDigit> digits) {
        double width = x(bounds.right()) + MARGIN;
        double height = y(bounds.bottom()) + MARGIN;
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %.1f %.1f\" width=\"%.0f\" height=\"%.0f\" aria-hidden=\"true\">%n",
                width,
                height,
                width,
                height));
        List<Stroke> strokes = ink.strokes();
        StringBuilder rest = new StringBuilder();
        for (Stroke stroke : strokes) {
            append(stroke.points(), rest);
        }
        svg.append("<path d=\"").append(rest).append("\" />\n");
        for (int i = 0; i < digits.size(); i++) {
            StringBuilder path = new StringBuilder();
            for (StrokePart part : digits.get(i).parts()) {
                append(strokes.get(part.stroke()).points().subList(part.from(), part.to() + 1), path);
            }
            svg.append("<g class=\"").append(colour(i)).append("\">");
            svg.append(box(digits.get(i).box()));
            svg.append("<path d=\"").append(path).append("\" /></g>\n");
        }
        return svg.append("</svg>\n").toString();
    }

    private String box(Bounds box) {
        return String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"3\" />",
                x(box.left()) - BOX,
                y(box.top()) - BOX,
                box.width() * scale + 2 * BOX,
                box.height() * scale + 2 * BOX);
    }

    private void append(List<Point> points, StringBuilder path) {
        double lastX = x(points.get(0).x());
        double lastY = y(points.get(0).y());
        path.append(String.format(Locale.ROOT, "M%.1f %.1f", lastX, lastY));
        int drawn = 1;
        for (int i = 1; i < points.size(); i++) {
            double x = x(points.get(i).x());
            double y = y(points.get(i).y());
            if (i == points.size() - 1 || Math.hypot(x - lastX, y - lastY) >= STEP) {
                path.append(String.format(Locale.ROOT, "L%.1f %.1f", x, y));
                lastX = x;
                lastY = y;
                drawn++;
            }
        }
        if (drawn == 1) {
            // A line of no length with round ends: a dot.
            path.append("h0");
        }
    }

    private double x(double x) {
        return (x - bounds.left()) * scale + MARGIN;
    }

    private double y(double y) {
        return (y - bounds.top()) * scale + MARGIN;
    }
}
