package io.github.digitpad.ink;

import java.util.List;

/**
 * The box around all points of some ink, in CSS px; the pen's width is not in it.
 *
 * @param left least x
 * @param top least y
 * @param right greatest x
 * @param bottom greatest y
 */
public record Bounds(double left, double top, double right, double bottom) {

    /**
     * The box around this ink.
     *
     * @throws IllegalArgumentException if there is no ink
     */
    public static Bounds of(Ink ink) {
        if (ink.isEmpty()) {
            throw new IllegalArgumentException("bounds: needs ink, has no stroke");
        }
        List<Stroke> strokes = ink.strokes();
        Bounds box = of(strokes.get(0));
        for (int i = 1; i < strokes.size(); i++) {
            box = box.and(of(strokes.get(i)));
        }
        return box;
    }

    /** The box around a stroke. */
    public static Bounds of(Stroke stroke) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Point point : stroke.points()) {
            left = Math.min(left, point.x());
            right = Math.max(right, point.x());
            top = Math.min(top, point.y());
            bottom = Math.max(bottom, point.y());
        }
        return new Bounds(left, top, right, bottom);
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    /** The box around both. */
    public Bounds and(Bounds other) {
        return new Bounds(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /** How far the boxes are apart, in px; 0 where they meet. */
    public double distanceTo(Bounds other) {
        double dx = Math.max(left, other.left) - Math.min(right, other.right);
        double dy = Math.max(top, other.top) - Math.min(bottom, other.bottom);
        return Math.hypot(Math.max(0, dx), Math.max(0, dy));
    }

    /** The greater of width and height. */
    public double extent() {
        return Math.max(width(), height());
    }
}
