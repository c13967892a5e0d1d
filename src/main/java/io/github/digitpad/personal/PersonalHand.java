package io.github.digitpad.personal;

import io.github.digitpad.reading.Hand;
import java.util.Arrays;
import java.util.List;

/**
 * A person's hand, learned from their own digits: for each digit a kernel density of how the person moves the pen, with
 * everybody's as its prior, whose logarithm is added to the general log probability. How far it is trusted is what
 * makes the person's own digits likeliest, each read without itself; that may be not at all. One of them counts as much
 * as general reading and the other ones make it likely to be what the person says. The same digits give the same hand.
 *
 * @see "Silverman 1986, Density Estimation for Statistics and Data Analysis"
 */
public final class PersonalHand implements Hand {

    private static final int DIGITS = HandSettings.DIGITS;

    /** Of a probability of nothing; the network's outputs are 32-bit. */
    private static final double LEAST_PROBABILITY = 1e-4;

    /** Of a density of nothing, so that what is unlike everything says nothing. */
    private static final double LEAST_DENSITY = 1e-3;

    /** Parts of the most trust that are tried. */
    private static final int STEPS = 24;

    /** By then how far the person's digits can be relied on changes no more. */
    private static final int ROUNDS = 4;

    private final List<OwnDigit> own;
    private final Everybody everybody;
    private final HandSettings settings;
    private final double[] reliabilities;
    private final double trust;

    /**
     * Learns a hand.
     *
     * @param all what the person has written, the oldest first; of each digit the last {@value OwnDigit#MOST} count
     */
    public PersonalHand(List<OwnDigit> all, Everybody everybody, HandSettings settings) {
        this.own = OwnDigit.last(all);
        this.everybody = everybody;
        this.settings = settings;
        int count = own.size();
        double[][] near = new double[count][count];
        double[][] general = new double[count][];
        double[][] prior = new double[count][];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i; j++) {
                near[i][j] = settings.nearness(own.get(i).features(), own.get(j).features());
                near[j][i] = near[i][j];
            }
            general[i] = logarithms(own.get(i).general());
            prior[i] = everybody.nearness(own.get(i).features(), settings);
        }
        this.reliabilities = new double[count];
        double[] next = new double[count];
        Arrays.fill(next, 1);
        double[][] densities = new double[count][];
        for (int round = 0; round <= ROUNDS; round++) {
            System.arraycopy(next, 0, reliabilities, 0, count);
            for (int i = 0; i < count; i++) {
                densities[i] = logDensities(near[i], prior[i], i);
                next[i] = reliability(probabilities(general[i], densities[i], settings.most())[
                        own.get(i).digit()]);
            }
        }
        this.trust = trust(general, densities);
    }

    /** How sure it is that a digit is what the person says, from how probable that is without it. */
    private double reliability(double probability) {
        double right = (1 - settings.wrong()) * probability;
        double slipped = settings.wrong() * (1 - probability) / (DIGITS - 1);
        return right / Math.max(right + slipped, Double.MIN_NORMAL);
    }

    private double trust(double[][] general, double[][] densities) {
        double best = 0;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int step = 0; step <= STEPS; step++) {
            double tried = step * settings.most() / STEPS;
            double likelihood = -settings.cost() * Math.max(0, tried - settings.usual());
            for (int i = 0; i < general.length; i++) {
                double said = probabilities(general[i], densities[i], tried)[
                        own.get(i).digit()];
                likelihood += Math.log(settings.wrong() + (1 - settings.wrong()) * said);
            }
            if (likelihood > greatest) {
                greatest = likelihood;
                best = tried;
            }
        }
        return own.isEmpty() ? 0 : best;
    }

    /** How far it is trusted: 0 not at all. */
    public double trust() {
        return trust;
    }

    /** How sure it is that each of the digits that count is what the person says, 0 to 1, in their order. */
    public double[] reliabilities() {
        return reliabilities.clone();
    }

    @Override
    public void heed(float[] said, double[] pen) {
        if (trust == 0) {
            return;
        }
        float[] features = HandFeatures.of(pen);
        double[] near = new double[own.size()];
        double nearest = 0;
        for (int i = 0; i < near.length; i++) {
            near[i] = settings.nearness(features, own.get(i).features());
            nearest = Math.max(nearest, reliabilities[i] * near[i]);
        }
        double[] densities = logDensities(near, everybody.nearness(features, settings), -1);
        double[] probabilities = probabilities(logarithms(said), densities, trust);
        for (int digit = 0; digit < DIGITS; digit++) {
            said[digit] = (float) probabilities[digit];
        }
        said[DIGITS] = (float) nearest;
    }

    /**
     * The logarithm of each digit's density.
     *
     * @param near how near each of the person's digits is
     * @param prior how near everybody's are, for each digit
     * @param without the place of one that does not count; negative: all do
     */
    private double[] logDensities(double[] near, double[] prior, int without) {
        double[] sums = new double[DIGITS];
        double[] counts = new double[DIGITS];
        for (int i = 0; i < near.length; i++) {
            if (i != without) {
                int digit = own.get(i).digit();
                sums[digit] += reliabilities[i] * near[i];
                counts[digit] += reliabilities[i];
            }
        }
        double[] densities = new double[DIGITS];
        double weight = settings.everybody();
        for (int digit = 0; digit < DIGITS; digit++) {
            double density = (weight * prior[digit] + sums[digit]) / (weight + counts[digit]);
            densities[digit] = Math.log(density + LEAST_DENSITY);
        }
        return densities;
    }

    private static double[] logarithms(float[] probabilities) {
        double[] logarithms = new double[DIGITS];
        for (int digit = 0; digit < DIGITS; digit++) {
            logarithms[digit] = Math.log(Math.max(LEAST_PROBABILITY, probabilities[digit]));
        }
        return logarithms;
    }

    private static double[] probabilities(double[] general, double[] densities, double weight) {
        double[] probabilities = new double[DIGITS];
        double greatest = Double.NEGATIVE_INFINITY;
        for (int digit = 0; digit < DIGITS; digit++) {
            probabilities[digit] = general[digit] + weight * densities[digit];
            greatest = Math.max(greatest, probabilities[digit]);
        }
        double sum = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            probabilities[digit] = Math.exp(probabilities[digit] - greatest);
            sum += probabilities[digit];
        }
        for (int digit = 0; digit < DIGITS; digit++) {
            probabilities[digit] /= sum;
        }
        return probabilities;
    }
}
