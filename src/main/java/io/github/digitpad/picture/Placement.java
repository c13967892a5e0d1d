package io.github.digitpad.picture;

/**
 * Where ink goes in a picture: a point {@code (x, y)} in CSS px lands at {@code (x * scale + left, y * scale + top)} in
 * picture px, where pixel {@code i} covers {@code [i, i + 1]}.
 */
public record Placement(double scale, double left, double top) {

    /** So many picture px to the right and down. */
    public Placement movedBy(double dx, double dy) {
        return new Placement(scale, left + dx, top + dy);
    }
}
