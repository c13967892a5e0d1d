package io.github.digitpad.reading;

import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a stroke of some ink, which is most often all of it. Parts of one stroke that follow each other share the
 * point where they meet.
 *
 * @param stroke its index in the ink
 * @param from index of its first point
 * @param to index of its last point
 */
public record StrokePart(int stroke, int from, int to) {

    /** @throws IllegalArgumentException if it ends before it begins */
    public StrokePart {
        if (stroke < 0 || from < 0 || to < from) {
            throw new IllegalArgumentException("stroke " + stroke + ", points " + from + " to " + to
                    + ": needs a stroke from 0 on, and an end that is not before the beginning");
        }
    }

    /** Whether it was drawn later. */
    public boolean isAfter(StrokePart other) {
        return stroke > other.stroke || (stroke == other.stroke && from > other.from);
    }

    /** All of a stroke. */
    public static StrokePart whole(int index, Stroke stroke) {
        return new StrokePart(index, 0, stroke.points().size() - 1);
    }

    /** The part as a stroke; the very same one, if it is all of it. */
    public Stroke of(Stroke all) {
        return of(all, from, to);
    }

    /** A stroke from one point to another; the very same one, if that is all of it. */
    static Stroke of(Stroke all, int from, int to) {
        return from == 0 && to == all.points().size() - 1 ? all : new Stroke(Lists.part(all.points(), from, to + 1));
    }

    /** In the ink's order, those that follow each other in one stroke as one. */
    static List<StrokePart> joined(List<StrokePart> parts) {
        List<StrokePart> sorted = new ArrayList<>(parts);
        sorted.sort((one, other) -> one.isAfter(other) ? 1 : other.isAfter(one) ? -1 : 0);
        List<StrokePart> joined = new ArrayList<>();
        for (StrokePart part : sorted) {
            int last = joined.size() - 1;
            StrokePart before = last < 0 ? null : joined.get(last);
            if (before != null && before.stroke == part.stroke && before.to == part.from) {
                joined.set(last, new StrokePart(part.stroke, before.from, part.to));
            } else {
                joined.add(part);
            }
        }
        return List.copyOf(joined);
    }

    /** Whether both have some ink in common, more than the point where they meet. */
    boolean meets(StrokePart other) {
        return stroke == other.stroke && (equals(other) || (from < other.to && other.from < to));
    }

    /** Whether all of the other part is in this one. */
    boolean contains(StrokePart other) {
        return stroke == other.stroke && from <= other.from && other.to <= to;
    }
}
