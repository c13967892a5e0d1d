package io.github.digitpad.reading;

/**
 * What the lattice's scores are made of: a sum of features, each times its weight. A score is a logarithm of odds,
 * without unit. Immutable.
 */
public final class Weights {

    private final double[] group;
    private final double[] join;
    private final double logProbability;
    private final double[] ofOneStroke;
    private final double[] ofSeveral;

    /**
     * These weights; the arrays are copied.
     *
     * @param group one for each of {@link GroupFeatures}
     * @param join one for each of {@link JoinFeatures}
     * @param logProbability of the digit that a group is read as
     * @param ofOneStroke for each digit: how much more likely than another a group of one stroke is all of it
     * @param ofSeveral the same for a group of several strokes
     * @throws IllegalArgumentException if there are more or fewer of them; the message gives the numbers
     */
    public Weights(double[] group, double[] join, double logProbability, double[] ofOneStroke, double[] ofSeveral) {
        if (group.length != GroupFeatures.COUNT
                || join.length != JoinFeatures.COUNT
                || ofOneStroke.length != 10
                || ofSeveral.length != 10) {
            throw new IllegalArgumentException("weights: " + group.length + " of a group, " + join.length
                    + " of a join, " + ofOneStroke.length + " and " + ofSeveral.length + " of digits; needs "
                    + GroupFeatures.COUNT + ", " + JoinFeatures.COUNT + ", 10 and 10");
        }
        this.group = group.clone();
        this.join = join.clone();
        this.logProbability = logProbability;
        this.ofOneStroke = ofOneStroke.clone();
        this.ofSeveral = ofSeveral.clone();
    }

    /** The score of a group, whichever digit it is. */
    double of(Group candidate) {
        return dot(group, candidate.features());
    }

    /** The further score of reading it as this digit. */
    double of(Group candidate, int digit) {
        double[] bias = candidate.strokes().size() == 1 ? ofOneStroke : ofSeveral;
        return logProbability
                        * GroupFeatures.logProbability(candidate.prediction().probability(digit))
                + bias[digit];
    }

    /** The score of one group following another. */
    double of(Group before, Group after) {
        return dot(join, JoinFeatures.of(before, after));
    }

    private static double dot(double[] weights, double[] features) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * features[i];
        }
        return sum;
    }

    /** As Java source that makes them. */
    @Override
    public String toString() {
        return "new Weights(" + source(group) + ", " + source(join) + ", " + rounded(logProbability) + ", "
                + source(ofOneStroke) + ", " + source(ofSeveral) + ")";
    }

    private static String source(double[] values) {
        StringBuilder text = new StringBuilder("new double[] {");
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : ", ").append(rounded(values[i]));
        }
        return text.append('}').toString();
    }

    private static double rounded(double value) {
        return Math.rint(10_000 * value) / 10_000;
    }
}
