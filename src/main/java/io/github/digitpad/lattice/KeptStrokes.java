package io.github.digitpad.lattice;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;

/**
 * Ink that is given again and again with a little more of it: strokes that were there before are the same objects, so
 * that the reader knows them.
 */
final class KeptStrokes {

    private List<Stroke> kept = List.of();

    /**
     * Ink of these strokes.
     *
     * @param counts how many points each has
     * @param points x and y of all of them
     */
    Ink ink(int[] counts, double[] points) {
        List<Stroke> strokes = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < counts.length; i++) {
            Stroke before = i < kept.size() ? kept.get(i) : null;
            strokes.add(
                    before != null && isSame(before, points, from, counts[i])
                            ? before
                            : stroke(points, from, counts[i]));
            from += 2 * counts[i];
        }
        kept = strokes;
        return Ink.of(strokes);
    }

    private static boolean isSame(Stroke stroke, double[] points, int from, int count) {
        List<Point> known = stroke.points();
        if (known.size() != count) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            Point point = known.get(i);
            if (point.x() != points[from + 2 * i] || point.y() != points[from + 2 * i + 1]) {
                return false;
            }
        }
        return true;
    }

    private static Stroke stroke(double[] points, int from, int count) {
        List<Point> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(new Point(points[from + 2 * i], points[from + 2 * i + 1], 0));
        }
        return new Stroke(made);
    }
}
