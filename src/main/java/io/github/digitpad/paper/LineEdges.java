package io.github.digitpad.paper;

import io.github.digitpad.ink.Bounds;
import java.util.List;

/** Upper or lower edges of a page's strokes from the top on, so that of those of one line no others are looked at. */
final class LineEdges {

    /** Strokes of a line are no further from its middle, and from what is looked at, by the height of tall ones. */
    private static final double UP = 0.8;

    private static final double ASIDE = 12;

    /** What is no higher is a dot or a bar, and what is not lower a drawing. */
    private static final double SMALL = 0.3;

    private static final double HIGH = 2;

    /** So far from a line's middle, more than half of that higher, its strokes have no edge. */
    private static final double FAR = 2;

    /** Of a line, at least: else there is none to stand on. */
    private static final int LEAST = 3;

    private final double tall;
    private final Bounds[] boxes;
    private final float[] edges;

    /** Of the strokes that are looked at. */
    private final float[] beside;

    /**
     * Of strokes.
     *
     * @param tall height of those that are
     */
    LineEdges(List<Bounds> strokes, double tall, boolean areLower) {
        this.tall = tall;
        boxes = new Bounds[strokes.size()];
        edges = new float[boxes.length];
        beside = new float[boxes.length];
        for (int i = 0; i < boxes.length; i++) {
            beside[i] =
                    (float) (areLower ? strokes.get(i).bottom() : strokes.get(i).top());
        }
        int[] order = Sorting.order(beside);
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = strokes.get(order[i]);
            edges[i] = beside[order[i]];
        }
    }

    /** Where this share of the edges is higher up, of strokes on the line of a box and beside it; NaN of too few. */
    double edge(Bounds box, double share) {
        double middles = box.top() + box.bottom();
        float last = (float) (middles / 2 + FAR * tall);
        int count = 0;
        for (int i = first((float) (middles / 2 - FAR * tall)); i < edges.length && edges[i] <= last; i++) {
            Bounds other = boxes[i];
            double apart = Math.max(other.left(), box.left()) - Math.min(other.right(), box.right());
            if (apart > 0
                    && apart < ASIDE * tall
                    && other.height() > SMALL * tall
                    && other.height() < HIGH * tall
                    && Math.abs(other.top() + other.bottom() - middles) <= 2 * UP * tall) {
                beside[count++] = edges[i];
            }
        }
        return count < LEAST ? Double.NaN : beside[(int) (share * count)];
    }

    /** The first edge that is no higher up. */
    private int first(float edge) {
        int from = 0;
        int to = edges.length;
        while (from < to) {
            int middle = (from + to) / 2;
            if (edges[middle] < edge) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
