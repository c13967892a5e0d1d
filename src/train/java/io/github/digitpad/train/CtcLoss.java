package io.github.digitpad.train;

import io.github.digitpad.paper.LineSigns;
import java.util.Arrays;
import java.util.List;

/**
 * The loss of a network that gives classes for each column of a line, where only the line's text is known: all ways
 * count in which the columns, with nothing between them and the same more than once, read it. The last class is
 * nothing. Ink that is no number may come in any number of parts, with nothing between them: nobody counts letters.
 *
 * @see "Graves, Fernández, Gomez, Schmidhuber 2006, Connectionist Temporal Classification"
 */
final class CtcLoss {

    private final int classes;
    private final int columns;
    private final double[] logProbabilities;

    private CtcLoss(int classes, int columns) {
        this.classes = classes;
        this.columns = columns;
        this.logProbabilities = new double[columns * classes];
    }

    /**
     * The mean of the lines' losses. A line with too few columns for its text has none.
     *
     * @param logits {@code [lines, classes, 1, columns]}
     * @param texts of each line
     * @param gradient receives the loss's by each logit
     */
    static double of(float[] logits, List<int[]> texts, float[] gradient) {
        int classes = LineSigns.CLASSES;
        int columns = logits.length / texts.size() / classes;
        CtcLoss loss = new CtcLoss(classes, columns);
        double sum = 0;
        for (int line = 0; line < texts.size(); line++) {
            sum += loss.add(logits, line * classes * columns, texts.get(line), gradient, 1.0 / texts.size());
        }
        return sum / texts.size();
    }

    private double add(float[] logits, int offset, int[] text, float[] gradient, double share) {
        for (int t = 0; t < columns; t++) {
            double most = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < classes; c++) {
                most = Math.max(most, logits[offset + c * columns + t]);
            }
            double sum = 0;
            for (int c = 0; c < classes; c++) {
                sum += Math.exp(logits[offset + c * columns + t] - most);
            }
            for (int c = 0; c < classes; c++) {
                logProbabilities[t * classes + c] = logits[offset + c * columns + t] - most - Math.log(sum);
            }
        }
        int[] states = states(text);
        double[] forward = new double[columns * states.length];
        double[] backward = new double[columns * states.length];
        Arrays.fill(forward, Double.NEGATIVE_INFINITY);
        Arrays.fill(backward, Double.NEGATIVE_INFINITY);
        int last = states.length - 1;
        for (int t = 0; t < columns; t++) {
            for (int s = 0; s < states.length; s++) {
                double before = t == 0 ? (s < 2 ? 0 : Double.NEGATIVE_INFINITY) : into(forward, t - 1, s, states);
                forward[t * states.length + s] = before + logProbabilities[t * classes + states[s]];
            }
        }
        for (int t = columns - 1; t >= 0; t--) {
            for (int s = 0; s < states.length; s++) {
                backward[t * states.length + s] = t == columns - 1
                        ? (s >= last - 1 ? 0 : Double.NEGATIVE_INFINITY)
                        : outOf(backward, t + 1, s, states);
            }
        }
        double total = Double.NEGATIVE_INFINITY;
        for (int s = Math.max(0, last - 1); s <= last; s++) {
            total = logOfSum(total, forward[(columns - 1) * states.length + s]);
        }
        if (total == Double.NEGATIVE_INFINITY) {
            return 0;
        }
        for (int t = 0; t < columns; t++) {
            for (int c = 0; c < classes; c++) {
                gradient[offset + c * columns + t] = (float) (share * Math.exp(logProbabilities[t * classes + c]));
            }
            for (int s = 0; s < states.length; s++) {
                int at = t * states.length + s;
                gradient[offset + states[s] * columns + t] -=
                        (float) (share * Math.exp(forward[at] + backward[at] - total));
            }
        }
        return -total;
    }

    /** The text's classes with nothing before, between and after them. */
    private int[] states(int[] text) {
        int[] states = new int[2 * text.length + 1];
        Arrays.fill(states, classes - 1);
        for (int i = 0; i < text.length; i++) {
            states[2 * i + 1] = text[i];
        }
        return states;
    }

    /** Two classes may follow each other with nothing between them, if they differ. */
    private static boolean isSkipped(int[] states, int to) {
        return to >= 2 && to % 2 == 1 && states[to] != states[to - 2];
    }

    /** From the nothing after it one may come back to ink that is no number. */
    private static boolean isOther(int[] states, int to) {
        return states[to] == LineSigns.OTHER;
    }

    private static double into(double[] forward, int t, int s, int[] states) {
        int at = t * states.length + s;
        double sum = forward[at];
        sum = s >= 1 ? logOfSum(sum, forward[at - 1]) : sum;
        sum = isOther(states, s) ? logOfSum(sum, forward[at + 1]) : sum;
        return isSkipped(states, s) ? logOfSum(sum, forward[at - 2]) : sum;
    }

    /** Of what comes after, the columns' own probabilities included. */
    private double outOf(double[] backward, int t, int s, int[] states) {
        double sum = Double.NEGATIVE_INFINITY;
        for (int to = Math.max(0, s - 1); to < Math.min(states.length, s + 3); to++) {
            if (to < s ? isOther(states, to) : to < s + 2 || isSkipped(states, to)) {
                sum = logOfSum(sum, backward[t * states.length + to] + logProbabilities[t * classes + states[to]]);
            }
        }
        return sum;
    }

    private static double logOfSum(double a, double b) {
        double most = Math.max(a, b);
        return most == Double.NEGATIVE_INFINITY ? most : most + Math.log1p(Math.exp(Math.min(a, b) - most));
    }
}
