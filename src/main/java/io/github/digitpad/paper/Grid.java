package io.github.digitpad.paper;

import java.util.ArrayList;
import java.util.List;

/** One printed table: its lines each way, as far as the others reach. */
final class Grid {

    /** Of the distance to the next line, so near is the same one. */
    private static final double SAME = 0.35;

    /** What is left of a line is so much wider than the line on each side at most, in px. */
    private static final int WORN = 2;

    /** A run of ink across a line is no longer than so many times its thickness, if nothing crosses it. */
    private static final double CROSSED = 1.6;

    /** Of fewer lines nobody knows whether they are even. */
    private static final int FEWEST_EVEN = 4;

    /** No more lines in a row are unseen. */
    private static final int MOST_UNSEEN = 3;

    /** A photographed grid's gaps differ by so much, of the narrower ones. */
    private static final double UNEVEN = 0.42;

    private final List<GridLine> uprights;
    private final List<GridLine> levels;

    /** How far it reaches, in px of the picture. */
    private final int left;

    private final int top;
    private final int right;
    private final int bottom;

    /** Of rules that cross. */
    Grid(List<Rule> upright, List<Rule> level) {
        top = least(upright);
        bottom = most(upright);
        left = least(level);
        right = most(level);
        uprights = lines(upright, (top + bottom) / 2.0);
        levels = lines(level, (left + right) / 2.0);
    }

    private static int least(List<Rule> rules) {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < rules.size(); i++) {
            least = Math.min(least, rules.get(i).from);
        }
        return least;
    }

    private static int most(List<Rule> rules) {
        int most = 0;
        for (int i = 0; i < rules.size(); i++) {
            most = Math.max(most, rules.get(i).end());
        }
        return most;
    }

    /** Puts rules together that are pieces of one line, and lines between them that were not seen. */
    private static List<GridLine> lines(List<Rule> rules, double middle) {
        float[] places = new float[rules.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = (float) new GridLine(rules.get(i)).at(middle);
        }
        int[] order = Sorting.order(places);
        float[] gaps = new float[Math.max(0, places.length - 1)];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = places[order[i + 1]] - places[order[i]];
        }
        double usual = usual(gaps, 2 * (int) rules.get(0).thickness + 2 * WORN);
        List<GridLine> lines = new ArrayList<>();
        for (int i = 0; i < order.length; i++) {
            Rule rule = rules.get(order[i]);
            if (i > 0 && gaps[i - 1] < Math.max(SAME * usual, 2 * rule.thickness)) {
                lines.get(lines.size() - 1).add(rule);
            } else {
                lines.add(new GridLine(rule));
            }
        }
        return lines.size() < FEWEST_EVEN ? lines : even(lines, middle);
    }

    /** The median of the gaps between lines; those between pieces of one line are less. */
    private static double usual(float[] gaps, int least) {
        int[] order = Sorting.order(gaps);
        int first = 0;
        while (first < order.length && gaps[order[first]] < least) {
            first++;
        }
        return first == order.length ? 0 : gaps[order[first + (order.length - 1 - first) / 2]];
    }

    /** With the lines that must be between, if all are as far apart or several times as far; else as they are. */
    private static List<GridLine> even(List<GridLine> lines, double middle) {
        float[] gaps = new float[lines.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = (float) (lines.get(i + 1).at(middle) - lines.get(i).at(middle));
        }
        float one = gaps[Sorting.order(gaps)[gaps.length / 4]];
        List<GridLine> all = new ArrayList<>();
        for (int i = 0; i < gaps.length; i++) {
            all.add(lines.get(i));
            double times = gaps[i] / one;
            int whole = (int) (times + 0.4);
            if (times < 1 - UNEVEN || whole > MOST_UNSEEN + 1 || Math.abs(times - whole) > UNEVEN * whole) {
                return lines;
            }
            for (int unseen = 1; unseen < whole; unseen++) {
                all.add(new GridLine(lines.get(i), lines.get(i + 1), (double) unseen / whole));
            }
        }
        all.add(lines.get(lines.size() - 1));
        return all;
    }

    int columns() {
        return uprights.size() - 1;
    }

    int rows() {
        return levels.size() - 1;
    }

    /** The column of a point, from 0; negative, if it is left of them. */
    int column(double x, double y) {
        return before(uprights, y, x) - 1;
    }

    /** The row of a point, from 0; negative, if it is above them. */
    int row(double x, double y) {
        return before(levels, x, y) - 1;
    }

    /** Whether a point is in a cell. */
    boolean has(double x, double y) {
        int column = column(x, y);
        int row = row(x, y);
        return column >= 0 && column < columns() && row >= 0 && row < rows();
    }

    private static int before(List<GridLine> lines, double along, double across) {
        int count = 0;
        for (int i = 0; i < lines.size(); i++) {
            count += lines.get(i).at(along) < across ? 1 : 0;
        }
        return count;
    }

    /** Takes away from the ink what is left of its lines, unless something crosses them there. */
    void erase(InkMap ink) {
        double thin = Double.POSITIVE_INFINITY;
        for (int i = 0; i < uprights.size() + levels.size(); i++) {
            double thickness = line(i).thickness;
            thin = thickness > 0 ? Math.min(thin, thickness) : thin;
        }
        for (int i = 0; i < uprights.size() + levels.size(); i++) {
            boolean isUpright = i < uprights.size();
            int end = isUpright ? bottom : right;
            for (int along = isUpright ? top : left; along < end; along++) {
                erase(ink, isUpright, along, line(i), Math.max(thin, line(i).thickness));
            }
        }
    }

    private GridLine line(int i) {
        return i < uprights.size() ? uprights.get(i) : levels.get(i - uprights.size());
    }

    private static void erase(InkMap ink, boolean isUpright, int along, GridLine line, double thickness) {
        double middle = line.at(along);
        int breadth = isUpright ? ink.width : ink.height;
        int offset = isUpright ? along * ink.width : along;
        int step = isUpright ? 1 : ink.width;
        int reach = (int) (thickness / 2 + WORN);
        int last = Math.min(breadth - 1, (int) middle + reach);
        int across = Math.max(0, (int) middle - reach);
        // Lines go on as they went, and may leave the picture.
        while (across > 0 && across <= last && ink.isInk[offset + (across - 1) * step]) {
            across--;
        }
        while (across <= last) {
            int start = across;
            while (across < breadth && ink.isInk[offset + across * step]) {
                across++;
            }
            // A wider or a darker one is a digit's stroke that comes so far.
            boolean isDarker = ink.contrast[offset + (start + across) / 2 * step] > line.most;
            if (across - start <= CROSSED * thickness + 1 && !isDarker) {
                for (int i = start; i < across; i++) {
                    ink.isInk[offset + i * step] = false;
                }
            }
            across++;
        }
    }

    /** Whether one of its upright lines is between two points. */
    boolean isBetween(double fromX, double fromY, double toX, double toY) {
        double y = (fromY + toY) / 2;
        return y >= top && y < bottom && before(uprights, y, fromX) != before(uprights, y, toX);
    }
}
