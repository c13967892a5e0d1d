package io.github.digitpad.web;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/**
 * Draws ink on a canvas of any size; the canvas is never read. A browser that is short of memory may give no context,
 * or take it away: then nothing is seen until it gives one again, and nothing else is different.
 */
final class InkCanvas {

    /** The pen's width, in px of {@link PadGeometry}'s system: about a felt pen on a pad as large as a hand. */
    static final double PEN_WIDTH = 11;

    /** Points nearer to the last one drawn than this many px of the screen are left out when all ink is drawn anew. */
    private static final double LEAST_STEP = 0.4;

    /** A path of more points is drawn in parts: browsers take more than proportional time over long paths. */
    private static final int POINTS_A_PATH = 500;

    /** How far a curve between the points may be from the straight line that is read, in px of the pad. */
    private static final double MOST_CUT = 1.5;

    private final HTMLCanvasElement canvas;
    private @Nullable CanvasRenderingContext2D context;
    private int width;
    private int height;
    private PadSpan span = PadSpan.SQUARE;
    private double screenScale = 1;
    private String colour = "";

    InkCanvas(HTMLCanvasElement canvas) {
        this.canvas = canvas;
    }

    /** Gives the canvas as many pixels as the screen has there, and wipes it. */
    void resize(int newWidth, int newHeight, PadSpan newSpan) {
        width = newWidth;
        height = newHeight;
        span = newSpan;
        screenScale = Math.max(width / span.width(), height / span.height());
        canvas.setWidth(width);
        canvas.setHeight(height);
        context = null;
    }

    /** Makes the canvas as it was before the browser took its pixels, but empty. */
    void restore() {
        resize(width, height, span);
    }

    boolean hasSize(int otherWidth, int otherHeight) {
        return width == otherWidth && height == otherHeight;
    }

    /** Not made before there is ink: it takes time and memory, and many a pad is never written on. */
    private @Nullable CanvasRenderingContext2D context() {
        if (context == null) {
            context = (CanvasRenderingContext2D) canvas.getContext("2d");
            if (context != null) {
                double scaleX = width / span.width();
                double scaleY = height / span.height();
                context.setTransform(scaleX, 0, 0, scaleY, -scaleX * span.left(), -scaleY * span.top());
                context.setLineCap("round");
                context.setLineJoin("round");
                context.setLineWidth(PEN_WIDTH);
                context.setStrokeStyle(colour);
            }
        }
        return context;
    }

    /** The colour of what is drawn from now on, as CSS writes it. */
    void setColour(String newColour) {
        colour = newColour;
        if (context != null) {
            context.setStrokeStyle(newColour);
        }
    }

    boolean hasColour(String otherColour) {
        return colour.equals(otherColour);
    }

    /** Wipes the canvas and draws this ink. */
    void draw(Ink ink) {
        if (context == null && ink.isEmpty()) {
            return;
        }
        CanvasRenderingContext2D pen = context();
        if (pen == null) {
            return;
        }
        pen.clearRect(span.left(), span.top(), span.width(), span.height());
        for (Stroke stroke : ink.strokes()) {
            List<Point> points = thinned(stroke.points());
            for (int first = 0; first < points.size(); first += POINTS_A_PATH) {
                trace(pen, points, first, Math.min(points.size(), first + POINTS_A_PATH));
            }
        }
    }

    /** Draws what has been added to a stroke since its first {@code drawn} points were drawn. */
    void extend(List<Point> points, int drawn) {
        CanvasRenderingContext2D pen = context();
        if (pen != null) {
            trace(pen, points, Math.max(0, drawn - 1), points.size());
        }
    }

    private List<Point> thinned(List<Point> points) {
        double least = LEAST_STEP / screenScale;
        List<Point> thinned = new ArrayList<>();
        Point last = points.get(0);
        thinned.add(last);
        for (int i = 1; i < points.size(); i++) {
            Point point = points.get(i);
            boolean near = Math.abs(point.x() - last.x()) < least && Math.abs(point.y() - last.y()) < least;
            if (!near || i == points.size() - 1) {
                thinned.add(point);
                last = point;
            }
        }
        return thinned;
    }

    /**
     * Draws the line around the points {@code first} to {@code end - 1}: from half way before to half way after them,
     * so that parts join; at the stroke's ends to the end.
     */
    private static void trace(CanvasRenderingContext2D context, List<Point> points, int first, int end) {
        context.beginPath();
        Point start = points.get(first);
        if (first == 0) {
            context.moveTo(start.x(), start.y());
            context.lineTo(start.x(), start.y());
        } else {
            Point before = points.get(first - 1);
            context.moveTo((before.x() + start.x()) / 2, (before.y() + start.y()) / 2);
        }
        for (int i = Math.max(1, first); i < end; i++) {
            Point point = points.get(i);
            if (i == points.size() - 1) {
                context.lineTo(point.x(), point.y());
            } else {
                bend(context, points.get(i - 1), point, points.get(i + 1));
            }
        }
        context.stroke();
    }

    /** Goes past a point to half way to the next: in a curve, if that stays near the ink, else by a corner. */
    private static void bend(CanvasRenderingContext2D context, Point before, Point point, Point after) {
        double halfwayX = (point.x() + after.x()) / 2;
        double halfwayY = (point.y() + after.y()) / 2;
        double cutX = (2 * point.x() - before.x() - after.x()) / 8;
        double cutY = (2 * point.y() - before.y() - after.y()) / 8;
        if (cutX * cutX + cutY * cutY < MOST_CUT * MOST_CUT) {
            context.quadraticCurveTo(point.x(), point.y(), halfwayX, halfwayY);
        } else {
            context.lineTo(point.x(), point.y());
            context.lineTo(halfwayX, halfwayY);
        }
    }
}
