package io.github.digitpad.train;

/** What a network gives for each class. */
final class Scores {

    private Scores() {}

    /** The class with the highest of the scores that begin at {@code offset}. */
    static int best(float[] scores, int offset, int classes) {
        int best = 0;
        for (int i = 1; i < classes; i++) {
            if (scores[offset + i] > scores[offset + best]) {
                best = i;
            }
        }
        return best;
    }
}
