package io.github.digitpad.bench;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.Locale;
import java.util.StringJoiner;

/** Ink for a page's script. */
final class InkScript {

    private InkScript() {}

    /** A literal: an array of strokes, each an array of {@code [x, y]}, the ink's longer side from -0.5 to 0.5. */
    static String strokes(Ink ink) {
        Bounds bounds = Bounds.of(ink);
        double extent = Math.max(1, bounds.extent());
        double middleX = (bounds.left() + bounds.right()) / 2;
        double middleY = (bounds.top() + bounds.bottom()) / 2;
        StringJoiner strokes = new StringJoiner(",", "[", "]");
        for (Stroke stroke : ink.strokes()) {
            StringJoiner points = new StringJoiner(",", "[", "]");
            for (Point point : stroke.points()) {
                points.add(String.format(
                        Locale.ROOT, "[%.4f,%.4f]", (point.x() - middleX) / extent, (point.y() - middleY) / extent));
            }
            strokes.add(points.toString());
        }
        return strokes.toString();
    }
}
