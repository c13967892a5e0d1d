package io.github.digitpad.reading;

/**
 * What the lattice's scores are made of: a sum of features, each times its weight. A score is a logarithm of odds,
 * without unit. Immutable.
 */
public final class LatticeWeights {

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
    public LatticeWeights(
            double[] group, double[] join, double logProbability, double[] ofOneStroke, double[] ofSeveral) {
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

    /** One weight for each of {@link GroupFeatures}; a copy. */
    public double[] group() {
        return group.clone();
    }

    /** One weight for each of {@link JoinFeatures}; a copy. */
    public double[] join() {
        return join.clone();
    }

    /** The weight of the logarithm of the probability that a group has as the digit it is read as. */
    public double logProbability() {
        return logProbability;
    }

    /** For each digit what a group of one stroke has for being all of it; a copy. */
    public double[] ofOneStroke() {
        return ofOneStroke.clone();
    }

    /** The same for groups of several strokes; a copy. */
    public double[] ofSeveral() {
        return ofSeveral.clone();
    }

    /** The score of a group, whichever digit it is. */
    double of(Group candidate) {
        return dot(group, candidate.features());
    }

    /** The further score of reading it as this digit. */
    double of(Group candidate, int digit) {
        double[] bias = candidate.isOfSeveral() ? ofSeveral : ofOneStroke;
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

    /** These to four decimals, which people can read and compare. */
    public LatticeWeights rounded() {
        return new LatticeWeights(
                rounded(group), rounded(join), rounded(logProbability), rounded(ofOneStroke), rounded(ofSeveral));
    }

    private static double[] rounded(double[] values) {
        double[] rounded = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            rounded[i] = rounded(values[i]);
        }
        return rounded;
    }

    private static double rounded(double value) {
        return Math.rint(10_000 * value) / 10_000;
    }
}
