package io.github.digitpad.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture of one number, cut out by somebody: what belongs to it, and where it stands. What hangs in from the lines
 * above and below, sides of a box and specks are taken away.
 */
final class Crop {

    /** What touches the upper or lower edge and is no higher than this share of the picture hangs in. */
    private static final double HANGS = 0.38;

    /** A digit has at least this share of the highest one's height. */
    private static final double DIGIT = 0.45;

    /** Of the strokes' width: what has less in square is a speck. */
    private static final double SPECK = 0.4;

    /** What touches an edge, and has so much of its ink beside edges, is a rest of a box. */
    private static final double AT_RIM = 0.85;

    /** Beside an edge: this share of the picture's lesser side. */
    private static final double RIM = 0.15;

    /** What goes from top to bottom is a side of a box where all else is no higher than this share of the picture. */
    private static final double LOWER = 0.8;

    /** And is itself no wider than this share. */
    private static final double NARROW = 0.25;

    /** The least height of a line of writing, in widths of its strokes: minus and point alone are small in it. */
    private static final double LEAST_HEIGHT = 5;

    /** A line so much wider than high has a direction. */
    private static final double LONG = 2.5;

    private static final double STEEPEST = 0.25;

    /** A piece has come off a digit by at most this share of the digit's height. */
    private static final double OFF = 0.2;

    /** And is no wider than so many digits: else it is a rest of a rule. */
    private static final double WIDEST_PIECE = 1.4;

    private final InkMap ink;
    private final int stroke;
    private final int[] stack;
    private final boolean[] isSeen;

    private Crop(InkMap ink) {
        this.ink = ink;
        this.stroke = Math.max(1, ink.strokeWidth());
        this.stack = new int[ink.isInk.length];
        this.isSeen = new boolean[ink.isInk.length];
    }

    /** A connected part of the ink: its box, ends not included, and how many pixels it has. */
    private record Blob(int first, int count, int left, int top, int right, int bottom) {
        int height() {
            return bottom - top;
        }

        int width() {
            return right - left;
        }
    }

    /** Takes away what does not belong to the number; nothing, if there is none. */
    static @Nullable Slot of(InkMap ink) {
        return new Crop(ink).slot();
    }

    private @Nullable Slot slot() {
        List<Blob> kept = new ArrayList<>();
        for (int i = 0; i < ink.isInk.length; i++) {
            if (ink.isInk[i] && !isSeen[i]) {
                Blob blob = blob(i);
                if (isForeign(blob)) {
                    erase(blob.count);
                } else {
                    kept.add(blob);
                }
            }
        }
        withoutSides(kept);
        return kept.isEmpty() ? null : around(kept);
    }

    private void withoutSides(List<Blob> blobs) {
        List<Blob> sides = new ArrayList<>();
        int highest = 0;
        for (Blob blob : blobs) {
            if (blob.height() >= ink.height - 2 && blob.width() <= NARROW * ink.height) {
                sides.add(blob);
            } else {
                highest = Math.max(highest, blob.height());
            }
        }
        if (highest > 0 && highest <= LOWER * ink.height) {
            for (Blob side : sides) {
                Arrays.fill(isSeen, false);
                erase(blob(side.first).count);
                blobs.remove(side);
            }
        }
    }

    /** All that hangs together with a pixel; leaves its pixels on the stack's beginning. */
    private Blob blob(int first) {
        int width = ink.width;
        int left = width;
        int right = 0;
        int top = ink.height;
        int bottom = 0;
        int count = 1;
        stack[0] = first;
        isSeen[first] = true;
        for (int next = 0; next < count; next++) {
            int x = stack[next] % width;
            int y = stack[next] / width;
            left = Math.min(left, x);
            right = Math.max(right, x + 1);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y + 1);
            for (int dy = Math.max(0, y - 1); dy <= Math.min(ink.height - 1, y + 1); dy++) {
                for (int dx = Math.max(0, x - 1); dx <= Math.min(width - 1, x + 1); dx++) {
                    int i = dy * width + dx;
                    if (ink.isInk[i] && !isSeen[i]) {
                        isSeen[i] = true;
                        stack[count++] = i;
                    }
                }
            }
        }
        return new Blob(first, count, left, top, right, bottom);
    }

    private boolean isForeign(Blob blob) {
        boolean isSpeck = blob.count < SPECK * stroke * stroke + 1;
        boolean isAtTopOrBottom = blob.top <= 1 || blob.bottom >= ink.height - 1;
        boolean hangsIn = isAtTopOrBottom && blob.height() < HANGS * ink.height;
        boolean isAtEdge = isAtTopOrBottom || blob.left <= 1 || blob.right >= ink.width - 1;
        return isSpeck || hangsIn || (isAtEdge && atRim(blob.count) > AT_RIM * blob.count);
    }

    /** How many of the pixels at the stack's beginning are beside an edge. */
    private int atRim(int count) {
        double rim = RIM * Math.min(ink.width, ink.height);
        int atRim = 0;
        for (int i = 0; i < count; i++) {
            int x = stack[i] % ink.width;
            int y = stack[i] / ink.width;
            int inside = Math.min(Math.min(x, ink.width - 1 - x), Math.min(y, ink.height - 1 - y));
            atRim += inside < rim ? 1 : 0;
        }
        return atRim;
    }

    private void erase(int count) {
        for (int i = 0; i < count; i++) {
            int x = stack[i] % ink.width;
            int y = stack[i] / ink.width;
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    // The soft edge, but not what is another's.
                    int px = x + dx;
                    int py = y + dy;
                    boolean isInside = px >= 0 && py >= 0 && px < ink.width && py < ink.height;
                    if (isInside && ((dx == 0 && dy == 0) || !ink.isInk[py * ink.width + px])) {
                        ink.erase(px, py);
                    }
                }
            }
        }
    }

    private Slot around(List<Blob> blobs) {
        int highest = 0;
        double left = ink.width;
        double right = 0;
        for (Blob blob : blobs) {
            highest = Math.max(highest, blob.height());
            left = Math.min(left, blob.left);
            right = Math.max(right, blob.right);
        }
        double slope = right - left > LONG * highest ? slope(blobs, DIGIT * highest) : 0;
        double angle = Math.atan(slope);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double start = Double.POSITIVE_INFINITY;
        double end = Double.NEGATIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Blob blob : blobs) {
            double x = (blob.left + blob.right) / 2.0;
            double y = (blob.top + blob.bottom) / 2.0;
            double along = cos * x + sin * y;
            double down = cos * y - sin * x;
            double half = (blob.width() + Math.abs(slope) * blob.height()) / 2;
            start = Math.min(start, along - half);
            end = Math.max(end, along + half);
            if (blob.height() >= DIGIT * highest) {
                top = Math.min(top, down + reach(blob, blobs, true) - y);
                bottom = Math.max(bottom, down + reach(blob, blobs, false) - y);
            }
        }
        double height = Math.max(bottom - top, LEAST_HEIGHT * stroke);
        top = (top + bottom - height) / 2;
        return new Slot(cos * start - sin * top, sin * start + cos * top, angle, end - start, height);
    }

    /** Where a digit begins or ends, with the pieces that have come off above and below it: a 5's roof, a 2's foot. */
    private static int reach(Blob digit, List<Blob> blobs, boolean isUp) {
        int reach = isUp ? digit.top : digit.bottom;
        double far = OFF * digit.height();
        for (Blob piece : blobs) {
            int shared = Math.min(piece.right, digit.right) - Math.max(piece.left, digit.left);
            boolean isOver = 2 * shared >= piece.width() && piece.width() <= WIDEST_PIECE * digit.width();
            int gap = isUp ? digit.top - piece.bottom : piece.top - digit.bottom;
            if (isOver && gap <= far && piece.height() <= digit.height()) {
                reach = isUp ? Math.min(reach, piece.top) : Math.max(reach, piece.bottom);
            }
        }
        return reach;
    }

    /** Of the line through the middles of what is as high as digits, the wider the more it counts. */
    private static double slope(List<Blob> blobs, double least) {
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        double sumXx = 0;
        double sumXy = 0;
        for (Blob blob : blobs) {
            if (blob.height() >= least) {
                double weight = blob.width();
                double x = (blob.left + blob.right) / 2.0;
                double y = (blob.top + blob.bottom) / 2.0;
                sum += weight;
                sumX += weight * x;
                sumY += weight * y;
                sumXx += weight * x * x;
                sumXy += weight * x * y;
            }
        }
        double spread = sumXx * sum - sumX * sumX;
        double slope = spread > 0 ? (sumXy * sum - sumX * sumY) / spread : 0;
        return Math.max(-STEEPEST, Math.min(STEEPEST, slope));
    }
}
