package io.github.digitpad.paper;

/**
 * Tells strokes from pieces of long lines, as of a drawing: a rule that was taken away cut the line, and beyond the cut
 * it goes on straight.
 */
final class LinePieces {

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
        Axis axis = new Axis(parts, part);
        return axis.isLine() && beyond(axis, 1) + beyond(axis, -1) > BEYOND * axis.length;
    }

    /** How much ink there is beyond a cut at a piece's end, in px, up to its length. */
    private int beyond(Axis axis, int direction) {
        double cosine = direction * Math.cos(axis.angle);
        double sine = direction * Math.sin(axis.angle);
        int inked = 0;
        int missing = 0;
        int cut = 0;
        boolean isBeyond = false;
        for (double away = axis.length / 2;
                away < 1.5 * axis.length + cut && missing <= GAP && cut <= WIDEST_CUT;
                away++) {
            int x = (int) Math.round(axis.x + away * cosine);
            int y = (int) Math.round(axis.y + away * sine);
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
