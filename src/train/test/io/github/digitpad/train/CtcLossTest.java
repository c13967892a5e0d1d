package io.github.digitpad.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.digitpad.paper.LineSigns;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CtcLossTest {

    private static final int CLASSES = LineSigns.CLASSES;
    private static final int NOTHING = CLASSES - 1;
    private static final int COLUMNS = 3;

    private static float[] logits(int lines, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] logits = new float[lines * CLASSES * COLUMNS];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = (float) (2 * random.nextGaussian());
        }
        return logits;
    }

    private static double probability(float[] logits, int line, int column, int of) {
        double sum = 0;
        for (int c = 0; c < CLASSES; c++) {
            sum += Math.exp(logits[(line * CLASSES + c) * COLUMNS + column]);
        }
        return Math.exp(logits[(line * CLASSES + of) * COLUMNS + column]) / sum;
    }

    private static String read(int... classes) {
        StringBuilder text = new StringBuilder();
        int before = NOTHING;
        for (int one : classes) {
            if (one == LineSigns.OTHER) {
                // In as many parts as it likes.
                text.append(text.toString().endsWith("?") ? "" : "?");
            } else if (one != before && one != NOTHING) {
                text.append(LineSigns.SIGNS.charAt(one));
            }
            before = one;
        }
        return text.toString();
    }

    /** The negative logarithm of the sum over all ways to read three columns. */
    private static double expected(float[] logits, int line, String text) {
        double sum = 0;
        for (int a = 0; a < CLASSES; a++) {
            for (int b = 0; b < CLASSES; b++) {
                for (int c = 0; c < CLASSES; c++) {
                    if (read(a, b, c).equals(text)) {
                        sum += probability(logits, line, 0, a)
                                * probability(logits, line, 1, b)
                                * probability(logits, line, 2, c);
                    }
                }
            }
        }
        return -Math.log(sum);
    }

    @Test
    void isOfAllWaysToReadTheText() {
        for (String text : List.of("7", "77", "71", "1.5", "-", "?", "?7", "7?", "")) {
            float[] logits = logits(1, 4);
            double loss = CtcLoss.of(logits, List.of(LineSigns.classes(text)), new float[logits.length]);
            assertEquals(expected(logits, 0, text), loss, 1e-6, text);
        }
    }

    @Test
    void itsGradientIsTheSlopeAlongEachLogit() {
        float[] logits = logits(2, 5);
        List<int[]> texts = List.of(LineSigns.classes("33"), LineSigns.classes("0?"));
        float[] gradient = new float[logits.length];
        CtcLoss.of(logits, texts, gradient);
        float[] slopes = new float[logits.length];
        for (int i = 0; i < logits.length; i++) {
            float[] more = logits.clone();
            float[] less = logits.clone();
            more[i] += 0.01f;
            less[i] -= 0.01f;
            slopes[i] = (float) ((CtcLoss.of(more, texts, new float[logits.length])
                            - CtcLoss.of(less, texts, new float[logits.length]))
                    / (more[i] - less[i]));
        }
        assertArrayEquals(slopes, gradient, 1e-4f);
    }

    @Test
    void aLineWithTooFewColumnsTeachesNothing() {
        float[] logits = logits(2, 6);
        float[] gradient = new float[logits.length];
        double loss = CtcLoss.of(logits, List.of(LineSigns.classes("1111"), LineSigns.classes("2")), gradient);
        assertEquals(expected(logits, 1, "2") / 2, loss, 1e-6);
        for (int i = 0; i < CLASSES * COLUMNS; i++) {
            assertEquals(0, gradient[i]);
        }
    }
}
