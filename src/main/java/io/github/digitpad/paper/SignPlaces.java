package io.github.digitpad.paper;

import io.github.digitpad.reading.Alternative;
import java.util.ArrayList;
import java.util.List;

/** Where each sign of a text stands in its strip, and what else may stand there. */
final class SignPlaces {

    /** Weaker pixels are no ink of a sign. */
    private static final float INK = 0.3f;

    private static final int ALTERNATIVES = 5;

    /** Less likely ones are not said. */
    private static final double LEAST = 0.001;

    private SignPlaces() {}

    /** The signs of a text, in its order. */
    static List<LineSign> of(LineStrip strip, ColumnScores scores, String text) {
        int[] columns = Alignment.columns(scores, text);
        float[] ink = strip.columns(0, strip.width());
        int width = strip.width();
        List<LineSign> signs = new ArrayList<>();
        int left = 0;
        for (int i = 0; i < text.length(); i++) {
            int middle = place(columns[i], width);
            int right = i + 1 == text.length() ? width : cut(ink, width, middle, place(columns[i + 1], width));
            int[] box = trimmed(ink, width, left, Math.max(left + 1, right));
            List<Alternative> alternatives = alternatives(scores, columns[i]);
            String sign = String.valueOf(text.charAt(i));
            signs.add(new LineSign(sign, confidence(alternatives, sign), alternatives, box[0], box[1], box[2], box[3]));
            left = right;
        }
        return signs;
    }

    private static int place(int column, int width) {
        return Math.min(width - 1, column * LineColumns.STEP);
    }

    /** Between two signs' middles the column with the least ink; of several the one nearest to halfway. */
    private static int cut(float[] ink, int width, int from, int to) {
        double halfway = (from + to) / 2.0;
        int cut = (from + to) / 2;
        double least = Double.POSITIVE_INFINITY;
        for (int x = from; x <= to; x++) {
            double sum = 0.01 * Math.abs(x - halfway);
            for (int y = 0; y < LineStrip.HEIGHT; y++) {
                sum += ink[y * width + x];
            }
            if (sum < least) {
                least = sum;
                cut = x;
            }
        }
        return cut;
    }

    /** The ink between two columns: left, top, right, bottom; all between them where there is none. */
    private static int[] trimmed(float[] ink, int width, int from, int to) {
        int left = to;
        int right = from;
        int top = LineStrip.HEIGHT;
        int bottom = 0;
        for (int y = 0; y < LineStrip.HEIGHT; y++) {
            for (int x = from; x < Math.min(width, to); x++) {
                if (ink[y * width + x] > INK) {
                    left = Math.min(left, x);
                    right = Math.max(right, x + 1);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y + 1);
                }
            }
        }
        return left < right
                ? new int[] {left, top, right, bottom}
                : new int[] {from, LineStrip.MARGIN, to, LineStrip.HEIGHT - LineStrip.MARGIN};
    }

    private static List<Alternative> alternatives(ColumnScores scores, int column) {
        double all = 1 - Math.exp(scores.log(column, ColumnScores.NOTHING));
        float[] keys = new float[ColumnScores.NOTHING];
        for (int sign = 0; sign < keys.length; sign++) {
            keys[sign] = (float) -scores.log(column, sign);
        }
        int[] order = Sorting.order(keys);
        List<Alternative> alternatives = new ArrayList<>();
        for (int i = 0; i < ALTERNATIVES; i++) {
            double share = Math.exp(scores.log(column, order[i])) / Math.max(1e-9, all);
            if (share > LEAST) {
                alternatives.add(new Alternative(String.valueOf(LineSigns.SIGNS.charAt(order[i])), Math.min(1, share)));
            }
        }
        return alternatives;
    }

    private static double confidence(List<Alternative> alternatives, String sign) {
        for (Alternative alternative : alternatives) {
            if (alternative.text().equals(sign)) {
                return alternative.confidence();
            }
        }
        return 0;
    }
}
