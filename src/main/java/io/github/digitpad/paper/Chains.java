package io.github.digitpad.paper;

import java.util.Arrays;

/**
 * Signs that follow each other as the digits of one number: of like height, near, and no steeper than a number is
 * written. A sign is followed by the one that fits best of those it fits best itself.
 */
final class Chains {

    /** Signs of one number are not further apart, of the higher one's height. */
    private static final double MOST_GAP = 0.75;

    /** Nor, with a mark between them, than this: in some fonts it is as wide as a digit. */
    private static final double MOST_GAP_BESIDE_MARK = 1.4;

    /** Of the higher one, the lower one's height. */
    private static final double LEAST_HEIGHT = 0.4;

    /** The lower one's share that is beside the higher one. */
    private static final double LEAST_BESIDE = 0.25;

    /** The tangent of the steepest number, against the lines of the page: 32°. */
    private static final double STEEPEST = 0.62;

    /** A gap this many times as wide as a number's usual one parts it, … */
    private static final double WIDE_GAP = 2.5;

    /** … if it is also wider by this much of its height, … */
    private static final double WIDER = 0.25;

    /** … and at least so wide. */
    private static final double LEAST_WIDE = 0.5;

    /** A point is so near to the line of writing, of the digits' height. */
    private static final double MARK = 0.15;

    private static final int NONE = -1;

    private final Signs signs;
    private final Grids grids;

    /** Per part the sign that comes after it. */
    final int[] next;

    /** Per part the sign that comes before it. */
    final int[] before;

    private final float[] costs;

    /** Per part its place among all from left to right. */
    private final int[] ranks;

    Chains(Signs signs, Grids grids) {
        this.signs = signs;
        this.grids = grids;
        int count = signs.kinds.length;
        next = new int[count];
        before = new int[count];
        costs = new float[count];
        ranks = new int[count];
        for (int i = 0; i < signs.order.length; i++) {
            ranks[signs.order[i]] = i;
        }
        Arrays.fill(next, NONE);
        Arrays.fill(before, NONE);
        link();
        part();
    }

    private void link() {
        int[] order = signs.order;
        float highest = 0;
        for (int part : order) {
            highest = signs.isSign(part) ? Math.max(highest, signs.height(part)) : highest;
        }
        int[] best = new int[next.length];
        Arrays.fill(best, NONE);
        float[] bestCosts = new float[next.length];
        Arrays.fill(bestCosts, Float.MAX_VALUE);
        Arrays.fill(costs, Float.MAX_VALUE);
        for (int i = 0; i < order.length; i++) {
            int one = order[i];
            if (!signs.isSign(one)) {
                continue;
            }
            double reach = signs.rights[one] + MOST_GAP_BESIDE_MARK * highest;
            for (int j = i + 1; j < order.length && signs.lefts[order[j]] < reach; j++) {
                int other = order[j];
                float cost = signs.isSign(other) ? cost(one, other) : Float.MAX_VALUE;
                if (cost < bestCosts[one]) {
                    bestCosts[one] = cost;
                    best[one] = other;
                }
                if (cost < costs[other]) {
                    costs[other] = cost;
                    before[other] = one;
                }
            }
        }
        for (int part : order) {
            int after = best[part];
            if (after != NONE && before[after] == part) {
                next[part] = after;
            }
        }
        for (int part : order) {
            if (before[part] != NONE && next[before[part]] != part) {
                before[part] = NONE;
            }
        }
    }

    /** How badly one follows the other; the greatest number if it does not. */
    private float cost(int one, int other) {
        double high = Math.max(signs.height(one), signs.height(other));
        double low = Math.min(signs.height(one), signs.height(other));
        double gap = signs.lefts[other] - signs.rights[one];
        double beside =
                Math.min(signs.bottoms[one], signs.bottoms[other]) - Math.max(signs.tops[one], signs.tops[other]);
        double middles = middle(other) - middle(one);
        double along = (signs.lefts[other] + signs.rights[other] - signs.lefts[one] - signs.rights[one]) / 2;
        double narrow = Math.min(signs.width(one), signs.width(other));
        if (low < LEAST_HEIGHT * high
                || isComma(one, other)
                || gap > MOST_GAP_BESIDE_MARK * high
                || -gap > 0.6 * narrow
                || beside < LEAST_BESIDE * low
                || Math.abs(middles) > STEEPEST * along + 0.3 * (high - low)
                || grids.isBetween(signs, one, other)
                || (gap > MOST_GAP * high && gapBesideMark(one, other, high) > MOST_GAP * high)) {
            return Float.MAX_VALUE;
        }
        return (float) (Math.max(0, gap) / high + Math.abs(middles) / high + 0.3 * (1 - low / high));
    }

    /** Whether one of two is no higher than a mark, and below the other's middle. */
    private boolean isComma(int one, int other) {
        boolean isFirst = signs.height(one) < signs.height(other);
        int low = isFirst ? one : other;
        int high = isFirst ? other : one;
        return signs.height(low) < Signs.MARK_HEIGHT * signs.height(high) && signs.tops[low] > middle(high);
    }

    private double middle(int part) {
        return (signs.tops[part] + signs.bottoms[part]) / 2;
    }

    /** Parts chains at gaps that are wide beside their others. */
    private void part() {
        for (int part : signs.order) {
            if (signs.isSign(part) && before[part] == NONE) {
                partChain(part);
            }
        }
    }

    private void partChain(int first) {
        int count = 0;
        for (int sign = first; next[sign] != NONE; sign = next[sign]) {
            count++;
        }
        if (count < 2) {
            return;
        }
        float[] gaps = new float[count];
        int i = 0;
        for (int sign = first; next[sign] != NONE; sign = next[sign]) {
            gaps[i++] = gap(sign);
        }
        float usual = Math.max(0, gaps[Sorting.order(gaps)[(count - 1) / 2]]);
        int sign = first;
        while (next[sign] != NONE) {
            int after = next[sign];
            double height = Math.max(signs.height(sign), signs.height(after));
            double least = Math.max(Math.max(WIDE_GAP * usual, usual + WIDER * height), LEAST_WIDE * height);
            if (gap(sign) > least && gapBesideMark(sign, after, height) > least) {
                next[sign] = NONE;
                before[after] = NONE;
            }
            sign = after;
        }
    }

    /** Where a point or a comma stands between two signs, the wider gap beside it, in px; else the gap itself. */
    private double gapBesideMark(int sign, int after, double height) {
        double gap = signs.lefts[after] - signs.rights[sign];
        double line = (signs.bottoms[sign] + signs.bottoms[after]) / 2;
        for (int i = ranks[sign] + 1; i < ranks[after]; i++) {
            int part = signs.order[i];
            double left = signs.lefts[part] - signs.rights[sign];
            double right = signs.lefts[after] - signs.rights[part];
            boolean isOnLine = signs.tops[part] < line + MARK * height && signs.bottoms[part] > line - MARK * height;
            if (Math.min(left, right) > -MARK * height && isOnLine && signs.height(part) < Signs.MARK_HEIGHT * height) {
                gap = Math.min(gap, Math.max(left, right));
            }
        }
        return gap;
    }

    /** Between a sign and the one after it, in px; 0 where they overlap. */
    private float gap(int sign) {
        return Math.max(0, signs.lefts[next[sign]] - signs.rights[sign]);
    }

    /**
     * How the lines of writing run, against the frame: the median of the chains' slopes, by how many signs they have.
     * Not a number, if there are too few to say.
     */
    double slope() {
        int chains = 0;
        float[] slopes = new float[signs.order.length];
        float[] weights = new float[signs.order.length];
        float all = 0;
        for (int part : signs.order) {
            if (signs.isSign(part) && before[part] == NONE && next[part] != NONE && next[next[part]] != NONE) {
                slopes[chains] = (float) slope(part);
                weights[chains] = length(part) - 1;
                all += weights[chains];
                chains++;
            }
        }
        if (all < 5 || chains < 2) {
            return Double.NaN;
        }
        return Sorting.median(Arrays.copyOf(slopes, chains), weights);
    }

    private int length(int first) {
        int length = 1;
        for (int sign = first; next[sign] != NONE; sign = next[sign]) {
            length++;
        }
        return length;
    }

    /** The slope of a chain against the frame, by its signs' middles; 0 of one sign. */
    double slope(int first) {
        double count = 0;
        double sumAlong = 0;
        double sumAcross = 0;
        for (int sign = first; sign != NONE; sign = next[sign]) {
            sumAlong += along(sign);
            sumAcross += middle(sign);
            count++;
        }
        double square = 0;
        double product = 0;
        for (int sign = first; sign != NONE; sign = next[sign]) {
            double away = along(sign) - sumAlong / count;
            square += away * away;
            product += away * (middle(sign) - sumAcross / count);
        }
        return square == 0 ? 0 : product / square;
    }

    private double along(int part) {
        return (signs.lefts[part] + signs.rights[part]) / 2;
    }
}
