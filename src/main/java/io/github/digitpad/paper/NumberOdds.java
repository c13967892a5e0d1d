package io.github.digitpad.paper;

import io.github.digitpad.ink.Bounds;
import java.util.ArrayList;
import java.util.List;

/**
 * How likely strokes that stand together are a number and no word: logarithms of how much likelier what is seen of them
 * is of a number, by {@link NumberWeights}. Digits are about as high as each other and as the page's tall strokes, and
 * stand on the line; letters rise above others and hang below the line.
 */
final class NumberOdds {

    /** Hanging below the line, and beginning below the top of what is tall there, counts from so much on. */
    private static final double MUCH_BELOW = 0.08;

    private static final double MUCH_LOW = 0.05;

    /** Doubt counts from so much on. */
    private static final double LEAST_DOUBT = 0.003;

    /** What is no higher, of the highest sign, is low. */
    private static final double LOW = 0.75;

    /** What is no higher, of the highest, is a dot or a bar. */
    private static final double SMALL = 0.3;

    /** Above a line so many of its strokes' tops are. */
    private static final double HIGH = 0.2;

    /** One sign is at most so wide, of its height. */
    private static final double WIDEST = 1.2;

    private static final double LEAST_SHARE = 0.01;

    /** What share of a page's groups are numbers, before any is read. */
    private static final double USUAL_SHARE = 0.15;

    private static final int ROUNDS = 20;

    private final StrokeGroups standing;
    private final NumberWeights weights;
    private final double tall;
    private final LineEdges tops;
    private final LineEdges bottoms;

    /** The digit that tells most. */
    private final int bestDigit;

    /** @param standing of all of the page's strokes */
    NumberOdds(StrokeGroups standing, NumberWeights weights) {
        this.standing = standing;
        this.weights = weights;
        tall = standing.tall();
        tops = new LineEdges(standing.boxes(), tall, false);
        bottoms = new LineEdges(standing.boxes(), tall, true);
        int most = 0;
        for (int digit = 1; digit < NumberWeights.DIGITS; digit++) {
            most = weights.weights()[digit] > weights.weights()[most] ? digit : most;
        }
        bestDigit = most;
    }

    /** Strokes above each other, those of dots and bars left out. */
    private List<List<Integer>> signs(List<Integer> group) {
        List<List<Integer>> signs = new ArrayList<>();
        List<Integer> sign = new ArrayList<>();
        double right = Double.POSITIVE_INFINITY;
        double least = SMALL * standing.box(group).height();
        for (int stroke : standing.fromTheLeft(group)) {
            Bounds box = standing.boxes().get(stroke);
            if (box.left() > right) {
                add(sign, least, signs);
                sign = new ArrayList<>();
            }
            sign.add(stroke);
            right = sign.size() > 1 ? Math.max(right, box.right()) : box.right();
        }
        add(sign, least, signs);
        return signs;
    }

    private void add(List<Integer> sign, double least, List<List<Integer>> signs) {
        if (standing.box(sign).height() >= least) {
            signs.add(sign);
        }
    }

    /** What can be asked of one by one, of several signs: of each its strokes, ascending. */
    List<List<Integer>> readable(List<Integer> group) {
        List<List<Integer>> signs = signs(group);
        List<List<Integer>> readable = new ArrayList<>();
        for (List<Integer> sign : signs) {
            Bounds box = standing.box(sign);
            if (signs.size() > 1 && box.width() <= WIDEST * box.height()) {
                readable.add(ascending(sign, group));
            }
        }
        return readable;
    }

    /** A reader's answers depend on the order of strokes. */
    private static List<Integer> ascending(List<Integer> sign, List<Integer> group) {
        List<Integer> ascending = new ArrayList<>();
        for (int stroke : group) {
            // No contains: it would bring the equals of every class into the page's scripts.
            for (int one : sign) {
                if (one == stroke) {
                    ascending.add(stroke);
                }
            }
        }
        return ascending;
    }

    /** By where they stand, if their signs are read as well as can be. */
    double ofPlace(List<Integer> group) {
        List<List<Integer>> signs = signs(group);
        double[] edges = new double[SignReading.NUMBERS * signs.size()];
        String text = "";
        for (int i = 0; i < signs.size(); i++) {
            Bounds box = standing.box(signs.get(i));
            edges[SignReading.NUMBERS * i] = 1;
            edges[SignReading.NUMBERS * i + 1] = box.top();
            edges[SignReading.NUMBERS * i + 2] = box.bottom();
            text += bestDigit;
        }
        SignReading best = new SignReading(text, 1, 1, edges);
        return of(group, best, best);
    }

    /**
     * By where they stand and what they were read as, whole and sign by sign; negative infinity, if there is no digit
     * among that.
     */
    double of(List<Integer> group, SignReading reading, SignReading signs) {
        double[] features = features(group, reading, signs);
        return features.length == 0 ? Double.NEGATIVE_INFINITY : weights.of(features);
    }

    /** {@link NumberFeatures#NAMES}; none, if no digit was read. */
    double[] features(List<Integer> group, SignReading reading, SignReading signs) {
        double[] features = new double[NumberWeights.COUNT];
        double high = 0;
        int digits = 0;
        for (int i = 0; i < reading.text().length(); i++) {
            int digit = reading.digit(i);
            if (digit >= 0) {
                high = Math.max(high, reading.bottom(i) - reading.top(i));
                digits++;
            }
        }
        if (digits == 0) {
            return new double[] {};
        }
        for (int i = 0; i < reading.text().length(); i++) {
            int digit = reading.digit(i);
            if (digit >= 0) {
                features[digit] += 1.0 / digits;
                features[10] += (reading.bottom(i) - reading.top(i) < LOW * high ? 1.0 : 0) / digits;
                features[14] += doubt(reading.confidence(i)) / digits;
            }
        }
        if (high > 0 && tall > 0) {
            features[11] = Math.max(0, 1 - high / tall);
            features[19] = standing.widestGap(group) / high;
            addPlace(standing.box(group), features);
        }
        features[NumberWeights.LONE_ONE] = digits == 1 ? features[1] : 0;
        features[16] = digits == 1 ? 1 : 0;
        features[17] = Math.log(Math.max(reading.confidence(), LEAST_DOUBT));
        for (int i = 0; i < signs.text().length(); i++) {
            features[18] += doubt(signs.confidence(i)) / signs.text().length();
        }
        return features;
    }

    private static double doubt(double confidence) {
        return Math.log(Math.max(1 - confidence, LEAST_DOUBT) / LEAST_DOUBT);
    }

    /** How strokes stand on the line that others beside them stand on. */
    private void addPlace(Bounds all, double[] features) {
        double bottom = bottoms.edge(all, 0.5);
        if (!Double.isNaN(bottom)) {
            features[12] = Math.max(0, (all.bottom() - bottom) / tall - MUCH_BELOW);
            features[13] = Math.max(0, (all.top() - tops.edge(all, HIGH)) / tall - MUCH_LOW);
        }
    }

    /** What is added to the odds of groups before anything is read. */
    static double usual() {
        return logit(USUAL_SHARE);
    }

    /**
     * What is added to the odds of a page's groups, by how many of them are numbers.
     *
     * @param odds of all groups, at least one
     * @see "Saerens, Latinne, Decaestecker 2002, Adjusting the Outputs of a Classifier to New a Priori Probabilities"
     */
    static double shift(double[] odds) {
        double shift = usual();
        for (int round = 0; round < ROUNDS; round++) {
            double sum = 0;
            for (double one : odds) {
                sum += 1 / (1 + Math.exp(-one - shift));
            }
            shift = logit(Math.max(LEAST_SHARE, Math.min(1 - LEAST_SHARE, sum / odds.length)));
        }
        return shift;
    }

    private static double logit(double share) {
        return Math.log(share / (1 - share));
    }
}
