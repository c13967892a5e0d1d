package io.github.digitpad.numbers;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A stroke as segmentation sees it: its box, a few of its points for distances, and the ink to draw it with, which is
 * the stroke itself unless that has more points than a picture of 28×28 can show. One piece belongs to one stroke for
 * as long as that is on the pad, so what has been computed of it is kept here.
 */
public final class Piece {

    /** Points that distances are measured with. */
    private static final int OUTLINE_POINTS = 32;

    /** Points that a stroke is drawn with at most; a written digit has some 30 to 200. */
    private static final int DRAWN_POINTS = 512;

    private final int id;
    private final Stroke drawn;
    private final Bounds bounds;
    private final double[] xs;
    private final double[] ys;
    private final Map<Integer, Double> distances = new HashMap<>();

    /** @param id another one for every piece that distances are asked between */
    Piece(int id, Stroke stroke) {
        this.id = id;
        this.drawn =
                stroke.points().size() > DRAWN_POINTS ? new Stroke(everyNth(stroke.points(), DRAWN_POINTS)) : stroke;
        this.bounds = Bounds.of(Ink.of(stroke));
        List<Point> outline = everyNth(stroke.points(), OUTLINE_POINTS);
        xs = new double[outline.size()];
        ys = new double[outline.size()];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = outline.get(i).x();
            ys[i] = outline.get(i).y();
        }
    }

    /** At most so many of the points, evenly, with the first and the last. */
    private static List<Point> everyNth(List<Point> points, int most) {
        if (points.size() <= most) {
            return points;
        }
        List<Point> chosen = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            chosen.add(points.get((int) Math.round((double) i * (points.size() - 1) / (most - 1))));
        }
        return chosen;
    }

    Stroke drawn() {
        return drawn;
    }

    /** The box around all its points. */
    public Bounds bounds() {
        return bounds;
    }

    double centreX() {
        return (bounds.left() + bounds.right()) / 2;
    }

    double centreY() {
        return (bounds.top() + bounds.bottom()) / 2;
    }

    int outlineSize() {
        return xs.length;
    }

    double outlineX(int index) {
        return xs[index];
    }

    double outlineY(int index) {
        return ys[index];
    }

    /** From the nearest point of this piece to the nearest of the other, in px; 0 where they cross. */
    double distanceTo(Piece other) {
        if (other.id < id) {
            return other.distanceTo(this);
        }
        Double known = distances.get(other.id);
        if (known == null) {
            known = measureTo(other);
            distances.put(other.id, known);
        }
        return known;
    }

    /** How far the boxes are apart, in px: never more than the ink. */
    double boxDistanceTo(Piece other) {
        return bounds.distanceTo(other.bounds);
    }

    private double measureTo(Piece other) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i == 0 || i < xs.length - 1; i++) {
            int iEnd = Math.min(i + 1, xs.length - 1);
            for (int j = 0; j == 0 || j < other.xs.length - 1; j++) {
                int jEnd = Math.min(j + 1, other.xs.length - 1);
                least = Math.min(
                        least,
                        Segments.distance(
                                xs[i],
                                ys[i],
                                xs[iEnd],
                                ys[iEnd],
                                other.xs[j],
                                other.ys[j],
                                other.xs[jEnd],
                                other.ys[jEnd]));
            }
        }
        return least;
    }
}
