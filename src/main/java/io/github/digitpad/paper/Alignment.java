package io.github.digitpad.paper;

import java.util.Arrays;

/** Which columns read each sign of a text, on the likeliest one of all ways to read it. */
final class Alignment {

    private Alignment() {}

    /**
     * For each sign the column that is surest of it.
     *
     * @param text of which the columns can be read
     */
    static int[] columns(ColumnScores scores, String text) {
        int states = 2 * text.length() + 1;
        int[] signs = new int[states];
        Arrays.fill(signs, ColumnScores.NOTHING);
        for (int i = 0; i < text.length(); i++) {
            signs[2 * i + 1] = LineSigns.SIGNS.indexOf(text.charAt(i));
        }
        double[] before = new double[states];
        double[] now = new double[states];
        int[] from = new int[scores.columns * states];
        Arrays.fill(before, Double.NEGATIVE_INFINITY);
        before[0] = 0;
        for (int column = 0; column < scores.columns; column++) {
            for (int state = 0; state < states; state++) {
                int best = state;
                if (state >= 1 && before[state - 1] > before[best]) {
                    best = state - 1;
                }
                boolean isSkipped = state >= 3 && state % 2 == 1 && signs[state] != signs[state - 2];
                if (isSkipped && before[state - 2] > before[best]) {
                    best = state - 2;
                }
                from[column * states + state] = best;
                now[state] = before[best] + scores.log(column, signs[state]);
            }
            double[] other = before;
            before = now;
            now = other;
        }
        int state = states - 1;
        if (states > 1 && before[states - 2] > before[state]) {
            state--;
        }
        int[] columns = new int[text.length()];
        double[] surest = new double[text.length()];
        Arrays.fill(surest, Double.NEGATIVE_INFINITY);
        for (int column = scores.columns - 1; column >= 0; column--) {
            if (state % 2 == 1 && scores.log(column, signs[state]) > surest[state / 2]) {
                surest[state / 2] = scores.log(column, signs[state]);
                columns[state / 2] = column;
            }
            state = from[column * states + state];
        }
        return columns;
    }
}
