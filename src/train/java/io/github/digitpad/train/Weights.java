package io.github.digitpad.train;

import java.util.ArrayList;
import java.util.List;

/** The numbers of a network while it is trained: one array for each of its parameters, in the network's order. */
final class Weights {

    private final List<float[]> arrays;

    /** @param arrays taken over, not copied */
    Weights(List<float[]> arrays) {
        this.arrays = List.copyOf(arrays);
    }

    /** As many zeros. */
    static Weights zerosLike(Weights other) {
        List<float[]> zeros = new ArrayList<>();
        for (float[] array : other.arrays) {
            zeros.add(new float[array.length]);
        }
        return new Weights(zeros);
    }

    Weights copy() {
        return new Weights(arrays.stream().map(float[]::clone).toList());
    }

    /** How many parameters. */
    int size() {
        return arrays.size();
    }

    /** The numbers of one parameter themselves. */
    float[] get(int index) {
        return arrays.get(index);
    }

    /** Moves these towards others: {@code this = keep * this + (1 - keep) * others}. */
    void averageWith(Weights others, double keep) {
        float old = (float) keep;
        for (int i = 0; i < arrays.size(); i++) {
            float[] mine = arrays.get(i);
            float[] theirs = others.arrays.get(i);
            for (int j = 0; j < mine.length; j++) {
                mine[j] = old * mine[j] + (1 - old) * theirs[j];
            }
        }
    }
}
