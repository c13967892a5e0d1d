package io.github.digitpad.paper;

/**
 * Tells strokes from pieces of long lines, as of a drawing: a rule that was taken away cut the line, and beyond the cut
 * it goes on straight.
 */
final class LinePieces {

    /** So many times as long as broad at least. */
    private static final double LEAN = 4;

    /** So much ink is beyond, of its length. */
    private static final double BEYOND = 0.5;

    /** No rule's cut is wider, in px. */
    private static final int WIDEST_CUT = 16;

    /** A line has no longer gaps, in px. */
    private static final int GAP = 3;

    private final InkMap ink;
    private final boolean[] before;

    /** @param ink with its rules, which are going to be taken away */
    LinePieces(InkMap ink) {
        this.ink = ink;
        this.before = ink.isInk.clone();
    }

    /** Whether a part of the ink is such a piece. */
    boolean has(Parts parts, int part) {
        double count = parts.area(part);
        double sumX = 0;
        double sumY = 0;
        for (int place = parts.firstRun(part); place < parts.firstRun(part + 1); place++) {
            int run = parts.run(place);
            double pixels = parts.end(run) - parts.start(run);
            sumX += pixels * (parts.start(run) + parts.end(run) - 1) / 2;
            sumY += pixels * parts.row(run);
        }
        double middleX = sumX / count;
        double middleY = sumY / count;
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int place = parts.firstRun(part); place < parts.firstRun(part + 1); place++) {
            int run = parts.run(place);
            double pixels = parts.end(run) - parts.start(run);
            double x = (parts.start(run) + parts.end(run) - 1) / 2.0 - middleX;
            double y = parts.row(run) - middleY;
            xx += pixels * (x * x + pixels * pixels / 12);
            xy += pixels * x * y;
            yy += pixels * y * y;
        }
        double angle = Math.atan2(2 * xy, xx - yy) / 2;
        double half = Math.hypot(xx - yy, 2 * xy) / 2;
        double length = Math.sqrt(12 * ((xx + yy) / 2 + half) / count);
        double breadth = Math.sqrt(12 * Math.max(0, (xx + yy) / 2 - half) / count);
        if (length < LEAN * breadth) {
            return false;
        }
        double cosine = Math.cos(angle);
        double sine = Math.sin(angle);
        double beyond =
                beyond(middleX, middleY, cosine, sine, length) + beyond(middleX, middleY, -cosine, -sine, length);
        return beyond > BEYOND * length;
    }

    /** How much ink there is beyond a cut at a piece's end, in px, up to its length. */
    private int beyond(double middleX, double middleY, double cosine, double sine, double length) {
        int inked = 0;
        int missing = 0;
        int cut = 0;
        boolean isBeyond = false;
        for (double away = length / 2; away < 1.5 * length + cut && missing <= GAP && cut <= WIDEST_CUT; away++) {
            int x = (int) Math.round(middleX + away * cosine);
            int y = (int) Math.round(middleY + away * sine);
            missing = has(before, x, y) ? 0 : missing + 1;
            boolean isInk = has(ink.isInk, x, y);
            isBeyond |= isCut(x, y);
            cut = isInk ? 0 : cut + 1;
            inked += isBeyond && isInk ? 1 : 0;
        }
        return inked;
    }

    private boolean isCut(int x, int y) {
        int i = y * ink.width + x;
        return x >= 0 && y >= 0 && x < ink.width && y < ink.height && before[i] && !ink.isInk[i];
    }

    /** Whether there is ink at a place, or beside it. */
    private boolean has(boolean[] inks, int x, int y) {
        for (int row = Math.max(0, y - 1); row <= Math.min(ink.height - 1, y + 1); row++) {
            for (int column = Math.max(0, x - 1); column <= Math.min(ink.width - 1, x + 1); column++) {
                if (inks[row * ink.width + column]) {
                    return true;
                }
            }
        }
        return false;
    }
}
