package io.github.digitpad.ink;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was written, as strokes in order. Immutable; {@link #plus} shares the strokes before, so that keeping
 * every state of a drawing, as undo does, costs one small object a stroke.
 */
public final class Ink {

    /** No strokes. */
    public static final Ink EMPTY = new Ink(null, null, 0);

    private final @Nullable Ink before;
    private final @Nullable Stroke last;
    private final int size;

    private Ink(@Nullable Ink before, @Nullable Stroke last, int size) {
        this.before = before;
        this.last = last;
        this.size = size;
    }

    /** Ink of these strokes, in the order in which they were drawn. */
    public static Ink of(Stroke... strokes) {
        return of(Arrays.asList(strokes));
    }

    /** Ink of these strokes, in the order in which they were drawn. */
    public static Ink of(Iterable<Stroke> strokes) {
        Ink ink = EMPTY;
        for (Stroke stroke : strokes) {
            ink = ink.plus(stroke);
        }
        return ink;
    }

    /** This ink with one more stroke at the end. */
    public Ink plus(Stroke stroke) {
        return new Ink(this, stroke, size + 1);
    }

    /** Whether there is no stroke. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** How many strokes. */
    public int size() {
        return size;
    }

    /** The strokes in the order they were drawn; made anew at each call. */
    public List<Stroke> strokes() {
        Stroke[] strokes = new Stroke[size];
        for (Ink ink = this; ink.before != null && ink.last != null; ink = ink.before) {
            strokes[ink.size - 1] = ink.last;
        }
        return List.of(strokes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ink ink && size == ink.size && strokes().equals(ink.strokes());
    }

    @Override
    public int hashCode() {
        return strokes().hashCode();
    }

    @Override
    public String toString() {
        return "Ink" + strokes();
    }
}
