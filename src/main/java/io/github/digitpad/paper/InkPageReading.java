package io.github.digitpad.paper;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.reading.Certainty;
import java.util.ArrayList;
import java.util.List;

/**
 * The reading of a page of ink by its strokes alone, in steps, so that whoever has the reader of digits may be
 * elsewhere, and do other things between: strokes that stand together are read as one number, and what the reader is
 * not sure of is none, unless it is all that there is.
 */
public final class InkPageReading {

    /** What most strokes' height is taken for, in px, so that a page may have any unit. */
    private static final double HEIGHT = 48;

    /**
     * A number of the page.
     *
     * @param reading which of those that were taken, from 0
     * @param line counted from 0: its line of writing
     * @param row counted from 0, where numbers stand in a table; -1 where they do not
     * @param column the same
     */
    public record Found(int reading, int line, int row, int column) {}

    private final List<Stroke> strokes;
    private final StrokeGroups standing;
    private final List<List<Integer>> groups;

    /** Those that are numbers, and which reading each has. */
    private final List<Integer> numbers = new ArrayList<>();

    private int taken;

    /** @param page with y downwards, in any unit */
    public InkPageReading(Ink page) {
        this.strokes = page.strokes();
        this.standing = new StrokeGroups(strokes);
        this.groups = standing.groups();
    }

    /** The strokes to read next, counted on the page, ascending; none, when all are read. */
    public List<Integer> next() {
        return taken < groups.size() ? groups.get(taken) : List.of();
    }

    /** The same as ink. */
    public Ink nextInk() {
        Ink ink = Ink.EMPTY;
        for (int stroke : next()) {
            ink = ink.plus(strokes.get(stroke));
        }
        return ink;
    }

    /** What those were read as. */
    public void take(String text, Certainty certainty) {
        boolean isOne = groups.size() == 1 || certainty != Certainty.NOT_SURE;
        if (isOne && !text.isEmpty()) {
            numbers.add(taken);
        }
        taken++;
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
        for (int number : numbers) {
            Bounds box = standing.box(groups.get(number));
            Slot slot = new Slot(box.left() * scale, box.top() * scale, 0, box.width() * scale, box.height() * scale);
            places.add(new Place(
                    new int[] {number},
                    slot,
                    (float) slot.x(),
                    (float) slot.y(),
                    (float) (slot.x() + slot.width()),
                    (float) (slot.y() + slot.height())));
        }
        List<Found> found = new ArrayList<>();
        for (Place place : new PageOrder(places, 0).inOrder()) {
            found.add(new Found(place.parts[0], place.line, place.row, place.column));
        }
        return found;
    }
}
