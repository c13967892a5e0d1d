package io.github.digitpad.reading;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import java.util.ArrayList;
import java.util.List;

/** Pieces of one line of writing that may be one digit: a node of the lattice. */
public final class Group {

    /** Of a group that may be a digit. */
    static final char NO_MARK = 0;

    /** What a dot is measured as, in px: so small that no ink is smaller, so large that ratios to it are finite. */
    private static final double SMALLEST = 1e-3;

    private final int mask;
    private final int first;
    private final List<Piece> pieces;
    private final List<Integer> ranks;
    private final int cutEnds;
    private final Bounds bounds;
    private final Prediction prediction;
    private final double[] features;
    private final char mark;

    /**
     * A candidate for a digit.
     *
     * @param first place of its first piece in the line's order
     * @param mask which pieces: bit {@code i} stands for the piece at {@code first + i}; bit 0 is set
     * @param pieces those, in the order of writing, what was cut apart as one
     * @param ranks the line's pieces' places in the order of writing, ascending
     * @param ends how many ends of the line's pieces are where a stroke may be cut
     */
    Group(int first, int mask, List<Piece> pieces, List<Integer> ranks, int ends, Prediction prediction) {
        this(first, mask, pieces, ranks, ends, prediction, NO_MARK);
    }

    private Group(
            int first, int mask, List<Piece> pieces, List<Integer> ranks, int ends, Prediction prediction, char mark) {
        this.first = first;
        this.mask = mask;
        this.pieces = pieces;
        this.ranks = ranks;
        this.cutEnds = ends - 2 * (ranks.size() - pieces.size());
        this.bounds = boundsOf(pieces);
        this.prediction = prediction;
        this.mark = mark;
        this.features = GroupFeatures.of(this);
    }

    /** The same pieces as a candidate for {@code '.'}, {@code ','} or {@code '-'}. */
    Group asMark(char sign) {
        return new Group(first, mask, pieces, ranks, cutEnds + 2 * cutsInside(), prediction, sign);
    }

    /** The mark that it may be; 0, if it may be a digit. */
    public char mark() {
        return mark;
    }

    /** The box around several pieces. */
    static Bounds boundsOf(List<Piece> pieces) {
        Bounds all = pieces.get(0).bounds();
        for (Piece piece : pieces) {
            all = all.and(piece.bounds());
        }
        return all;
    }

    /** Place of its first piece in the line's order. */
    public int first() {
        return first;
    }

    /** Bit {@code i} is set if the piece at place {@code first() + i} of the line belongs to it. */
    public int mask() {
        return mask;
    }

    /** Its pieces' places in the order of writing, ascending. */
    public List<Integer> ranks() {
        return ranks;
    }

    /** Its pieces in the order of writing, what was cut apart as one. */
    List<Piece> pieces() {
        return pieces;
    }

    /** @param all what the line's pieces are, by their ranks */
    List<StrokePart> parts(List<StrokePart> all) {
        List<StrokePart> parts = new ArrayList<>();
        for (int rank : ranks) {
            parts.add(all.get(rank));
        }
        return StrokePart.joined(parts);
    }

    /** Its ink, as it is drawn for the network; of a group of strokes. */
    public Ink ink() {
        return InkPiece.ink(pieces);
    }

    /** Whether it is of several strokes, or parts of several. */
    public boolean isOfSeveral() {
        return pieces.size() > 1;
    }

    /** How many of its pieces' ends are where a stroke was cut. */
    int cutEnds() {
        return cutEnds;
    }

    /** At how many places a stroke may be cut that is whole in it. */
    int cutsInside() {
        return ranks.size() - pieces.size();
    }

    /** The box around it. */
    public Bounds bounds() {
        return bounds;
    }

    /** What it is, taken for one digit. */
    public Prediction prediction() {
        return prediction;
    }

    /** Of {@link GroupFeatures}. */
    public double[] features() {
        return features;
    }

    /** The greater of its width and its height, in px; never 0. */
    double extent() {
        return Math.max(bounds.extent(), SMALLEST);
    }

    @Override
    public String toString() {
        return "Group " + ranks;
    }
}
