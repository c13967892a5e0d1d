package io.github.digitpad.ink;

import java.util.List;

/**
 * The pen's path from touching down to lifting: at least one point. A tap is a stroke of one point.
 *
 * @param points in the order they were drawn; repeated points are fine
 */
public record Stroke(List<Point> points) {

    /** @throws IllegalArgumentException if there is no point */
    public Stroke {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("stroke: needs at least one point, has none");
        }
    }
}
