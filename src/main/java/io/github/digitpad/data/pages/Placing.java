package io.github.digitpad.data.pages;

/** How writing is put on a sheet: made larger, turned clockwise, moved. */
record Placing(double scale, double angle, double x, double y) {

    double x(double along, double down) {
        return x + scale * (Math.cos(angle) * along - Math.sin(angle) * down);
    }

    double y(double along, double down) {
        return y + scale * (Math.sin(angle) * along + Math.cos(angle) * down);
    }

    /** Of a point of the sheet, how far along the writing it is. */
    double along(double px, double py) {
        return (Math.cos(angle) * (px - x) + Math.sin(angle) * (py - y)) / scale;
    }

    /** Of a point of the sheet, how far down from the writing's top it is. */
    double down(double px, double py) {
        return (Math.cos(angle) * (py - y) - Math.sin(angle) * (px - x)) / scale;
    }

    /** The corners of a box that begins where the writing does. */
    NumberBox box(double width, double height) {
        return NumberBox.of(
                x(0, 0),
                y(0, 0),
                x(width, 0),
                y(width, 0),
                x(width, height),
                y(width, height),
                x(0, height),
                y(0, height));
    }
}
