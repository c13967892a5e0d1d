package io.github.digitpad.paper;

import io.github.digitpad.reading.ReadingOptions;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the texts that columns read most likely: all ways count in which the columns, with nothing between them and the
 * same more than once, read a text. Of the beginnings of texts only the likeliest are followed.
 *
 * @see "Graves 2012, Supervised Sequence Labelling with Recurrent Neural Networks, chapter 7 (prefix search)"
 */
final class Decoder {

    /** Beginnings that are followed. */
    private static final int BEAM = 24;

    /** What is less likely than this beside a column's likeliest is not tried. */
    private static final double LEAST_LOG = Math.log(1e-5);

    private final ColumnScores scores;
    private final int most;
    private List<Prefix> beam = new ArrayList<>();

    private Decoder(ColumnScores scores, int most) {
        this.scores = scores;
        this.most = most;
    }

    /**
     * A beginning of texts, with the logarithms of the probabilities that columns so far read it, the last of them
     * nothing, or its last sign.
     */
    private static final class Prefix {
        final String text;
        double asNothing = Double.NEGATIVE_INFINITY;
        double asSign = Double.NEGATIVE_INFINITY;

        Prefix(String text) {
            this.text = text;
        }

        double total() {
            return ColumnScores.logOfSum(asNothing, asSign);
        }
    }

    /** A text with the logarithm of its probability. */
    record Text(String text, double log) {}

    /**
     * The likeliest texts that may be what was written, the best first; where none may, none. Their probabilities are
     * shares of those of all texts found that may.
     */
    static List<Text> texts(ColumnScores scores, ReadingOptions options) {
        Decoder decoder = new Decoder(scores, options.oneDigit() ? 1 : options.maxLength());
        decoder.search();
        List<Text> accepted = new ArrayList<>();
        double all = Double.NEGATIVE_INFINITY;
        double refused = Double.NEGATIVE_INFINITY;
        for (Prefix prefix : decoder.beam) {
            if (prefix.text.isEmpty() || options.constraint().accepts(prefix.text)) {
                accepted.add(new Text(prefix.text, prefix.total()));
                all = ColumnScores.logOfSum(all, prefix.total());
            } else {
                refused = ColumnScores.logOfSum(refused, prefix.total());
            }
        }
        // What the beam has not followed is against a text, what may not be written is not.
        double possible = refused == Double.NEGATIVE_INFINITY ? 0 : Math.log(Math.max(1e-12, 1 - Math.exp(refused)));
        List<Text> texts = new ArrayList<>();
        for (Text text : accepted) {
            texts.add(new Text(text.text, Math.min(0, text.log - Math.max(all, possible))));
        }
        return texts;
    }

    private void search() {
        Prefix empty = new Prefix("");
        empty.asNothing = 0;
        beam.add(empty);
        for (int column = 0; column < scores.columns; column++) {
            List<Prefix> next = new ArrayList<>();
            for (Prefix prefix : beam) {
                extend(prefix, column, next);
            }
            beam = best(next);
        }
    }

    private void extend(Prefix prefix, int column, List<Prefix> next) {
        double total = prefix.total();
        int last = prefix.text.isEmpty()
                ? ColumnScores.NOTHING
                : LineSigns.SIGNS.indexOf(prefix.text.charAt(prefix.text.length() - 1));
        Prefix same = find(next, prefix.text);
        same.asNothing = ColumnScores.logOfSum(same.asNothing, total + scores.log(column, ColumnScores.NOTHING));
        if (last != ColumnScores.NOTHING) {
            same.asSign = ColumnScores.logOfSum(same.asSign, prefix.asSign + scores.log(column, last));
        }
        if (most > 0 && prefix.text.length() >= most) {
            return;
        }
        for (int sign = 0; sign < ColumnScores.NOTHING; sign++) {
            double log = scores.log(column, sign);
            if (log > LEAST_LOG) {
                Prefix longer = find(next, prefix.text + LineSigns.SIGNS.charAt(sign));
                double before = sign == last ? prefix.asNothing : total;
                longer.asSign = ColumnScores.logOfSum(longer.asSign, before + log);
            }
        }
    }

    private static Prefix find(List<Prefix> prefixes, String text) {
        for (int i = 0; i < prefixes.size(); i++) {
            if (prefixes.get(i).text.equals(text)) {
                return prefixes.get(i);
            }
        }
        Prefix prefix = new Prefix(text);
        prefixes.add(prefix);
        return prefix;
    }

    /** The likeliest, in this order. */
    private static List<Prefix> best(List<Prefix> prefixes) {
        float[] keys = new float[prefixes.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (float) -prefixes.get(i).total();
        }
        int[] order = Sorting.order(keys);
        List<Prefix> sorted = new ArrayList<>();
        for (int i = 0; i < Math.min(BEAM, order.length); i++) {
            sorted.add(prefixes.get(order[i]));
        }
        return sorted;
    }
}
