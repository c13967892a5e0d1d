package io.github.digitpad.train;

import io.github.digitpad.reading.Group;
import io.github.digitpad.reading.JoinFeatures;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line's segmentation lattice with what it says, flat: arcs in an order in which every arc into a state comes
 * before those out of it. Which candidate is which digit is not known, nor needed.
 *
 * @param groups the candidates
 * @param digits what the line says, from left to right
 * @param from for each arc its state; 0 is the line's beginning
 * @param to for each arc the state it leads to; 1 is the line's end
 * @param group for each arc which candidate it takes
 * @param joins for each arc its {@link JoinFeatures}, one after the other
 */
record LatticeExample(List<Group> groups, int[] digits, int states, int[] from, int[] to, int[] group, float[] joins) {

    private record Key(int taken, int group) {}

    /**
     * The lattice of these candidates.
     *
     * @param byPlace for each place of the line the groups that begin there
     * @param text of digits alone
     */
    static LatticeExample of(List<List<Group>> byPlace, String text) {
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
                text.chars().map(digit -> digit - '0').toArray(),
                states,
                arcs.stream().mapToInt(arc -> arc[0]).toArray(),
                arcs.stream().mapToInt(arc -> arc[1]).toArray(),
                arcs.stream().mapToInt(arc -> arc[2]).toArray(),
                flat);
    }

    /** Whether some path of the lattice reads what the line says, each digit with at least this probability. */
    boolean isReachable(double least) {
        boolean[][] reached = new boolean[states][digits.length + 1];
        reached[0][0] = true;
        for (int arc = 0; arc < from.length; arc++) {
            for (int place = 0; place < digits.length; place++) {
                reached[to[arc]][place + 1] |= reached[from[arc]][place]
                        && groups.get(group[arc]).prediction().probability(digits[place]) >= least;
            }
        }
        return reached[1][digits.length];
    }
}
