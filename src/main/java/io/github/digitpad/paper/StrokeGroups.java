package io.github.digitpad.paper;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Strokes that stand together on a page, side by side and at one height. All lengths are taken by the height that most
 * of the page's strokes have.
 */
final class StrokeGroups {

    /** Strokes that are so much higher than most, or so much wider, are rules, boxes and drawings. */
    private static final double HIGHEST = 3.5;

    private static final double WIDEST = 15;

    /**
     * What is further apart, of the two signs' own height, is apart, where much is written; a few strokes are one
     * number.
     */
    private static final double GAP = 0.7;

    private static final int FEW = 24;
    private static final double GAP_OF_FEW = 1.6;

    /**
     * A sign that hangs below its line and rises above it makes no more of a gap than this, of tall strokes' height,
     * but beside one that is as high, as in a heading.
     */
    private static final double HIGHEST_GAP = 1.25;

    /** Strokes of which this share is lower are tall. */
    private static final double TALL = 0.75;

    /**
     * A stroke that winds on, so many times as wide as it is high and wider than so many times most strokes' height, is
     * a word, and one that is so many times as long as that height, or as its own, or goes up and down more often: two
     * digits in one go are not, and do not.
     */
    private static final double WORD_RATIO = 2.5;

    private static final double WORD_WIDTH = 1.5;
    private static final double WORD_LENGTH = 9;
    private static final double OWN_LENGTH = 6.5;
    private static final int MOST_WAYS = 7;

    /** A way up or down is at least so long, of the stroke's height. */
    private static final double LEAST_WAY = 0.2;

    /** What is lower, of most strokes' height, is taken for so high. */
    private static final double LEAST_HEIGHT = 0.5;

    /** What is no longer than so many times its width is a bar. */
    private static final double STRAIGHT = 1.3;

    /** An arrow's shaft ends in its head, which is taken for so much wider and higher. */
    private static final double HEAD = 1.2;

    /** Words have more strokes; numbers of ten digits do not. */
    private static final int MOST_STROKES = 30;

    /** So much of the lesser height lies beside the other stroke, if the two are of one line. */
    private static final double BESIDE = 0.35;

    /** What is no higher than this, of most strokes' height, is a dot or a bar, and belongs to what is about it. */
    private static final double SMALL = 0.3;

    /**
     * What stands on another stroke has so much of the lesser width above it, is no further from it, and no higher with
     * it, of most strokes' height.
     */
    private static final double ABOVE = 0.5;

    private static final double TOUCHING = 0.15;
    private static final double HIGHEST_SIGN = 2;

    /** Of a line's height: the next line begins where a group's middle lies lower. */
    private static final double SAME_LINE = 0.6;

    private final List<Stroke> strokes;
    private final List<Bounds> boxes = new ArrayList<>();

    /** What is no writing: rules, boxes and drawings. */
    private final List<Stroke> drawings = new ArrayList<>();

    private final double height;
    private final double tall;
    private final double gap;
    private final int[] parents;

    StrokeGroups(List<Stroke> strokes) {
        this.strokes = strokes;
        this.gap = strokes.size() <= FEW ? GAP_OF_FEW : GAP;
        for (Stroke stroke : strokes) {
            boxes.add(Bounds.of(stroke));
        }
        float[] heights = heights();
        int[] order = Sorting.order(heights);
        this.height = quantile(heights, order, 0.5);
        for (int i = 0; i < boxes.size(); i++) {
            if (!isWritten(boxes.get(i))) {
                drawings.add(strokes.get(i));
            }
        }
        this.tall = quantile(heights, order, TALL);
        this.parents = new int[strokes.size()];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
        }
    }

    /** The height that most strokes have; 0 if all are dots. */
    double height() {
        return height;
    }

    /** The height of tall strokes; 0 if all are dots. */
    double tall() {
        return tall;
    }

    /** Of all strokes. */
    List<Bounds> boxes() {
        return boxes;
    }

    /** Each group's strokes, ascending; the groups in the order of reading. */
    List<List<Integer>> groups() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            if (isWritten(boxes.get(i))) {
                order.add(i);
            }
        }
        order = fromTheLeft(order);
        double[] heights = new double[order.size()];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = boxes.get(order.get(i)).height();
        }
        join(order, heights);
        // Of a digit of several strokes those that are beside the next one may be low.
        join(order, heights);
        return inOrder();
    }

    /**
     * Joins what stands together.
     *
     * @param order strokes from the left
     * @param heights of each of them; becomes that of the sign it is of, with what lies above it or across
     */
    private void join(List<Integer> order, double[] heights) {
        double farthest = gap * HIGHEST * height;
        // Most of a page is above or below: no two strokes that are further apart than this are together.
        double apart = Math.max(SMALL * HIGHEST, TOUCHING) * height;
        int count = heights.length;
        double[] before = heights.clone();
        // Most of the time goes into looking at these: as objects' they would be slower.
        double[] lefts = new double[count];
        double[] tops = new double[count];
        double[] bottoms = new double[count];
        for (int i = 0; i < count; i++) {
            Bounds box = boxes.get(order.get(i));
            lefts[i] = box.left();
            tops[i] = box.top();
            bottoms[i] = box.bottom();
        }
        for (int i = 0; i < count; i++) {
            Bounds box = boxes.get(order.get(i));
            double right = box.right() + farthest;
            double above = box.top() - apart;
            double below = box.bottom() + apart;
            for (int j = i + 1; j < count && lefts[j] <= right; j++) {
                if (bottoms[j] >= above && tops[j] <= below) {
                    join(order, i, j, before, heights);
                }
            }
        }
    }

    private void join(List<Integer> order, int i, int j, double[] before, double[] heights) {
        Bounds box = boxes.get(order.get(i));
        Bounds other = boxes.get(order.get(j));
        if (isTogether(box, other, Math.max(before[i], before[j]))) {
            parents[root(order.get(j))] = root(order.get(i));
            double sign = box.and(other).height();
            if (other.left() < box.right() && sign <= HIGHEST_SIGN * height) {
                heights[i] = Math.max(heights[i], sign);
                heights[j] = Math.max(heights[j], sign);
            }
        }
    }

    /** About strokes. */
    Bounds box(List<Integer> group) {
        Bounds box = boxes.get(group.get(0));
        for (int stroke : group) {
            box = box.and(boxes.get(stroke));
        }
        return box;
    }

    /** What is empty between strokes, or strokes that overlap, at most; 0, if nothing is. */
    double widestGap(List<Integer> group) {
        List<Integer> order = fromTheLeft(group);
        double widest = 0;
        double right = boxes.get(order.get(0)).right();
        for (int stroke : order) {
            widest = Math.max(widest, boxes.get(stroke).left() - right);
            right = Math.max(right, boxes.get(stroke).right());
        }
        return widest;
    }

    List<Integer> fromTheLeft(List<Integer> some) {
        float[] lefts = new float[some.size()];
        for (int i = 0; i < lefts.length; i++) {
            lefts[i] = (float) boxes.get(some.get(i)).left();
        }
        List<Integer> sorted = new ArrayList<>();
        for (int i : Sorting.order(lefts)) {
            sorted.add(some.get(i));
        }
        return sorted;
    }

    /** Whether strokes that stand together cannot be a number. */
    boolean isWord(List<Integer> group) {
        for (int stroke : group) {
            if (winds(stroke)) {
                return true;
            }
        }
        return group.size() > MOST_STROKES || (group.size() == 1 && isHead(boxes.get(group.get(0))));
    }

    /** Of an arrow: a rule begins or ends in it. */
    private boolean isHead(Bounds box) {
        for (Stroke drawing : drawings) {
            List<Point> points = drawing.points();
            if (isIn(box, points.get(0)) || isIn(box, points.get(points.size() - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(Bounds box, Point point) {
        return Math.abs(2 * point.x() - box.left() - box.right()) <= HEAD * box.width()
                && Math.abs(2 * point.y() - box.top() - box.bottom()) <= HEAD * box.height();
    }

    private boolean winds(int stroke) {
        Bounds box = boxes.get(stroke);
        double length = 0;
        Point before = null;
        for (Point point : strokes.get(stroke).points()) {
            length += before == null ? 0 : Math.hypot(point.x() - before.x(), point.y() - before.y());
            before = point;
        }
        boolean isWide = box.width() > WORD_RATIO * box.height() && box.width() > WORD_WIDTH * height;
        return length > WORD_LENGTH * height
                || ways(strokes.get(stroke).points(), LEAST_WAY * box.height()) > MOST_WAYS
                || length > OWN_LENGTH * Math.max(box.height(), LEAST_HEIGHT * height)
                || (isWide && length > STRAIGHT * box.width());
    }

    /** How often a stroke goes up or down, at least so far each time. */
    private static int ways(List<Point> points, double least) {
        int ways = 0;
        int direction = 0;
        double farthest = points.get(0).y();
        for (Point point : points) {
            double further = point.y() - farthest;
            if (direction * further > 0) {
                farthest = point.y();
            } else if (Math.abs(further) > least) {
                ways++;
                direction = further > 0 ? 1 : -1;
                farthest = point.y();
            }
        }
        return ways;
    }

    private boolean isWritten(Bounds box) {
        return !(box.height() > HIGHEST * height) && !(box.width() > WIDEST * height);
    }

    /** @param sign the higher of the two signs' heights */
    private boolean isTogether(Bounds a, Bounds b, double sign) {
        double apart = Math.max(a.left(), b.left()) - Math.min(a.right(), b.right());
        double lower = Math.min(a.height(), b.height());
        double higher = Math.max(a.height(), b.height());
        double beside = Math.min(a.bottom(), b.bottom()) - Math.max(a.top(), b.top());
        double own = Math.max(higher, SMALL * height);
        if (apart > gap * Math.min(Math.max(own, sign), Math.max(HIGHEST_GAP * tall, lower))) {
            return false;
        }
        // A dot or a bar has no height of its own to be beside.
        boolean isSmall = lower <= SMALL * height;
        return isSmall ? beside >= -SMALL * own : beside >= BESIDE * lower || isOn(apart, beside, a, b);
    }

    /** Whether one stands on the other, as the rings of an 8 do. */
    private boolean isOn(double apart, double beside, Bounds a, Bounds b) {
        return -apart >= ABOVE * Math.min(a.width(), b.width())
                && beside >= -TOUCHING * height
                && a.and(b).height() <= HIGHEST_SIGN * height;
    }

    private int root(int stroke) {
        int root = stroke;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    /** Of all strokes that are no bars; of all, if there are no others. */
    private float[] heights() {
        float[] heights = new float[boxes.size()];
        int count = 0;
        for (Bounds box : boxes) {
            if (2 * box.height() > box.width()) {
                heights[count++] = (float) box.height();
            }
        }
        if (count == 0) {
            for (Bounds box : boxes) {
                heights[count++] = (float) box.extent();
            }
        }
        return Arrays.copyOf(heights, count);
    }

    /** What this share of values is less than; 0 of none. */
    private static double quantile(float[] values, int[] order, double share) {
        return order.length == 0 ? 0 : values[order[(int) (share * order.length)]];
    }

    private record Group(List<Integer> strokes, Bounds box) {
        double middle() {
            return (box.top() + box.bottom()) / 2;
        }
    }

    private List<List<Integer>> inOrder() {
        int[] places = new int[parents.length];
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < parents.length; i++) {
            if (!isWritten(boxes.get(i))) {
                continue;
            }
            int root = root(i);
            if (places[root] == 0) {
                groups.add(new Group(new ArrayList<>(), boxes.get(i)));
                places[root] = groups.size();
            }
            int place = places[root] - 1;
            Group group = groups.get(place);
            group.strokes.add(i);
            groups.set(place, new Group(group.strokes, group.box.and(boxes.get(i))));
        }
        float[] middles = new float[groups.size()];
        for (int i = 0; i < middles.length; i++) {
            middles[i] = (float) groups.get(i).middle();
        }
        int[] order = Sorting.order(middles);
        List<List<Integer>> ordered = new ArrayList<>();
        for (int first = 0; first < order.length; ) {
            Group line = groups.get(order[first]);
            double most = line.middle() + SAME_LINE * Math.max(line.box.height(), height);
            int end = first + 1;
            while (end < order.length && groups.get(order[end]).middle() <= most) {
                end++;
            }
            float[] lefts = new float[end - first];
            for (int i = 0; i < lefts.length; i++) {
                lefts[i] = (float) groups.get(order[first + i]).box.left();
            }
            for (int i : Sorting.order(lefts)) {
                ordered.add(groups.get(order[first + i]).strokes);
            }
            first = end;
        }
        return ordered;
    }
}
