package io.github.digitpad.pad;

import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Segments;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.reading.Grouping;
import io.github.digitpad.reading.StrokePart;
import java.util.ArrayList;
import java.util.List;

/** The eraser end of a pen: takes away whole strokes. */
final class Eraser {

    /**
     * How near the middle of the eraser comes to that of a stroke that it meets: half the pen's width, 5.5, and its
     * own.
     */
    static final double REACH_PX = 15;

    private Eraser() {}

    /** What is left when the eraser has gone straight from one point to another; the same, if it has met nothing. */
    static Grouping erase(Grouping grouping, Point from, Point to) {
        List<Stroke> strokes = grouping.ink().strokes();
        List<StrokePart> met = new ArrayList<>();
        for (int i = 0; i < strokes.size(); i++) {
            if (meets(strokes.get(i), from, to)) {
                met.add(StrokePart.whole(i, strokes.get(i)));
            }
        }
        return met.isEmpty() ? grouping : grouping.delete(met);
    }

    private static boolean meets(Stroke stroke, Point from, Point to) {
        Point last = stroke.points().get(0);
        for (Point point : stroke.points()) {
            double distance =
                    Segments.distance(last.x(), last.y(), point.x(), point.y(), from.x(), from.y(), to.x(), to.y());
            if (distance <= REACH_PX) {
                return true;
            }
            last = point;
        }
        return false;
    }
}
