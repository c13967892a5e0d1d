package io.github.digitpad.paper;

import java.util.ArrayList;
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
    private final Parts parts;

    private Crop(InkMap ink) {
        this.ink = ink;
        this.stroke = Math.max(1, ink.strokeWidth());
        this.parts = Parts.of(ink.isInk, ink.width, ink.height);
    }

    /** Takes away what does not belong to the number; nothing, if there is none. */
    static @Nullable Slot of(InkMap ink) {
        return new Crop(ink).slot();
    }

    private @Nullable Slot slot() {
        List<Blob> kept = new ArrayList<>();
        for (int part = 0; part < parts.count(); part++) {
            if (isForeign(part)) {
                erase(part);
            } else {
                kept.add(new Blob(part, parts.left(part), parts.top(part), parts.right(part), parts.bottom(part)));
            }
        }
        withoutSides(kept);
        return kept.isEmpty() ? null : around(kept);
    }

    /** A part of the ink that is kept, and its box, ends not included. */
    private record Blob(int part, int left, int top, int right, int bottom) {
        int height() {
            return bottom - top;
        }

        int width() {
            return right - left;
        }
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
                erase(side.part);
                blobs.remove(side);
            }
        }
    }

    private boolean isForeign(int part) {
        boolean isSpeck = parts.area(part) < SPECK * stroke * stroke + 1;
        boolean isAtTopOrBottom = parts.top(part) <= 1 || parts.bottom(part) >= ink.height - 1;
        boolean hangsIn = isAtTopOrBottom && parts.bottom(part) - parts.top(part) < HANGS * ink.height;
        boolean isAtEdge = isAtTopOrBottom || parts.left(part) <= 1 || parts.right(part) >= ink.width - 1;
        return isSpeck || hangsIn || (isAtEdge && atRim(part) > AT_RIM * parts.area(part));
    }

    /** How many of its pixels are beside an edge. */
    private int atRim(int part) {
        double rim = RIM * Math.min(ink.width, ink.height);
        int atRim = 0;
        for (int place = parts.firstRun(part); place < parts.firstRun(part + 1); place++) {
            int run = parts.run(place);
            int y = parts.row(run);
            for (int x = parts.start(run); x < parts.end(run); x++) {
                int inside = Math.min(Math.min(x, ink.width - 1 - x), Math.min(y, ink.height - 1 - y));
                atRim += inside < rim ? 1 : 0;
            }
        }
        return atRim;
    }

    private void erase(int part) {
        for (int place = parts.firstRun(part); place < parts.firstRun(part + 1); place++) {
            int run = parts.run(place);
            for (int x = parts.start(run); x < parts.end(run); x++) {
                erase(x, parts.row(run));
            }
        }
    }

    /** A pixel and the soft edge about it, but not what is another's. */
    private void erase(int x, int y) {
        for (int py = Math.max(0, y - 1); py <= Math.min(ink.height - 1, y + 1); py++) {
            for (int px = Math.max(0, x - 1); px <= Math.min(ink.width - 1, x + 1); px++) {
                if ((px == x && py == y) || !ink.isInk[py * ink.width + px]) {
                    ink.erase(px, py);
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
