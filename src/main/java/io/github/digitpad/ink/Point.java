package io.github.digitpad.ink;

/**
 * One sample of the pen.
 *
 * @param x horizontal position in CSS px, to the right, at most {@value #LIMIT_PX} either way
 * @param y vertical position in CSS px, downwards, at most {@value #LIMIT_PX} either way
 * @param timeMillis when it was taken, in milliseconds since any fixed moment
 */
public record Point(double x, double y, double timeMillis) {

    /** Positions beyond this many px are no place on any screen, and would lose the precision that framing needs. */
    static final double LIMIT_PX = 1e9;

    /** @throws IllegalArgumentException if a number is NaN or infinite, or a position is beyond the limit */
    public Point {
        requirePlace("x", x);
        requirePlace("y", y);
        if (!Double.isFinite(timeMillis)) {
            throw new IllegalArgumentException("point: timeMillis is infinite or not a number, needs a finite one");
        }
    }

    // Without the number itself: the page would need 15 kB of code to write it.
    private static void requirePlace(String name, double place) {
        if (!(Math.abs(place) <= LIMIT_PX)) {
            throw new IllegalArgumentException("point: " + name + " is "
                    + (Double.isNaN(place) ? "not a number" : Double.isInfinite(place) ? "infinite" : "beyond that")
                    + ", needs a finite number within ±1e9 px");
        }
    }
}
