package io.github.digitpad.paper;

/**
 * The line that a part of the ink lies along, by its second moments: the part's middle, and the box of equal moments.
 */
final class Axis {

    /** A line is so many times as long as broad at least. */
    private static final double LINE = 4;

    /** And a thin one so many times. */
    private static final double THIN = 7;

    /** Nobody's 1 goes down to the right by less for one px along: it leans to the left by 25° at most. */
    private static final double LEFT = 2.14;

    /** Of the middle, in px. */
    final double x;

    final double y;

    /** From -90° to 90°, clockwise from the picture's rows. */
    final double angle;

    /** In px. */
    final double length;

    private final double breadth;

    Axis(Parts parts, int part) {
        double count = parts.area(part);
        double sumX = 0;
        double sumY = 0;
        for (int place = parts.firstRun(part); place < parts.firstRun(part + 1); place++) {
            int run = parts.run(place);
            double pixels = parts.end(run) - parts.start(run);
            sumX += pixels * (parts.start(run) + parts.end(run) - 1) / 2;
            sumY += pixels * parts.row(run);
        }
        x = sumX / count;
        y = sumY / count;
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int place = parts.firstRun(part); place < parts.firstRun(part + 1); place++) {
            int run = parts.run(place);
            double pixels = parts.end(run) - parts.start(run);
            double right = (parts.start(run) + parts.end(run) - 1) / 2.0 - x;
            double down = parts.row(run) - y;
            xx += pixels * (right * right + pixels * pixels / 12);
            xy += pixels * right * down;
            yy += pixels * down * down;
        }
        angle = Math.atan2(2 * xy, xx - yy) / 2;
        double half = Math.hypot(xx - yy, 2 * xy) / 2;
        length = Math.sqrt(12 * ((xx + yy) / 2 + half) / count);
        breadth = Math.sqrt(12 * Math.max(0, (xx + yy) / 2 - half) / count);
    }

    boolean isLine() {
        return length >= LINE * breadth;
    }

    /**
     * Whether it is a line as no digit is by itself, down to the right: a drawing's, a letter's.
     *
     * @param level how the lines of writing run, against the picture's rows
     */
    boolean isOblique(double level) {
        double down = Math.tan(angle - level);
        return length >= THIN * breadth && down > 0 && down < LEFT;
    }
}
