package io.github.digitpad.inkfiles.pdf;

import io.github.digitpad.inkfiles.InkFormatException;
import io.github.digitpad.inkfiles.Pages;
import java.util.List;

/**
 * How a page is turned where it is shown, clockwise.
 *
 * @param degrees 0, 90, 180 or 270; anything else is taken as 0
 */
record Turn(int degrees, double left, double bottom, double right, double top) {

    /** @param box of the page: two corners that are opposite each other */
    static Turn of(int degrees, List<Double> box) {
        if (box.size() < 4) {
            return new Turn(degrees, 0, 0, 0, 0);
        }
        return new Turn(
                degrees,
                Math.min(box.get(0), box.get(2)),
                Math.min(box.get(1), box.get(3)),
                Math.max(box.get(0), box.get(2)),
                Math.max(box.get(1), box.get(3)));
    }

    /** Adds a point where it is seen, from the lower left corner of the page; on one that is not turned as it is. */
    void point(double x, double y, Pages pages) throws InkFormatException {
        switch (degrees) {
            case 90 -> pages.point(y - bottom, right - x);
            case 180 -> pages.point(right - x, top - y);
            case 270 -> pages.point(top - y, x - left);
            default -> pages.point(x, y);
        }
    }
}
