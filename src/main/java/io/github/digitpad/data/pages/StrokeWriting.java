package io.github.digitpad.data.pages;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Writing of which the pen's way is known. */
final class StrokeWriting implements Writing {

    private final String text;
    private final double width;
    private final double height;

    /** Each stroke's x and y. */
    private final List<double[]> strokes = new ArrayList<>();

    /** @param size of what shall be 1 high, in the ink's px */
    StrokeWriting(String text, Ink ink, double size) {
        Bounds bounds = Bounds.of(ink);
        this.text = text;
        this.width = bounds.width() / size;
        this.height = bounds.height() / size;
        for (Stroke stroke : ink.strokes()) {
            double[] points = new double[2 * stroke.points().size()];
            int next = 0;
            for (Point point : stroke.points()) {
                points[next++] = (point.x() - bounds.left()) / size;
                points[next++] = (point.y() - bounds.top()) / size;
            }
            strokes.add(points);
        }
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public void draw(Sheet sheet, Placing placing, Pen pen, SplittableRandom random) {
        double strokeWidth = Math.max(1.2, pen.width() * placing.scale());
        for (double[] stroke : strokes) {
            double[] points = new double[stroke.length];
            for (int i = 0; i < points.length; i += 2) {
                points[i] = placing.x(stroke[i], stroke[i + 1]);
                points[i + 1] = placing.y(stroke[i], stroke[i + 1]);
            }
            sheet.stroke(points, strokeWidth, pen.darkness(), pen.grain(), random);
        }
    }
}
