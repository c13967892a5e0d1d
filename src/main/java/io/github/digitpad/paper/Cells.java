package io.github.digitpad.paper;

import java.util.ArrayList;
import java.util.List;

/** In a cell of a printed table there is one number: what was found in pieces is put together. */
final class Cells {

    /** Pieces of a number are no higher together, in usual heights of the grid's numbers. */
    private static final double HIGHEST = 1.6;

    /** Pieces of a number are no further apart beside each other, in the same. */
    private static final double APART = 2;

    private Cells() {}

    /** The places, with those of one cell in one. Further apart, as on ruled paper, they are numbers of their own. */
    static List<Place> join(List<Place> places, Parts parts) {
        List<Place> joined = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            int other = place.grid < 0 ? -1 : sameCell(place, joined, usualHeight(places, place.grid));
            if (other >= 0) {
                joined.set(other, both(joined.get(other), place, parts));
            } else {
                joined.add(place);
            }
        }
        return joined;
    }

    private static boolean isSameCell(Place one, Place other) {
        return one.grid == other.grid && one.row == other.row && one.column == other.column;
    }

    private static double apart(Place one, Place other) {
        return Math.max(one.left, other.left) - Math.min(one.right, other.right);
    }

    private static double usualHeight(List<Place> places, int grid) {
        float[] heights = new float[places.size()];
        int count = 0;
        for (int i = 0; i < heights.length; i++) {
            heights[i] = places.get(i).grid == grid ? places.get(i).height() : Float.MAX_VALUE;
            count += places.get(i).grid == grid ? 1 : 0;
        }
        // The upper half's middle: pieces are among them.
        return heights[Sorting.order(heights)[count * 3 / 4]];
    }

    private static int sameCell(Place place, List<Place> others, double height) {
        for (int i = 0; i < others.size(); i++) {
            Place other = others.get(i);
            double together = Math.max(place.bottom, other.bottom) - Math.min(place.top, other.top);
            if (isSameCell(other, place)
                    && apart(other, place) <= APART * height
                    && together <= HIGHEST * Math.max(height, Math.max(place.height(), other.height()) / HIGHEST)) {
                return i;
            }
        }
        return -1;
    }

    private static Place both(Place one, Place other, Parts parts) {
        int[] members = new int[one.parts.length + other.parts.length];
        System.arraycopy(one.parts, 0, members, 0, one.parts.length);
        System.arraycopy(other.parts, 0, members, one.parts.length, other.parts.length);
        Place larger = one.height() >= other.height() ? one : other;
        Box turned = new Box(new Frame(larger.slot.angle()));
        for (int part : members) {
            turned.include(parts, part);
        }
        Place both = new Place(
                members,
                turned.slot(turned),
                Math.min(one.left, other.left),
                Math.min(one.top, other.top),
                Math.max(one.right, other.right),
                Math.max(one.bottom, other.bottom));
        both.grid = one.grid;
        both.row = one.row;
        both.column = one.column;
        return both;
    }
}
