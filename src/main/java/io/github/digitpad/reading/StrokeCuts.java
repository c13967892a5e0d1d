package io.github.digitpad.reading;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where to cut a stroke that may be several digits: the way of dynamic programming through places along it that gives
 * the likeliest digits, one after the other to the right. All that may be a digit is read in one call.
 *
 * <p>Only where the stroke falls apart into a left and a right part is it cut, so that most digits cost no picture.
 */
final class StrokeCuts {

    /** Pictures that are read for one stroke at most. */
    static final int MOST_PICTURES = 120;

    /** One that is certainly one digit, such as a 6 with a far loop, is several only if it is wider, of its height. */
    private static final double WIDEST_CERTAIN = 1.4;

    /** Places are so far apart at least, along the stroke, of its height. */
    private static final double STEP = 0.3;

    /** Places along a stroke, about. */
    private static final int MOST_PLACES = 64;

    /** The way from one digit to the next is at most so long, of the stroke's height, unless it has no point. */
    private static final double LONGEST_LINK = 1.2;

    /** And at least so straight: its ends' distance, of its length. */
    private static final double LEAST_STRAIGHT = 0.85;

    /** A digit may reach so far into the next one, of the stroke's height. */
    private static final double MOST_OVERLAP = 0.15;

    /** A digit is at least so high, of the stroke. */
    private static final double LEAST_HEIGHT = 0.35;

    /** And at most so wide, of its height. */
    private static final double WIDEST = 1.3;

    /**
     * The bar of a digit before that runs into the first one: at least so wide, at most so high, of the stroke's
     * height.
     */
    private static final double NARROWEST_BAR = 0.5;

    private static final double HIGHEST_BAR = 0.15;

    /** A digit that a bar runs into is at least so wide, of its height: else both are a 7. */
    private static final double NARROWEST_AFTER_BAR = 0.35;

    /**
     * What a digit that reaches into the next one costs, as a logarithm of odds, by its share of the stroke's height.
     */
    private static final double OVERLAP = 6;

    /** What a bar costs, as a logarithm of odds. */
    private static final double BAR = 2;

    /** A part that is no digit may be one with another stroke: no part costs more. */
    private static final double UNREADABLE = 4;

    private static final double NEVER = Double.NEGATIVE_INFINITY;

    /** Reads inks, each as one digit, in one call. */
    interface Classifier {
        List<Prediction> read(List<Ink> inks);
    }

    private final Stroke stroke;
    private final List<Point> points;
    private final boolean follows;
    private final boolean asked;
    private final double height;
    private final double[] along;
    private final double[] rightmost;
    private final double[] leftmost;
    private int[] places = {};
    private double[][] links = {};

    private StrokeCuts(Stroke stroke, boolean follows, boolean asked) {
        this.stroke = stroke;
        this.points = stroke.points();
        this.follows = follows;
        this.asked = asked;
        int count = points.size();
        along = new double[count];
        rightmost = new double[count];
        leftmost = new double[count];
        double top = Double.POSITIVE_INFINITY;
        double bottom = NEVER;
        for (int i = 0; i < count; i++) {
            Point point = points.get(i);
            along[i] = i == 0 ? 0 : along[i - 1] + distance(i - 1, i);
            rightmost[i] = i == 0 ? point.x() : Math.max(rightmost[i - 1], point.x());
            top = Math.min(top, point.y());
            bottom = Math.max(bottom, point.y());
        }
        for (int i = count - 1; i >= 0; i--) {
            double x = points.get(i).x();
            leftmost[i] = i == count - 1 ? x : Math.min(leftmost[i + 1], x);
        }
        height = Math.max(bottom - top, Double.MIN_NORMAL);
    }

    /**
     * Where a stroke is cut that may be several digits.
     *
     * @param follows whether there is a stroke before, which the beginning of this one may be a bar of
     */
    static List<Cut> of(Stroke stroke, boolean follows, Classifier classifier) {
        return new StrokeCuts(stroke, follows, false).find(classifier);
    }

    /**
     * Where a stroke is cut that is two digits for certain: once, if it has a point between its ends; without a link.
     */
    static List<Cut> asked(Stroke stroke, Classifier classifier) {
        return new StrokeCuts(stroke, false, true).find(classifier);
    }

    private List<Cut> find(Classifier classifier) {
        List<int[]> spans = new ArrayList<>();
        double step = Math.max(STEP * height, along[along.length - 1] / MOST_PLACES);
        do {
            places(step);
            links();
            spans = spans();
            step *= 1.2;
        } while (spans.size() > MOST_PICTURES);
        if (spans.isEmpty() || (!asked && isCertainlyOne(classifier))) {
            return List.of();
        }
        List<Ink> inks = new ArrayList<>();
        for (int[] span : spans) {
            inks.add(Ink.of(InkPiece.drawn(new Stroke(Lists.part(points, places[span[0]], places[span[1]] + 1)))));
        }
        return best(spans, classifier.read(inks));
    }

    private boolean isCertainlyOne(Classifier classifier) {
        double width = rightmost[rightmost.length - 1] - leftmost[0];
        return width < WIDEST_CERTAIN * height
                && classifier
                                .read(List.of(Ink.of(InkPiece.drawn(stroke))))
                                .get(0)
                                .certainty()
                        == Certainty.CERTAIN;
    }

    /** Points at even distances along the stroke, both ends of what is longer, and the stroke's. */
    private void places(double step) {
        int[] found = new int[points.size()];
        int count = 0;
        for (int i = 0; i < found.length; i++) {
            if (count == 0
                    || i == found.length - 1
                    || along[i] - along[found[count - 1]] >= step
                    || along[i + 1] - along[i] >= step) {
                found[count] = i;
                count++;
            }
        }
        places = Arrays.copyOf(found, count);
    }

    /** What the way from a digit that ends at one place to one that begins at another costs, from 0 up; or NaN. */
    private void links() {
        int count = places.length;
        links = new double[count][count];
        for (int a = 0; a < count; a++) {
            Arrays.fill(links[a], Double.NaN);
            for (int b = a; b < count; b++) {
                double length = along[places[b]] - along[places[a]];
                double overlap = (rightmost[places[a]] - leftmost[places[b]]) / height;
                boolean isLink = b == a
                        || (!asked
                                && (b == a + 1 || length <= LONGEST_LINK * height)
                                && distance(places[a], places[b]) >= LEAST_STRAIGHT * length);
                if (isLink && (asked || overlap <= MOST_OVERLAP)) {
                    links[a][b] = OVERLAP * Math.max(0, overlap);
                }
            }
        }
    }

    /** The pairs of places between which a digit may be, on some way from end to end, in their order. */
    private List<int[]> spans() {
        List<int[]> spans = new ArrayList<>();
        int last = places.length - 1;
        boolean[] begins = new boolean[last + 1];
        for (int i = 0; i < last; i++) {
            begins[i] |= i == 0 || isBar(i);
            double top = Double.POSITIVE_INFINITY;
            double bottom = NEVER;
            double left = Double.POSITIVE_INFINITY;
            double right = NEVER;
            int point = places[i];
            for (int j = i + 1; j <= last && begins[i]; j++) {
                for (; point <= places[j]; point++) {
                    top = Math.min(top, points.get(point).y());
                    bottom = Math.max(bottom, points.get(point).y());
                    left = Math.min(left, points.get(point).x());
                    right = Math.max(right, points.get(point).x());
                }
                double ofHeight = (right - left) / (bottom - top);
                if ((i > 0 || j < last)
                        && (asked
                                ? i == 0 || j == last
                                : (bottom - top >= LEAST_HEIGHT * height
                                        && ofHeight <= WIDEST
                                        && (ofHeight >= NARROWEST_AFTER_BAR || !isBar(i))))) {
                    spans.add(new int[] {i, j});
                    for (int k = j; k < last; k++) {
                        begins[k] |= !Double.isNaN(links[j][k]);
                    }
                }
            }
        }
        return leadingToTheEnd(spans);
    }

    private List<int[]> leadingToTheEnd(List<int[]> spans) {
        int last = places.length - 1;
        boolean[] leads = new boolean[last + 1];
        leads[last] = true;
        List<int[]> kept = new ArrayList<>();
        for (int s = spans.size() - 1; s >= 0; s--) {
            int[] span = spans.get(s);
            boolean on = span[1] == last;
            for (int k = span[1]; k < last && !on; k++) {
                on = leads[k] && !Double.isNaN(links[span[1]][k]);
            }
            if (on) {
                leads[span[0]] = true;
                kept.add(0, span);
            }
        }
        return kept;
    }

    /** The cuts of the best way; none, if there is no way to the end. */
    private List<Cut> best(List<int[]> spans, List<Prediction> read) {
        int count = places.length;
        double[] beginning = new double[count];
        Arrays.fill(beginning, NEVER);
        int[] endBefore = new int[count];
        int[] beginBefore = new int[count];
        beginning[0] = 0;
        for (int i = 1; i < count - 1; i++) {
            if (isBar(i)) {
                beginning[i] = -BAR;
                endBefore[i] = i;
            }
        }
        double end = NEVER;
        int lastBegin = 0;
        for (int s = 0; s < spans.size(); s++) {
            int i = spans.get(s)[0];
            int j = spans.get(s)[1];
            double score = beginning[i]
                    + Math.max(
                            -UNREADABLE,
                            GroupFeatures.logProbability(read.get(s).confidence()));
            if (j == count - 1) {
                if (score > end) {
                    end = score;
                    lastBegin = i;
                }
                continue;
            }
            for (int k = j; k < count - 1; k++) {
                if (score - links[j][k] > beginning[k]) {
                    beginning[k] = score - links[j][k];
                    endBefore[k] = j;
                    beginBefore[k] = i;
                }
            }
        }
        List<Cut> cuts = new ArrayList<>();
        for (int at = lastBegin; at > 0; at = beginBefore[at]) {
            cuts.add(0, new Cut(places[endBefore[at]], places[at]));
        }
        return cuts;
    }

    /** Whether the stroke may begin, up to this place, with the bar of a digit before it. */
    private boolean isBar(int place) {
        Point from = points.get(0);
        Point to = points.get(places[place]);
        return follows
                && to.x() - from.x() >= NARROWEST_BAR * height
                && Math.abs(to.y() - from.y()) <= HIGHEST_BAR * height
                && distance(0, places[place]) >= 0.9 * along[places[place]];
    }

    private double distance(int a, int b) {
        Point from = points.get(a);
        Point to = points.get(b);
        return Math.hypot(to.x() - from.x(), to.y() - from.y());
    }
}
