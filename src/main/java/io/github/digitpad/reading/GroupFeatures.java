package io.github.digitpad.reading;

import io.github.digitpad.ink.Bounds;
import java.util.List;

/**
 * What tells whether strokes are one digit, besides which digit: numbers without unit, so that size and place change
 * nothing. The weights that they are summed with are {@link LatticeWeights}'.
 */
public final class GroupFeatures {

    /** How many there are. */
    public static final int COUNT = 20;

    /** Of a probability of nothing; the network's outputs are 32-bit. */
    private static final double LEAST_PROBABILITY = 1e-4;

    private GroupFeatures() {}

    /** What each is called, in their order: what weights are kept by. */
    public static List<String> names() {
        return List.of(
                "constant",
                "doubt",
                "doubt above 0.35",
                "wider than high",
                "ends where a stroke is cut",
                "ends where a stroke is cut, doubt",
                "ends where a stroke is cut, beside other strokes",
                "places where a stroke is not cut",
                "two pieces",
                "three pieces",
                "four pieces or more",
                "longest link",
                "longest link of at most 0.05",
                "inner gaps",
                "breaks in time",
                "smallest piece's extent",
                "smallest piece's overlap",
                "lowest piece's height above 0.6",
                "lowest piece's height beside the others",
                "links that do not cross");
    }

    /** Whether the feature of this place tells of cuts of strokes. */
    public static boolean isOfCuts(int feature) {
        return feature >= 4 && feature <= 7;
    }

    static double[] of(Group group) {
        List<Piece> pieces = group.pieces();
        Bounds bounds = group.bounds();
        double extent = group.extent();
        double[] features = new double[COUNT];
        int count = pieces.size();
        double first = group.prediction().confidence();
        features[0] = 1;
        features[1] = 1 - first;
        features[2] = Math.max(0, 0.65 - first);
        features[3] = Math.min(3, Math.max(0, bounds.width() / Math.max(bounds.height(), 0.05 * extent) - 1));
        features[4] = group.cutEnds();
        features[5] = group.cutEnds() * (1 - first);
        features[7] = group.cutsInside();
        if (count == 1) {
            return features;
        }
        features[6] = group.cutEnds();
        features[8] = count == 2 ? 1 : 0;
        features[9] = count == 3 ? 1 : 0;
        features[10] = count > 3 ? 1 : 0;
        double link = longestLink(pieces) / extent;
        features[11] = link;
        features[12] = Math.min(1, link / 0.05);
        features[13] = innerGaps(pieces) / extent;
        features[14] = Math.min(2, timeBreaks(group.ranks()));
        Piece smallest = pieces.get(0);
        double leastHeight = Double.POSITIVE_INFINITY;
        for (Piece piece : pieces) {
            if (piece.bounds().extent() < smallest.bounds().extent()) {
                smallest = piece;
            }
            leastHeight = Math.min(leastHeight, piece.bounds().height());
        }
        double overlap = overlapWithOthers(smallest, pieces);
        double relativeHeight = leastHeight / Math.max(bounds.height(), 0.05 * extent);
        features[15] = smallest.bounds().extent() / extent;
        features[16] = overlap;
        features[17] = Math.max(0, relativeHeight - 0.6);
        features[18] = relativeHeight * (1 - overlap);
        features[19] = count - crossings(pieces) - 1.0;
        return features;
    }

    /** The logarithm of a digit's probability, bounded. */
    public static double logProbability(double probability) {
        return Math.log(Math.max(LEAST_PROBABILITY, probability));
    }

    /** The longest way, ink to ink, that must be crossed to go through all pieces (of a minimum spanning tree). */
    static double longestLink(List<Piece> pieces) {
        int count = pieces.size();
        double[] away = new double[count];
        for (int i = 1; i < count; i++) {
            away[i] = pieces.get(0).distanceTo(pieces.get(i));
        }
        boolean[] reached = new boolean[count];
        reached[0] = true;
        double longest = 0;
        for (int round = 1; round < count; round++) {
            int nearest = -1;
            for (int i = 1; i < count; i++) {
                if (!reached[i] && (nearest < 0 || away[i] < away[nearest])) {
                    nearest = i;
                }
            }
            reached[nearest] = true;
            longest = Math.max(longest, away[nearest]);
            for (int i = 1; i < count; i++) {
                away[i] = Math.min(away[i], pieces.get(nearest).distanceTo(pieces.get(i)));
            }
        }
        return longest;
    }

    /** How many pairs of pieces cross. */
    private static int crossings(List<Piece> pieces) {
        int count = 0;
        for (int i = 0; i < pieces.size(); i++) {
            for (int j = 0; j < i; j++) {
                count += pieces.get(j).distanceTo(pieces.get(i)) == 0 ? 1 : 0;
            }
        }
        return count;
    }

    /** How much of the box's width no piece covers, in px. */
    static double innerGaps(List<Piece> pieces) {
        Bounds bounds = Group.boundsOf(pieces);
        double reached = bounds.left();
        double gaps = 0;
        boolean more = true;
        while (more) {
            more = false;
            double next = Double.POSITIVE_INFINITY;
            for (Piece piece : pieces) {
                Bounds box = piece.bounds();
                if (box.left() <= reached && box.right() > reached) {
                    reached = box.right();
                    more = true;
                } else if (box.left() > reached) {
                    next = Math.min(next, box.left());
                }
            }
            if (!more && next < Double.POSITIVE_INFINITY) {
                gaps += next - reached;
                reached = next;
                more = true;
            }
        }
        return gaps;
    }

    /** How often, in the order of writing, something else was written between two of these pieces. */
    private static int timeBreaks(List<Integer> ranks) {
        int breaks = 0;
        for (int i = 1; i < ranks.size(); i++) {
            breaks += ranks.get(i) == ranks.get(i - 1) + 1 ? 0 : 1;
        }
        return breaks;
    }

    /** The share of a piece's width that lies over or under the others; 1 for a piece without width inside them. */
    private static double overlapWithOthers(Piece piece, List<Piece> pieces) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        for (Piece other : pieces) {
            if (other != piece) {
                left = Math.min(left, other.bounds().left());
                right = Math.max(right, other.bounds().right());
            }
        }
        Bounds box = piece.bounds();
        double shared = Math.min(right, box.right()) - Math.max(left, box.left());
        return shared < 0 ? 0 : box.width() > 0 ? shared / box.width() : 1;
    }
}
