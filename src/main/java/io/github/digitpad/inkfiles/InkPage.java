package io.github.digitpad.inkfiles;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of an ink file.
 *
 * @param strokes in the file's order, in its own units, y as the file has it; times in milliseconds, 0 where the file
 *     has none
 * @param unit what the numbers mean
 */
public record InkPage(List<Stroke> strokes, PageUnit unit) {

    /** The same with y downwards, as {@link Ink} has it. */
    public Ink ink() {
        if (!unit.isUp()) {
            return Ink.of(strokes);
        }
        List<Stroke> turned = new ArrayList<>();
        for (Stroke stroke : strokes) {
            List<Point> points = new ArrayList<>();
            for (Point point : stroke.points()) {
                points.add(new Point(point.x(), -point.y(), point.timeMillis()));
            }
            turned.add(new Stroke(points));
        }
        return Ink.of(turned);
    }
}
