package io.github.digitpad.paper;

import io.github.digitpad.ink.Bounds;
import java.util.ArrayList;
import java.util.List;

/**
 * How likely strokes that stand together are a number and no word: logarithms of odds, on pages where one of
 * {@value #GROUPS} is a number. Digits are about as high as each other and as the page's tall strokes, and stand on the
 * line; letters rise above others and hang below the line. What letters are taken for, such as 0 and 1, tells less than
 * a 3, and one digit less than five.
 *
 * <p>The weights are a logistic regression's on composed pages, rounded.
 */
final class NumberOdds {

    private static final double GROUPS = 5.5;

    private static final double READ_WELL = 7.7;

    /** For each height of its own by which the tops of a number's digits differ. */
    private static final double UNEVEN = 1.9;

    /** For each tall stroke's height by which it is lower than that. */
    private static final double SHORT = 5;

    /** The same for what it hangs below its line, and begins below the top of what is tall there, if that is much. */
    private static final double BELOW = 5.2;

    private static final double MUCH_BELOW = 0.08;
    private static final double LOW = 6.2;
    private static final double MUCH_LOW = 0.05;

    /** For each logarithm of doubt, from the least that counts on. */
    private static final double DOUBT = 1.2;

    private static final double LEAST_DOUBT = 0.003;

    /** Where one stroke would be two digits. */
    private static final double JOINED = 2.6;

    /** For each digit fewer than {@link #MANY}. */
    private static final double FEW = 0.6;

    private static final int MANY = 5;

    /** For each digit, from 0 on, what letters look like it, by the number's length: o, l, z, y, s, b, g. */
    private static final String LETTERS = "4410122002";

    /** Strokes of which this share is lower are tall. */
    private static final double TALL = 0.75;

    /** What is no higher, of the highest, is a dot or a bar. */
    private static final double SMALL = 0.3;

    /** Strokes of a line are no further from its middle, and from what is looked at, by the height of tall ones. */
    private static final double UP = 0.8;

    private static final double ASIDE = 12;

    /** Others of a line, at least: else there is none to stand on. */
    private static final int LEAST_OTHERS = 3;

    /** Above a line so many of its strokes' tops are. */
    private static final double HIGH = 0.2;

    /** One sign is at most so wide, of its height. */
    private static final double WIDEST = 1.2;

    private static final double LEAST_SHARE = 0.01;
    private static final int ROUNDS = 20;

    private final StrokeGroups standing;
    private final double tall;

    /** @param standing of all of the page's strokes */
    NumberOdds(StrokeGroups standing) {
        this.standing = standing;
        tall = standing.height(TALL);
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

    /** What can be asked of one by one, of several signs: of each its strokes. */
    List<List<Integer>> readable(List<Integer> group) {
        List<List<Integer>> signs = signs(group);
        List<List<Integer>> readable = new ArrayList<>();
        for (List<Integer> sign : signs) {
            Bounds box = standing.box(sign);
            if (signs.size() > 1 && box.width() <= WIDEST * box.height()) {
                readable.add(sign);
            }
        }
        return readable;
    }

    /** By where they stand, if they are read as well as can be. */
    double ofPlace(List<Integer> group) {
        double lowestTop = Double.NEGATIVE_INFINITY;
        double high = 0;
        Bounds all = standing.box(group);
        for (List<Integer> sign : signs(group)) {
            Bounds box = standing.box(sign);
            lowestTop = Math.max(lowestTop, box.top());
            high = Math.max(high, box.height());
        }
        if (!(high > 0) || !(tall > 0)) {
            return READ_WELL;
        }
        double odds = READ_WELL - UNEVEN * (lowestTop - all.top()) / high - SHORT * Math.max(0, 1 - high / tall);
        float[] tops = new float[standing.boxes().size()];
        float[] bottoms = new float[tops.length];
        int count = 0;
        for (Bounds box : standing.boxes()) {
            double apart = Math.max(box.left(), all.left()) - Math.min(box.right(), all.right());
            if (apart > 0
                    && apart < ASIDE * tall
                    && Math.abs(box.top() + box.bottom() - all.top() - all.bottom()) <= 2 * UP * tall
                    && box.height() > SMALL * tall
                    && box.height() < 2 * tall) {
                tops[count] = (float) box.top();
                bottoms[count++] = (float) box.bottom();
            }
        }
        return count < LEAST_OTHERS
                ? odds
                : odds
                        - BELOW
                                * Math.max(
                                        0,
                                        (all.bottom() - StrokeGroups.quantile(bottoms, count, 0.5)) / tall - MUCH_BELOW)
                        - LOW * Math.max(0, (all.top() - StrokeGroups.quantile(tops, count, HIGH)) / tall - MUCH_LOW);
    }

    /**
     * What being read so adds, at most 0.
     *
     * @param confidence of the text
     * @param mostOfAStroke how many digits the stroke has that has most of them
     */
    static double ofReading(String text, double confidence, int mostOfAStroke) {
        double letters = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            letters += digit >= 0 && digit < LETTERS.length() ? LETTERS.charAt(digit) - '0' : 0;
        }
        return -DOUBT * Math.log(Math.max(1 - confidence, LEAST_DOUBT) / LEAST_DOUBT)
                - (mostOfAStroke > 1 ? JOINED : 0)
                - letters / text.length()
                - FEW * Math.max(0, MANY - text.length());
    }

    /**
     * What is added to the odds of a page's groups where more of them are numbers, or fewer: by how many are.
     *
     * @param odds of all groups, at least one
     * @see "Saerens, Latinne, Decaestecker 2002, Adjusting the Outputs of a Classifier to New a Priori Probabilities"
     */
    static double shift(double[] odds) {
        double shift = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double sum = 0;
            for (double one : odds) {
                sum += 1 / (1 + Math.exp(-one - shift));
            }
            double share = sum / odds.length;
            share = Math.max(LEAST_SHARE, Math.min(1 - LEAST_SHARE, share));
            shift = Math.log(share / (1 - share) * (GROUPS - 1));
        }
        return shift;
    }
}
