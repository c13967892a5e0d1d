package io.github.digitpad.explain;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of one's own ink that can be named: a stroke, or a stretch of one. Loops are parts; what is between them is
 * cut where the pen turns sharply; what then is neither straight nor one bow, and long, is cut into equal stretches.
 */
public final class InkPart {

    /** Ink with more strokes is cut no further. */
    private static final int MOST_STROKES = 8;

    /** How far points are apart at most, of the ink's extent. */
    private static final double DENSITY = 0.02;

    private final int stroke;
    private final int number;
    private final int of;
    private final List<Point> points;
    private final PartShape shape;

    private InkPart(int stroke, int number, int of, List<Point> points, PartShape shape) {
        this.stroke = stroke;
        this.number = number;
        this.of = of;
        this.points = points;
        this.shape = shape;
    }

    /** Which stroke it belongs to, from 0. */
    public int stroke() {
        return stroke;
    }

    /** Which part of the stroke it is, from 0 in the pen's order. */
    public int number() {
        return number;
    }

    /** How many parts the stroke has. */
    public int of() {
        return of;
    }

    /**
     * Its points in CSS px, in the pen's order; the last of one stretch is the first of the next. Where a stroke closes
     * around a loop of its own, as an 8 does, its end goes on with its beginning. Only to be read.
     */
    public List<Point> points() {
        return points;
    }

    /** What it looks like. */
    public PartShape shape() {
        return shape;
    }

    /** The parts of all strokes, in the pen's order. */
    public static List<InkPart> of(Ink ink) {
        List<InkPart> parts = new ArrayList<>();
        double extent = ink.isEmpty() ? 0 : Math.max(Bounds.of(ink).extent(), 1e-9);
        for (int stroke = 0; stroke < ink.size(); stroke++) {
            List<Point> points = Handles.dense(ink.strokes().get(stroke).points(), DENSITY * extent);
            if (ink.size() > MOST_STROKES) {
                parts.add(new InkPart(stroke, 0, 1, points, PartShape.ofStroke(points, extent)));
                continue;
            }
            InkCuts cuts = new InkCuts(points, extent);
            int of = cuts.stretches().size();
            for (int i = 0; i < of; i++) {
                parts.add(new InkPart(stroke, i, of, cuts.stretches().get(i), cuts.shape(i)));
            }
        }
        return parts;
    }
}
