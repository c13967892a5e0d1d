package io.github.digitpad.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * What {@link List} has, for the lists of one kind that reading has. {@code List}'s own {@code contains},
 * {@code equals} and {@code subList} would bring each class's {@code equals} into the page's script, and views of lists
 * with their iterators: 1.5 kB.
 */
final class Lists {

    private Lists() {}

    /** The elements at these places, as a list of its own. */
    static <T> List<T> part(List<T> list, int from, int to) {
        List<T> part = new ArrayList<>();
        for (int i = from; i < to; i++) {
            part.add(list.get(i));
        }
        return part;
    }

    /** The first elements, so many at most. */
    static <T> List<T> first(List<T> list, int most) {
        return part(list, 0, Math.min(most, list.size()));
    }

    /** Whether both have the very same elements in the same order. */
    @SuppressWarnings("ReferenceEquality") // Pieces are told apart as objects: who keeps one hands out the same again.
    static boolean areSame(List<Piece> one, List<Piece> other) {
        boolean same = one.size() == other.size();
        for (int i = 0; same && i < one.size(); i++) {
            same = one.get(i) == other.get(i);
        }
        return same;
    }

    static boolean contains(List<Integer> numbers, int number) {
        for (int one : numbers) {
            if (one == number) {
                return true;
            }
        }
        return false;
    }

    static boolean containsAll(List<Integer> numbers, List<Integer> others) {
        for (int other : others) {
            if (!contains(numbers, other)) {
                return false;
            }
        }
        return true;
    }

    /** The place of the first such text; negative, if there is none. */
    static int indexOf(List<String> texts, String text) {
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).equals(text)) {
                return i;
            }
        }
        return -1;
    }
}
