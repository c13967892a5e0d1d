package io.github.digitpad.paper;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Strokes that stand together on a page, side by side and at one height. All lengths are taken by the height that most
 * of the page's strokes have.
 */
final class StrokeGroups {

    /** Strokes that are so much higher than most, or so much wider, are rules, boxes and drawings. */
    private static final double HIGHEST = 3.5;

    private static final double WIDEST = 15;

    /** What is further apart, of the two strokes' own height, is apart. */
    private static final double GAP = 0.9;

    /** So much of the lesser height lies beside the other stroke, if the two are of one line. */
    private static final double BESIDE = 0.35;

    /** What is no higher than this, of most strokes' height, is a dot or a bar, and belongs to what is about it. */
    private static final double SMALL = 0.3;

    /** Of a line's height: the next line begins where a group's middle lies lower. */
    private static final double SAME_LINE = 0.6;

    private final List<Bounds> boxes = new ArrayList<>();
    private final double height;
    private final int[] parents;

    StrokeGroups(List<Stroke> strokes) {
        for (Stroke stroke : strokes) {
            boxes.add(Bounds.of(Ink.of(stroke)));
        }
        this.height = typicalHeight();
        this.parents = new int[strokes.size()];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
        }
    }

    /** The height that most strokes have; 0 if all are dots. */
    double height() {
        return height;
    }

    /** Each group's strokes, ascending; the groups in the order of reading. */
    List<List<Integer>> groups() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            if (isWritten(boxes.get(i))) {
                order.add(i);
            }
        }
        order.sort(Comparator.comparingDouble(i -> boxes.get(i).left()));
        double farthest = GAP * HIGHEST * height;
        for (int i = 0; i < order.size(); i++) {
            Bounds box = boxes.get(order.get(i));
            for (int j = i + 1; j < order.size(); j++) {
                Bounds other = boxes.get(order.get(j));
                if (other.left() > box.right() + farthest) {
                    break;
                }
                if (isTogether(box, other)) {
                    parents[root(order.get(j))] = root(order.get(i));
                }
            }
        }
        return inOrder();
    }

    /** About strokes. */
    Bounds box(List<Integer> group) {
        Bounds box = boxes.get(group.get(0));
        for (int stroke : group) {
            box = box.and(boxes.get(stroke));
        }
        return box;
    }

    private boolean isWritten(Bounds box) {
        return !(box.height() > HIGHEST * height) && !(box.width() > WIDEST * height);
    }

    private boolean isTogether(Bounds a, Bounds b) {
        double gap = Math.max(a.left(), b.left()) - Math.min(a.right(), b.right());
        double lower = Math.min(a.height(), b.height());
        double higher = Math.max(a.height(), b.height());
        double beside = Math.min(a.bottom(), b.bottom()) - Math.max(a.top(), b.top());
        double own = Math.max(higher, SMALL * height);
        if (gap > GAP * own) {
            return false;
        }
        // A dot or a bar has no height of its own to be beside.
        boolean isSmall = lower <= SMALL * height;
        return isSmall ? beside >= -SMALL * own : beside >= BESIDE * lower;
    }

    private int root(int stroke) {
        int root = stroke;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    private double typicalHeight() {
        List<Double> heights = new ArrayList<>();
        for (Bounds box : boxes) {
            if (2 * box.height() > box.width()) {
                heights.add(box.height());
            }
        }
        if (heights.isEmpty()) {
            for (Bounds box : boxes) {
                heights.add(box.extent());
            }
        }
        heights.sort(null);
        return heights.isEmpty() ? 0 : heights.get(heights.size() / 2);
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
        groups.sort(Comparator.comparingDouble(Group::middle));
        List<List<Integer>> ordered = new ArrayList<>();
        for (int first = 0; first < groups.size(); ) {
            int end = first + 1;
            Group line = groups.get(first);
            double most = line.middle() + SAME_LINE * Math.max(line.box.height(), height);
            while (end < groups.size() && groups.get(end).middle() <= most) {
                end++;
            }
            List<Group> ofLine = new ArrayList<>(groups.subList(first, end));
            ofLine.sort(Comparator.comparingDouble(group -> group.box.left()));
            for (Group group : ofLine) {
                ordered.add(group.strokes);
            }
            first = end;
        }
        return ordered;
    }
}
