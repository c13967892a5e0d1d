package io.github.digitpad.reading;

import io.github.digitpad.ink.Bounds;
import java.util.List;

/**
 * What tells whether one digit may follow another: numbers without unit, so that size and place change nothing. The
 * weights that they are summed with are {@link LatticeWeights}'.
 */
public final class JoinFeatures {

    /** How many there are. */
    public static final int COUNT = 12;

    private JoinFeatures() {}

    /** What each is called, in their order: what weights are kept by. */
    public static List<String> names() {
        return List.of(
                "gap",
                "overlap of the narrower",
                "overlap",
                "ink nearer than 0.1",
                "ink touches",
                "heights differ",
                "heights differ, squared",
                "middles at other heights",
                "bottoms at other heights",
                "overlap above each other",
                "middles nearer than 0.5",
                "written by turns");
    }

    /** Of a group and the one that follows it in the line. */
    public static double[] of(Group before, Group after) {
        Bounds a = before.bounds();
        Bounds b = after.bounds();
        double scale = Math.max(before.extent(), after.extent());
        double gap = (b.left() - a.right()) / scale;
        double narrower = Math.max(Math.min(a.width(), b.width()), 0.1 * scale) / scale;
        double heightA = Math.max(a.height(), 0.1 * scale);
        double heightB = Math.max(b.height(), 0.1 * scale);
        double ratio = Math.abs(Math.log(heightA / heightB));
        double centre = Math.abs(a.top() + a.bottom() - b.top() - b.bottom()) / 2 / scale;
        double aside = Math.abs(b.left() + b.right() - a.left() - a.right()) / 2 / scale;
        double above = (Math.max(a.top(), b.top()) - Math.min(a.bottom(), b.bottom())) / scale;
        double ink = gap > 0.1 ? 0.1 : Math.min(0.1, nearest(before, after) / scale);

        double[] features = new double[COUNT];
        features[0] = Math.min(1, Math.max(0, gap));
        features[1] = Math.min(1, Math.max(0, -gap) / narrower);
        features[2] = Math.max(0, -gap);
        features[3] = 1 - ink / 0.1;
        features[4] = ink == 0 ? 1 : 0;
        features[5] = ratio;
        features[6] = ratio * ratio;
        features[7] = centre;
        features[8] = Math.abs(a.bottom() - b.bottom()) / scale;
        features[9] = gap < 0 ? Math.max(0, above + 0.1) : 0;
        features[10] = Math.max(0, 0.5 - aside);
        features[11] = interleaved(before, after) ? 1 : 0;
        return features;
    }

    /**
     * Whether one lies above the other, which two digits of one line never do, but the loops of an 8 or the top of a 5
     * and its body: they share more than half of the narrower one's width, and hardly any height.
     */
    static boolean isStacked(Group before, Group after) {
        Bounds a = before.bounds();
        Bounds b = after.bounds();
        double scale = Math.max(before.extent(), after.extent());
        double shared = Math.min(a.right(), b.right()) - Math.max(a.left(), b.left());
        double above = Math.max(a.top(), b.top()) - Math.min(a.bottom(), b.bottom());
        return shared >= 0.6 * Math.min(a.width(), b.width()) && above >= -0.1 * scale;
    }

    private static double nearest(Group before, Group after) {
        double least = Double.POSITIVE_INFINITY;
        for (Piece a : before.pieces()) {
            for (Piece b : after.pieces()) {
                if (a.boxDistanceTo(b) < least) {
                    least = Math.min(least, a.distanceTo(b));
                }
            }
        }
        return least;
    }

    /** Whether something of one was written between two pieces of the other. */
    private static boolean interleaved(Group before, Group after) {
        int firstA = before.ranks().get(0);
        int lastA = before.ranks().get(before.ranks().size() - 1);
        int firstB = after.ranks().get(0);
        int lastB = after.ranks().get(after.ranks().size() - 1);
        return firstA < lastB && firstB < lastA;
    }
}
