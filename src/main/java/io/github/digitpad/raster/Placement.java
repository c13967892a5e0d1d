package io.github.digitpad.raster;

/**
 * Where ink goes in a picture: a point {@code (x, y)} in CSS px lands at {@code (x * scale + left, y * scale + top)} in
 * picture px, where pixel {@code i} covers {@code [i, i + 1]}.
 */
record Placement(double scale, double left, double top) {

    Placement movedBy(double dx, double dy) {
        return new Placement(scale, left + dx, top + dy);
    }
}
