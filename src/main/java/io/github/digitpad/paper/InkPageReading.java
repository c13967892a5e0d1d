package io.github.digitpad.paper;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.reading.Certainty;
import java.util.ArrayList;
import java.util.List;

/**
 * The reading of a page of ink, in steps, so that whoever has the reader of digits may be elsewhere, and do other
 * things between: strokes that stand together are read as one number. What winds on as joined writing does, what the
 * reader is not sure of, and where it would take one stroke for several digits, is none, unless it is all that there
 * is.
 */
public final class InkPageReading {

    /** What most strokes' height is taken for, in px, so that a page may have any unit. */
    private static final double HEIGHT = 48;

    /** Among words and drawings a number is one from so much confidence on, and is sure from so much on. */
    private static final double LEAST = 0.75;

    private static final double SURE = 0.9;

    /**
     * Numbers beside each other that are no further apart, of the higher one's height, are tried as one, where that is
     * no more than so many times what is empty inside of them.
     */
    private static final double NEAR = 0.8;

    private static final double EVEN = 1.8;

    /** Digits of one stroke. */
    private static final int MOST_OF_A_STROKE = 2;

    /**
     * A number of the page.
     *
     * @param reading which of those that were taken, from 0
     * @param line counted from 0: its line of writing
     * @param row counted from 0, where numbers stand in a table; -1 where they do not
     * @param column the same
     * @param isSure whether it is as sure as its reading; else it is not
     */
    public record Found(int reading, int line, int row, int column, boolean isSure) {}

    private final List<Stroke> strokes;
    private final StrokeGroups standing;
    private final List<List<Integer>> groups = new ArrayList<>();
    private final boolean isAlone;

    /** Those that are numbers, and which reading each has. */
    private final List<Integer> numbers = new ArrayList<>();

    /** Of each whether it is sure. */
    private final List<Boolean> sure = new ArrayList<>();

    private int taken;

    /** What each group from here on is made of; numbers that stand near. */
    private final List<List<Integer>> unions = new ArrayList<>();

    private int firstUnion = -1;

    /** @param page with y downwards, in any unit */
    public InkPageReading(Ink page) {
        this.strokes = page.strokes();
        this.standing = new StrokeGroups(strokes);
        List<List<Integer>> all = standing.groups();
        this.isAlone = all.size() == 1;
        for (List<Integer> group : all) {
            if (isAlone || !standing.isWord(group)) {
                groups.add(group);
            }
        }
    }

    /** The strokes to read next, counted on the page, ascending; none, when all are read. */
    public List<Integer> next() {
        if (taken == groups.size() && firstUnion < 0) {
            firstUnion = taken;
            unite();
        }
        return next(0);
    }

    /** The same of those that come so many after them, for whoever reads several before the first is taken. */
    public List<Integer> next(int ahead) {
        return taken + ahead < groups.size() ? groups.get(taken + ahead) : List.of();
    }

    /** The same as ink. */
    public Ink nextInk() {
        Ink ink = Ink.EMPTY;
        for (int stroke : next()) {
            ink = ink.plus(strokes.get(stroke));
        }
        return ink;
    }

    /**
     * What those were read as.
     *
     * @param confidence of the text
     * @param mostOfAStroke how many digits the stroke has that has most of them
     */
    public void take(String text, Certainty certainty, double confidence, int mostOfAStroke) {
        boolean isOne = isAlone
                || (certainty != Certainty.NOT_SURE && confidence >= LEAST && mostOfAStroke <= MOST_OF_A_STROKE);
        if (isOne && !text.isEmpty()) {
            if (firstUnion >= 0) {
                leave(unions.get(taken - firstUnion));
            }
            numbers.add(taken);
            sure.add(isAlone || confidence >= SURE);
        }
        taken++;
    }

    private void leave(List<Integer> parts) {
        for (int i = numbers.size() - 1; i >= 0; i--) {
            if (has(parts, numbers.get(i))) {
                numbers.remove(i);
                sure.remove(i);
            }
        }
    }

    private static boolean has(List<Integer> parts, int group) {
        for (int part : parts) {
            if (part == group) {
                return true;
            }
        }
        return false;
    }

    /** Numbers that stand near each other are one, perhaps: they are read together, too. */
    private void unite() {
        for (int i = 0; i < numbers.size(); ) {
            List<Integer> parts = new ArrayList<>();
            List<Integer> strokesOf = new ArrayList<>();
            do {
                parts.add(numbers.get(i));
                strokesOf.addAll(groups.get(numbers.get(i)));
                i++;
            } while (i < numbers.size() && isNear(numbers.get(i - 1), numbers.get(i)));
            if (parts.size() > 1) {
                unions.add(parts);
                groups.add(ascending(strokesOf));
            }
        }
    }

    private static List<Integer> ascending(List<Integer> some) {
        float[] keys = new float[some.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = some.get(i);
        }
        List<Integer> sorted = new ArrayList<>();
        for (int i : Sorting.order(keys)) {
            sorted.add(some.get(i));
        }
        return sorted;
    }

    private boolean isNear(int one, int other) {
        Bounds a = standing.box(groups.get(one));
        Bounds b = standing.box(groups.get(other));
        double beside = Math.min(a.bottom(), b.bottom()) - Math.max(a.top(), b.top());
        double apart = b.left() - a.right();
        double inside = Math.max(standing.widestGap(groups.get(one)), standing.widestGap(groups.get(other)));
        return 2 * beside > Math.min(a.height(), b.height())
                && apart <= NEAR * Math.max(a.height(), b.height())
                && (inside == 0 || apart <= EVEN * inside);
    }

    /** How much is done, 0 to 1. */
    public double share() {
        return groups.isEmpty() ? 1 : (double) taken / groups.size();
    }

    /** What was read so far, in the order of reading: block after block, line after line, from left to right. */
    public List<Found> numbers() {
        double height = standing.height();
        double scale = height > 0 ? HEIGHT / height : 1;
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            Bounds box = standing.box(groups.get(numbers.get(i)));
            Slot slot = new Slot(box.left() * scale, box.top() * scale, 0, box.width() * scale, box.height() * scale);
            places.add(new Place(
                    new int[] {i}, slot, (float) slot.x(), (float) slot.y(), (float) (slot.x() + slot.width()), (float)
                            (slot.y() + slot.height())));
        }
        List<Found> found = new ArrayList<>();
        for (Place place : new PageOrder(places, 0).inOrder()) {
            int number = place.parts[0];
            found.add(new Found(numbers.get(number), place.line, place.row, place.column, sure.get(number)));
        }
        return found;
    }
}
