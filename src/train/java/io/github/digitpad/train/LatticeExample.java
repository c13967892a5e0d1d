package io.github.digitpad.train;

import io.github.digitpad.reading.Group;
import io.github.digitpad.reading.JoinFeatures;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line's segmentation lattice with its right reading, flat: arcs in an order in which every arc into a state comes
 * before those out of it.
 *
 * @param groups the candidates
 * @param labels for each candidate the digit that it is all of, or -1
 * @param from for each arc its state; 0 is the line's beginning
 * @param to for each arc the state it leads to; 1 is the line's end
 * @param group for each arc which candidate it takes
 * @param joins for each arc its {@link JoinFeatures}, one after the other
 */
@SuppressWarnings("ArrayRecordComponent") // Read by the one class that fits; millions of boxes otherwise.
record LatticeExample(List<Group> groups, int[] labels, int states, int[] from, int[] to, int[] group, float[] joins) {

    private record Key(int taken, int group) {}

    /**
     * The lattice of these candidates.
     *
     * @param byPlace for each place of the line the groups that begin there
     * @param digitOfStroke for each stroke of the ink the place of its digit in the text
     */
    static LatticeExample of(List<List<Group>> byPlace, List<Integer> digitOfStroke, String text) {
        List<Group> groups = new ArrayList<>();
        byPlace.forEach(groups::addAll);
        IdentityHashMap<Group, Integer> indices = new IdentityHashMap<>();
        groups.forEach(group -> indices.put(group, indices.size()));
        int size = byPlace.size();
        List<Map<Key, Integer>> frontiers = new ArrayList<>();
        for (int i = 0; i <= size; i++) {
            frontiers.add(new LinkedHashMap<>());
        }
        frontiers.get(0).put(new Key(0, -1), 0);
        List<int[]> arcs = new ArrayList<>();
        List<double[]> joins = new ArrayList<>();
        int states = 2;
        for (int i = 0; i < size; i++) {
            for (Map.Entry<Key, Integer> state : frontiers.get(i).entrySet()) {
                Key key = state.getKey();
                for (Group group : byPlace.get(i)) {
                    if ((key.taken() & group.mask()) != 0) {
                        continue;
                    }
                    int taken = key.taken() | group.mask();
                    int next = i + Integer.numberOfTrailingZeros(~taken);
                    int index = indices.getOrDefault(group, -1);
                    int target = 1;
                    if (next < size) {
                        Key reached = new Key(taken >>> (next - i), index);
                        Integer known = frontiers.get(next).get(reached);
                        target = known == null ? states++ : known;
                        frontiers.get(next).put(reached, target);
                    }
                    arcs.add(new int[] {state.getValue(), target, index});
                    joins.add(
                            key.group() < 0
                                    ? new double[JoinFeatures.COUNT]
                                    : JoinFeatures.of(groups.get(key.group()), group));
                }
            }
        }
        float[] flat = new float[arcs.size() * JoinFeatures.COUNT];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = (float) joins.get(i / JoinFeatures.COUNT)[i % JoinFeatures.COUNT];
        }
        return new LatticeExample(
                groups,
                groups.stream()
                        .mapToInt(group -> label(group, digitOfStroke, text))
                        .toArray(),
                states,
                arcs.stream().mapToInt(arc -> arc[0]).toArray(),
                arcs.stream().mapToInt(arc -> arc[1]).toArray(),
                arcs.stream().mapToInt(arc -> arc[2]).toArray(),
                flat);
    }

    /** The digit that the group is all of, or -1. */
    private static int label(Group group, List<Integer> digitOfStroke, String text) {
        int digit = digitOfStroke.get(group.ranks().get(0));
        long strokes = digitOfStroke.stream().filter(other -> other == digit).count();
        boolean pure = group.ranks().stream().allMatch(stroke -> digitOfStroke.get(stroke) == digit);
        return pure && strokes == group.ranks().size() ? text.charAt(digit) - '0' : -1;
    }

    /** Whether the right reading is a path of the lattice. */
    boolean isReachable() {
        boolean[] reached = new boolean[states];
        reached[0] = true;
        for (int arc = 0; arc < from.length; arc++) {
            reached[to[arc]] |= reached[from[arc]] && labels[group[arc]] >= 0;
        }
        return reached[1];
    }
}
