package io.github.digitpad.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The segmentation lattice of one line, and the best paths through it by dynamic programming. A path takes, again and
 * again, a group that begins with the first piece not yet taken, until all are; groups need not be neighbours in the
 * line, as the top of a 5 that reaches over the next digit is not.
 *
 * <p>A state is: the first piece not taken, which of those after it are, and the last group. A piece keeps its best
 * {@value #BEAM} states, so time is bounded by the number of pieces.
 *
 * @see "Liu, Sako, Fujisawa 2004, Effects of Classifier Structures and Training Regimes on Integrated Segmentation and
 *     Recognition of Handwritten Numeral Strings"
 */
final class Lattice {

    /** States that are followed further from one piece. */
    private static final int BEAM = 48;

    /** A group leads at most so many places on, unless a person decided what it is of. */
    private static final int FARTHEST = Candidates.REACH + 1;

    private final List<List<Group>> groups;
    private final Scorer scorer;
    private final int count;

    /** For each place of the line the states whose first piece not taken it is, in the order in which they came. */
    private final List<List<State>> frontiers = new ArrayList<>();

    private final List<Step> ends = new ArrayList<>();

    /** What a path's score is the sum of. */
    interface Scorer {
        /** How a group may be read, the best first. */
        List<Label> labels(Group group);

        /** How well a group follows another; null before it at the line's beginning. */
        double join(@Nullable Group before, Group after);
    }

    /** One way to read a group. */
    record Label(char symbol, double score) {}

    /**
     * The last step of a path.
     *
     * @param before null at the line's beginning
     * @param score of all steps so far
     */
    record Step(@Nullable Step before, Group group, char symbol, double score) {

        /** All steps, the first one first. */
        List<Step> path() {
            List<Step> path = new ArrayList<>();
            for (Step step = this; step != null; step = step.before) {
                path.add(step);
            }
            for (int i = 0, j = path.size() - 1; i < j; i++, j--) {
                path.set(i, path.set(j, path.get(i)));
            }
            return path;
        }
    }

    private static final class State {
        private final int first;
        private final int taken;
        private final @Nullable Group last;
        private final List<Step> best = new ArrayList<>();

        /**
         * Without a path to it yet.
         *
         * @param first the first piece not taken
         * @param taken which of those after it are: bit {@code i} for the {@code i}-th
         */
        State(int first, int taken, @Nullable Group last) {
            this.first = first;
            this.taken = taken;
            this.last = last;
        }

        double score() {
            return best.isEmpty() ? 0 : best.get(0).score();
        }
    }

    /** @param count how many paths are wanted */
    Lattice(List<List<Group>> groups, Scorer scorer, int count) {
        this(groups, scorer, count, null, 0);
    }

    /**
     * Of a line that begins as another: what leads over its first places is known.
     *
     * @param before of as many paths and the same scores; nothing, if there is none
     * @param same at so many places, from the first on, both have the same groups
     */
    Lattice(List<List<Group>> groups, Scorer scorer, int count, @Nullable Lattice before, int same) {
        this.groups = groups;
        this.scorer = scorer;
        this.count = count;
        int both = before == null ? 0 : Math.min(groups.size(), before.groups.size());
        // What leads to the end of either line is no state of a place.
        int known = Math.max(0, Math.min(same, both - FARTHEST));
        for (int i = 0; i < groups.size(); i++) {
            frontiers.add(before == null || i >= both ? new ArrayList<>() : before.reached(i, known));
        }
        if (known == 0) {
            frontiers.get(0).add(new State(0, 0, null));
        }
        follow(known);
    }

    /** The paths with the greatest scores, the best first; at least one. */
    List<Step> best() {
        return ends;
    }

    /** The states of a place that groups lead to which begin before another. */
    private List<State> reached(int place, int before) {
        List<State> states = frontiers.get(place);
        if (place < before) {
            return states;
        }
        List<State> reached = new ArrayList<>();
        for (State state : states) {
            if (state.last != null && state.last.first() < before) {
                reached.add(state);
            }
        }
        return reached;
    }

    private void follow(int from) {
        int size = groups.size();
        for (int i = from; i < size; i++) {
            List<State> states = beam(frontiers.get(i));
            for (Group group : groups.get(i)) {
                List<Label> labels = scorer.labels(group);
                List<State> reached = new ArrayList<>();
                for (State state : states) {
                    if ((group.mask() & state.taken) == 0) {
                        int taken = state.taken | group.mask();
                        int next = i;
                        while ((taken & 1) != 0) {
                            taken >>>= 1;
                            next++;
                        }
                        List<Step> best = next == size ? ends : state(reached, next, taken, group).best;
                        extend(state, group, labels, best);
                    }
                }
                for (State state : reached) {
                    frontiers.get(state.first).add(state);
                }
            }
        }
    }

    /** The one of these states; added to them, if it is new. */
    private static State state(List<State> states, int first, int taken, Group last) {
        for (State state : states) {
            if (state.first == first && state.taken == taken) {
                return state;
            }
        }
        State state = new State(first, taken, last);
        states.add(state);
        return state;
    }

    private static List<State> beam(List<State> states) {
        List<State> sorted = new ArrayList<>(states);
        sorted.sort(Comparator.comparingDouble(State::score).reversed());
        return Lists.first(sorted, BEAM);
    }

    private void extend(State state, Group group, List<Label> labels, List<Step> best) {
        double join = scorer.join(state.last, group);
        for (Label label : labels) {
            if (state.last == null) {
                insert(null, group, label.symbol(), join + label.score(), best);
            }
            for (Step before : state.best) {
                if (!insert(before, group, label.symbol(), before.score() + join + label.score(), best)) {
                    break;
                }
            }
        }
    }

    /** Whether such a step is among the best; most are not, and are never made. */
    private boolean insert(@Nullable Step before, Group group, char symbol, double score, List<Step> best) {
        int at = best.size();
        while (at > 0 && best.get(at - 1).score() < score) {
            at--;
        }
        if (at >= count) {
            return false;
        }
        best.add(at, new Step(before, group, symbol, score));
        if (best.size() > count) {
            best.remove(count);
        }
        return true;
    }
}
