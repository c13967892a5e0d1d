package io.github.digitpad.web;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.List;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** Draws ink on a canvas of any size; the canvas is never read. */
final class InkCanvas {

    /** The pen's width, in px of {@link PadGeometry}'s system: about a felt pen on a pad as large as a hand. */
    static final double PEN_WIDTH = 15;

    /** Points nearer to the last one drawn than this many px of the screen are left out when all ink is drawn anew. */
    private static final double LEAST_STEP = 0.4;

    /** A path of more points is drawn in parts: browsers take more than proportional time over long paths. */
    private static final int POINTS_A_PATH = 500;

    private final HTMLCanvasElement canvas;
    private final CanvasRenderingContext2D context;
    private double screenScale = 1;
    private String colour = "";

    InkCanvas(HTMLCanvasElement canvas) {
        this.canvas = canvas;
        this.context = (CanvasRenderingContext2D) canvas.getContext("2d");
    }

    /** Gives the canvas as many pixels as the screen has there, and wipes it. */
    void resize(int width, int height) {
        canvas.setWidth(width);
        canvas.setHeight(height);
        screenScale = Math.max(width, height) / PadGeometry.EXTENT;
        context.setTransform(width / PadGeometry.EXTENT, 0, 0, height / PadGeometry.EXTENT, 0, 0);
        context.setLineCap("round");
        context.setLineJoin("round");
        context.setLineWidth(PEN_WIDTH);
        context.setStrokeStyle(colour);
    }

    boolean hasSize(int width, int height) {
        return canvas.getWidth() == width && canvas.getHeight() == height;
    }

    /** The colour of what is drawn from now on, as CSS writes it. */
    void setColour(String newColour) {
        colour = newColour;
        context.setStrokeStyle(newColour);
    }

    /** Wipes the canvas and draws this ink. */
    void draw(Ink ink) {
        context.clearRect(0, 0, PadGeometry.EXTENT, PadGeometry.EXTENT);
        for (Stroke stroke : ink.strokes()) {
            drawThinned(stroke.points());
        }
    }

    /** Adds a line through these points; a dot, if there is one. */
    void add(List<Point> points) {
        Point first = points.get(0);
        moveTo(first);
        if (points.size() == 1) {
            context.lineTo(first.x(), first.y());
        }
        for (int i = 1; i < points.size(); i++) {
            context.lineTo(points.get(i).x(), points.get(i).y());
        }
        context.stroke();
    }

    private void drawThinned(List<Point> points) {
        double least = LEAST_STEP / screenScale;
        Point last = points.get(0);
        moveTo(last);
        context.lineTo(last.x(), last.y());
        int inPath = 1;
        for (int i = 1; i < points.size(); i++) {
            Point point = points.get(i);
            boolean near = Math.abs(point.x() - last.x()) < least && Math.abs(point.y() - last.y()) < least;
            if (near && i < points.size() - 1) {
                continue;
            }
            if (inPath == POINTS_A_PATH) {
                context.stroke();
                moveTo(last);
                inPath = 0;
            }
            context.lineTo(point.x(), point.y());
            last = point;
            inPath++;
        }
        context.stroke();
    }

    private void moveTo(Point point) {
        context.beginPath();
        context.moveTo(point.x(), point.y());
    }
}
