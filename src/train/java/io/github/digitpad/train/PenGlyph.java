package io.github.digitpad.train;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;

/** A sign of which it is known how the pen went. */
final class PenGlyph implements Glyph {

    /** Each x, y, x, y. */
    private final List<double[]> strokes;

    private final double width;

    private PenGlyph(List<double[]> strokes, double width) {
        this.strokes = strokes;
        this.width = width;
    }

    /** Of strokes that are in a glyph's own coordinates. */
    static PenGlyph of(double[]... strokes) {
        double width = 0;
        for (double[] stroke : strokes) {
            for (int i = 0; i < stroke.length; i += 2) {
                width = Math.max(width, stroke[i]);
            }
        }
        return new PenGlyph(List.of(strokes), width);
    }

    /** Of a digit's ink: as high as a digit is, unless it is a lying stroke. */
    static PenGlyph of(Ink ink) {
        Bounds box = Bounds.of(ink);
        return of(ink, Math.max(1e-6, Math.max(box.height(), 0.4 * box.width())));
    }

    /** Of ink that stands on the line. */
    static PenGlyph of(Ink ink, double one) {
        Bounds box = Bounds.of(ink);
        List<double[]> strokes = new ArrayList<>();
        for (Stroke stroke : ink.strokes()) {
            double[] points = new double[2 * stroke.points().size()];
            for (int i = 0; i < stroke.points().size(); i++) {
                Point point = stroke.points().get(i);
                points[2 * i] = (point.x() - box.left()) / one;
                points[2 * i + 1] = 1 + (point.y() - box.bottom()) / one;
            }
            strokes.add(points);
        }
        return new PenGlyph(strokes, box.width() / one);
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public void draw(Coverage coverage, Place place, Pen pen) {
        // Of the place alone, so that a line is the same each time.
        double phase = 0.7 * place.left();
        for (double[] stroke : strokes) {
            double fromX = place.x(stroke[0], stroke[1]);
            double fromY = place.y(stroke[0], stroke[1]);
            double fromRadius = -1;
            for (int i = stroke.length == 2 ? 0 : 2; i < stroke.length; i += 2) {
                double x = place.x(stroke[i], stroke[i + 1]);
                double y = place.y(stroke[i], stroke[i + 1]);
                phase += Math.hypot(x - fromX, y - fromY) / place.size() * 5;
                double wanted = pen.radius(x - fromX, y - fromY) * (1 + pen.tremble() * Math.sin(phase));
                // A pen does not change from one point to the next.
                double radius = place.size() * wanted;
                radius = fromRadius < 0 ? radius : (2 * fromRadius + radius) / 3;
                coverage.segment(fromX, fromY, fromRadius < 0 ? radius : fromRadius, x, y, radius, 1);
                fromX = x;
                fromY = y;
                fromRadius = radius;
            }
        }
    }
}
