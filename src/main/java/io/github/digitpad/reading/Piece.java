package io.github.digitpad.reading;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Segments;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What digits are put together of, as segmentation sees it: a box, and a line through its ink for distances. Of ink it
 * is a stroke or a part of one, {@link InkPiece}. It is the same object for as long as that is there, so what has been
 * computed of it is kept here.
 */
class Piece {

    /** Points that distances are measured with. */
    private static final int OUTLINE_POINTS = 32;

    /** From a ring's end to its beginning it is less than this share of its extent. */
    private static final double OPEN = 0.6;

    /** Groups whose reading is kept: more than this piece is in with older ones, unless many of those have gone. */
    private static final int MOST_KEPT = 128;

    /** What the network said of pieces of which this one is the newest. */
    private record Read(List<Piece> pieces, Prediction prediction) {}

    /**
     * From where to where it reaches downwards, seen along a slope.
     *
     * @param slope a tangent
     */
    record Reach(double slope, double top, double bottom) {}

    private final int id;
    private final Bounds bounds;
    private final double[] xs;
    private final double[] ys;

    /** From each point of the outline to the next. */
    private final double[] lengths;

    private final List<Read> reads = new ArrayList<>();
    private final List<Reach> reaches = new ArrayList<>();

    /** To newer pieces, by how many ids they are later; NaN if not measured. */
    private double[] distances = {};

    /**
     * A piece of which nothing has been computed.
     *
     * @param id greater than those of all pieces before it
     * @param line of its ink
     */
    Piece(int id, Stroke line) {
        this.id = id;
        this.bounds = Bounds.of(line);
        List<Point> outline = everyNth(line.points(), OUTLINE_POINTS);
        xs = new double[outline.size()];
        ys = new double[outline.size()];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = outline.get(i).x();
            ys[i] = outline.get(i).y();
        }
        lengths = new double[xs.length];
        for (int i = 0; i < xs.length - 1; i++) {
            lengths[i] = Math.hypot(xs[i + 1] - xs[i], ys[i + 1] - ys[i]);
        }
    }

    /** At most so many of the points, evenly, with the first and the last. */
    static List<Point> everyNth(List<Point> points, int most) {
        if (points.size() <= most) {
            return points;
        }
        List<Point> chosen = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            chosen.add(points.get((int) ((double) i * (points.size() - 1) / (most - 1) + 0.5)));
        }
        return chosen;
    }

    /** The box around all its points. */
    Bounds bounds() {
        return bounds;
    }

    double centreX() {
        return (bounds.left() + bounds.right()) / 2;
    }

    /** How far the line is from straight: 0 if it is, 1 if it is twice as long as its box's diagonal, or longer. */
    double bent() {
        double diagonal = Math.hypot(bounds.width(), bounds.height());
        double length = 0;
        for (double one : lengths) {
            length += one;
        }
        return diagonal > 0 ? Math.min(1, Math.max(0, length / diagonal - 1)) : 0;
    }

    /** Whether the line ends near where it began. */
    boolean isRing() {
        int end = xs.length - 1;
        return Math.hypot(xs[end] - xs[0], ys[end] - ys[0]) < OPEN * bounds.extent();
    }

    /** How far its outline reaches, seen along a slope. */
    Reach reach(double slope) {
        for (Reach known : reaches) {
            if (known.slope == slope) {
                return known;
            }
        }
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < xs.length; i++) {
            double y = ys[i] - slope * xs[i];
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }
        Reach reach = new Reach(slope, top, bottom);
        reaches.add(reach);
        return reach;
    }

    /** From the nearest point of this piece to the nearest of the other, in px; 0 where they cross. */
    double distanceTo(Piece other) {
        if (other.id < id) {
            return other.distanceTo(this);
        }
        int later = other.id - id;
        if (later >= distances.length) {
            int before = distances.length;
            distances = Arrays.copyOf(distances, 2 * later + 1);
            Arrays.fill(distances, before, distances.length, Double.NaN);
        }
        if (Double.isNaN(distances[later])) {
            distances[later] = measureTo(other);
        }
        return distances[later];
    }

    /** This piece and the one that goes on with it as one, as if they had not been cut apart. */
    Piece with(Piece next) {
        return next;
    }

    /** What the network said of these pieces together; nothing, if that is not known. */
    static @Nullable Prediction read(List<Piece> pieces) {
        for (Read read : newest(pieces).reads) {
            if (Lists.areSame(read.pieces, pieces)) {
                return read.prediction;
            }
        }
        return null;
    }

    /** Keeps what the network said of these pieces for as long as the newest of them is there. */
    static void keep(List<Piece> pieces, Prediction prediction) {
        List<Read> reads = newest(pieces).reads;
        if (reads.size() == MOST_KEPT) {
            reads.remove(0);
        }
        reads.add(new Read(pieces, prediction));
    }

    private static Piece newest(List<Piece> pieces) {
        Piece newest = pieces.get(0);
        for (Piece piece : pieces) {
            newest = piece.id > newest.id ? piece : newest;
        }
        return newest;
    }

    /** How much of this box's width its ink between two heights is over or under, in px; negative if apart. */
    double sharedWidth(Bounds box, double top, double bottom) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < xs.length; i++) {
            int end = Math.min(i + 1, xs.length - 1);
            double upper = Math.max(top, Math.min(ys[i], ys[end]));
            double lower = Math.min(bottom, Math.max(ys[i], ys[end]));
            if (upper <= lower) {
                double from = at(i, end, upper);
                double to = ys[i] == ys[end] ? xs[end] : at(i, end, lower);
                left = Math.min(left, Math.min(from, to));
                right = Math.max(right, Math.max(from, to));
            }
        }
        return Math.min(box.right(), right) - Math.max(box.left(), left);
    }

    /** Where the line between two points of the outline is at this height. */
    private double at(int from, int to, double y) {
        double rise = ys[to] - ys[from];
        return rise == 0 ? xs[from] : xs[from] + (xs[to] - xs[from]) * (y - ys[from]) / rise;
    }

    /** How far the boxes are apart, in px: never more than the ink. */
    double boxDistanceTo(Piece other) {
        return bounds.distanceTo(other.bounds);
    }

    private double measureTo(Piece other) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i == 0 || i < xs.length - 1; i++) {
            int iEnd = Math.min(i + 1, xs.length - 1);
            for (int j = 0; j == 0 || j < other.xs.length - 1; j++) {
                double dx = xs[i] - other.xs[j];
                double dy = ys[i] - other.ys[j];
                double reach = least + lengths[i] + other.lengths[j];
                if (dx * dx + dy * dy > reach * reach) {
                    // Too far even if they point at each other, as most do not.
                    continue;
                }
                int jEnd = Math.min(j + 1, other.xs.length - 1);
                least = Math.min(
                        least,
                        Segments.distance(
                                xs[i],
                                ys[i],
                                xs[iEnd],
                                ys[iEnd],
                                other.xs[j],
                                other.ys[j],
                                other.xs[jEnd],
                                other.ys[jEnd]));
            }
        }
        return least;
    }
}
