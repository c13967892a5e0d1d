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
        if (!(Math.abs(x) <= LIMIT_PX) || !(Math.abs(y) <= LIMIT_PX) || !Double.isFinite(timeMillis)) {
            throw new IllegalArgumentException("point (x=" + x + ", y=" + y + ", timeMillis=" + timeMillis
                    + "): needs finite numbers, positions within ±1e9 px");
        }
    }
}
