package io.github.digitpad.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided, in terms of pieces: what segmentation heeds.
 *
 * @param pins pieces that are one digit; none is in two of them
 * @param apart sets of pieces that are not one digit, all together
 */
record Decisions(List<Pinned> pins, List<List<Integer>> apart) {

    static final Decisions NONE = new Decisions(List.of(), List.of());

    /**
     * Pieces that are one digit.
     *
     * @param ranks which, ascending
     * @param symbol which digit, or {@link Pin#ANY}
     */
    record Pinned(List<Integer> ranks, char symbol) {}

    /** @param parts what the pieces are, by their ranks */
    static Decisions of(Grouping grouping, List<StrokePart> parts) {
        List<Pinned> pins = new ArrayList<>();
        for (Pin pin : grouping.pins()) {
            pins.add(new Pinned(ranks(pin.parts(), parts), pin.symbol()));
        }
        List<List<Integer>> apart = new ArrayList<>();
        for (List<StrokePart> set : grouping.apart()) {
            apart.add(ranks(set, parts));
        }
        return new Decisions(pins, apart);
    }

    private static List<Integer> ranks(List<StrokePart> decided, List<StrokePart> parts) {
        List<Integer> ranks = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            for (StrokePart part : decided) {
                if (part.contains(parts.get(i))) {
                    ranks.add(i);
                    break;
                }
            }
        }
        return ranks;
    }

    /** Whether nothing was decided. */
    boolean isNone() {
        return pins.isEmpty() && apart.isEmpty();
    }

    /** What was decided of a piece and others. */
    @Nullable
    Pinned with(int rank) {
        for (Pinned pin : pins) {
            if (Lists.contains(pin.ranks(), rank)) {
                return pin;
            }
        }
        return null;
    }

    /** What was decided of exactly these pieces. */
    @Nullable
    Pinned of(Group group) {
        for (Pinned pin : pins) {
            if (pin.ranks().size() == group.ranks().size() && Lists.containsAll(pin.ranks(), group.ranks())) {
                return pin;
            }
        }
        return null;
    }

    /** Whether these pieces are not one digit. */
    boolean forbid(List<Integer> ranks) {
        for (List<Integer> set : apart) {
            if (Lists.containsAll(ranks, set)) {
                return true;
            }
        }
        return false;
    }
}
