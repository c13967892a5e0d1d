package io.github.digitpad.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts numbers in the order of reading: block after block, line after line, from left to right. A block is a printed
 * table, or numbers that are near each other. Says of each its line, and of those in a table row and column.
 */
final class PageOrder {

    /** Numbers of a block are no further apart beside each other, in heights. */
    private static final double MOST_BESIDE = 6;

    /** Numbers of a block are no further apart below each other, in heights. */
    private static final double MOST_BELOW = 2.5;

    /** Of the lower one of two numbers on a line, so much is beside the other. */
    private static final double BESIDE = 0.5;

    /** Numbers of one column lie so much below each other, of the narrower one. */
    private static final double BELOW = 0.3;

    /** So many rows make one column a table. */
    private static final int ROWS_OF_ONE = 3;

    private final List<Place> places;
    private final int[] blocks;
    private int lines;

    PageOrder(List<Place> places, int grids) {
        this.places = places;
        this.blocks = new int[places.size()];
        int[] firsts = new int[grids];
        for (int i = 0; i < blocks.length; i++) {
            int grid = places.get(i).grid;
            if (grid >= 0 && firsts[grid] == 0) {
                firsts[grid] = i + 1;
            }
            blocks[i] = grid >= 0 ? firsts[grid] - 1 : i;
        }
    }

    List<Place> inOrder() {
        for (int i = 0; i < blocks.length; i++) {
            for (int j = 0; j < i; j++) {
                if (isNear(places.get(i), places.get(j))) {
                    join(i, j);
                }
            }
        }
        List<List<Place>> parts = new ArrayList<>();
        for (int i = 0; i < blocks.length; i++) {
            if (block(i) == i) {
                List<Place> part = new ArrayList<>();
                for (int j = i; j < blocks.length; j++) {
                    if (block(j) == i) {
                        part.add(places.get(j));
                    }
                }
                parts.add(part);
            }
        }
        List<Place> ordered = new ArrayList<>();
        while (!parts.isEmpty()) {
            addLines(parts.remove(first(parts)), ordered);
        }
        return ordered;
    }

    private static boolean isNear(Place one, Place other) {
        if (one.grid >= 0 || other.grid >= 0) {
            return false;
        }
        double height = Math.max(one.height(), other.height());
        double beside = Math.max(one.left, other.left) - Math.min(one.right, other.right);
        double below = Math.max(one.top, other.top) - Math.min(one.bottom, other.bottom);
        return (beside < 0.5 * height && below < MOST_BELOW * height)
                || (Place.beside(one, other) > BESIDE && beside < MOST_BESIDE * height);
    }

    private void join(int one, int other) {
        int first = block(one);
        int second = block(other);
        blocks[Math.max(first, second)] = Math.min(first, second);
    }

    private int block(int place) {
        int block = place;
        while (blocks[block] != block) {
            blocks[block] = blocks[blocks[block]];
            block = blocks[block];
        }
        return block;
    }

    /** Of the blocks, the one to read first: the uppermost, or what is left of it. */
    private static int first(List<List<Place>> parts) {
        float[] lefts = new float[parts.size()];
        float[] tops = new float[parts.size()];
        float[] bottoms = new float[parts.size()];
        int uppermost = 0;
        for (int i = 0; i < lefts.length; i++) {
            lefts[i] = Float.MAX_VALUE;
            tops[i] = Float.MAX_VALUE;
            bottoms[i] = -Float.MAX_VALUE;
            List<Place> part = parts.get(i);
            for (int j = 0; j < part.size(); j++) {
                lefts[i] = Math.min(lefts[i], part.get(j).left);
                tops[i] = Math.min(tops[i], part.get(j).top);
                bottoms[i] = Math.max(bottoms[i], part.get(j).bottom);
            }
            uppermost = tops[i] < tops[uppermost] ? i : uppermost;
        }
        int first = uppermost;
        for (int i = 0; i < lefts.length; i++) {
            float common = Math.min(bottoms[i], bottoms[uppermost]) - tops[i];
            float least = Math.min(bottoms[i] - tops[i], bottoms[uppermost] - tops[uppermost]);
            if (common > 0.4 * least && lefts[i] < lefts[first]) {
                first = i;
            }
        }
        return first;
    }

    private void addLines(List<Place> block, List<Place> ordered) {
        List<List<Place>> rows = rows(block);
        for (int row = 0; row < rows.size(); row++) {
            List<Place> line = rows.get(row);
            for (int i = 0; i < line.size(); i++) {
                line.get(i).line = lines;
                ordered.add(line.get(i));
            }
            lines++;
        }
        if (block.get(0).grid < 0) {
            Columns.tell(rows, ROWS_OF_ONE, BELOW);
        }
    }

    /** A block's lines from top to bottom, each from left to right. */
    private static List<List<Place>> rows(List<Place> block) {
        List<Place> left = sorted(block, false);
        List<List<Place>> rows = new ArrayList<>();
        List<Place> middles = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            Place place = left.get(i);
            int row = rowOf(place, rows);
            if (row < 0) {
                rows.add(new ArrayList<>());
                middles.add(place);
                row = rows.size() - 1;
            }
            rows.get(row).add(place);
        }
        List<Place> firsts = sorted(middles, true);
        List<List<Place>> ordered = new ArrayList<>();
        for (int i = 0; i < firsts.size(); i++) {
            for (int row = 0; row < rows.size(); row++) {
                if (rows.get(row).get(0) == firsts.get(i)) {
                    ordered.add(rows.get(row));
                }
            }
        }
        return ordered;
    }

    /** The row that a place goes on with, to the right of its last; negative, if there is none. */
    private static int rowOf(Place place, List<List<Place>> rows) {
        int best = -1;
        double most = BESIDE;
        for (int row = 0; row < rows.size(); row++) {
            List<Place> line = rows.get(row);
            Place last = line.get(line.size() - 1);
            boolean isOn = place.grid >= 0 ? last.row == place.row : last.right <= place.left + 0.5 * place.height();
            double beside = place.grid >= 0 ? 1 : Place.beside(last, place);
            if (isOn && beside > most) {
                most = beside;
                best = row;
            }
        }
        return best;
    }

    private static List<Place> sorted(List<Place> places, boolean byTop) {
        float[] keys = new float[places.size()];
        for (int i = 0; i < keys.length; i++) {
            Place place = places.get(i);
            keys[i] = byTop ? place.grid >= 0 ? place.row : (place.top + place.bottom) / 2 : place.left;
        }
        List<Place> sorted = new ArrayList<>();
        for (int i : Sorting.order(keys)) {
            sorted.add(places.get(i));
        }
        return sorted;
    }
}
