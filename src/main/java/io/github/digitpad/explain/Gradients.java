package io.github.digitpad.explain;

import io.github.digitpad.nn.Node;
import java.util.Arrays;

/**
 * How much something that a network gives grows for each unit that a number on the way to it, or of its input, grows:
 * reverse-mode differentiation of the last pass of {@link Activations}, by the factors of {@link Terms}. What is
 * switched off is 0 whatever the input, so nothing goes through it.
 *
 * <p>Where a layer has a kink, the slope is that of one side; of equal values in a pool, the first one counts. Rounding
 * in rows ({@link io.github.digitpad.nn.RowQuantization}) counts as if nothing were rounded.
 *
 * <p>A pass allocates nothing. Serves one thread at a time.
 *
 * @see "Baydin et al. 2018, Automatic Differentiation in Machine Learning: a Survey, section 3.2"
 */
public final class Gradients {

    private final Activations activations;
    private final Terms terms;
    private final double[] input;
    private final double[][] gradients;
    private final int logits;

    /** What counts as the slope where a function of one value is flat. */
    private double ofFlat;

    /** @param activations whose last pass is differentiated */
    public Gradients(Activations activations) {
        int count = activations.network().nodes().size();
        this.activations = activations;
        this.terms = new Terms(activations);
        this.input = new double[activations.values(Node.INPUT).length];
        this.gradients = new double[count][];
        for (int node = 0; node < count; node++) {
            gradients[node] = new double[activations.values(node).length];
        }
        this.logits = Logits.node(activations.network());
    }

    /**
     * What the last differentiation gave for a node's numbers.
     *
     * @param node its index, or {@link Node#INPUT}
     * @return the array itself, only to be read: the next differentiation writes into it
     */
    public double[] of(int node) {
        return node == Node.INPUT ? input : gradients[node];
    }

    /** Of a class's logit: its score before the softmax. */
    public void ofLogit(int digit) {
        clear();
        seed(logits, digit, 1);
        run();
    }

    /** Of the logarithm of a class's probability, the softmax of the logits. */
    public void ofLogProbability(int digit) {
        ofLogarithm(digit, true);
    }

    /** Of the logarithm of how many times as probable a class is as all others together. */
    public void ofLogOdds(int digit) {
        ofLogarithm(digit, false);
    }

    /** Of a class's logit minus the logarithm of a sum: e to each logit, the class's own only if that counts too. */
    private void ofLogarithm(int digit, boolean ownCounts) {
        clear();
        float[] scores = activations.values(logits);
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            greatest = ownCounts || i != digit ? Math.max(greatest, scores[i]) : greatest;
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            sum += ownCounts || i != digit ? Math.exp(scores[i] - greatest) : 0;
        }
        for (int i = 0; i < scores.length; i++) {
            seed(logits, i, ownCounts || i != digit ? -Math.exp(scores[i] - greatest) / sum : 0);
        }
        seed(logits, digit, 1);
        run();
    }

    /** Of a class's logit minus another's, which is the logarithm of how many times as probable it is. */
    public void ofDifference(int digit, int other) {
        clear();
        seed(logits, digit, 1);
        seed(logits, other, -1);
        run();
    }

    /** Begins another differentiation: of 0, until something is added. */
    public void clear() {
        Arrays.fill(input, 0);
        for (double[] gradient : gradients) {
            Arrays.fill(gradient, 0);
        }
    }

    /** Adds a multiple of a node's number to what is differentiated. */
    public void seed(int node, int index, double amount) {
        gradients[node][index] += amount;
    }

    /** Differentiates the sum of what was added, back to the input. */
    public void run() {
        for (int node = gradients.length - 1; node >= 0; node--) {
            runNode(node);
        }
    }

    /** One node's part of it, the last node's first: so a large network can be differentiated in parts. */
    public void runNode(int node) {
        double[] gradient = gradients[node];
        int maps = activations.maps(node);
        for (int index = 0, map = 0; index < gradient.length; index++) {
            if (gradient[index] != 0 && activations.isOn(node, map)) {
                terms.of(node, index);
                pass(gradient[index]);
            }
            map = map + 1 == maps ? 0 : map + 1;
        }
    }

    /**
     * What is to count as the slope where a function of one value is flat, 0 unless set: so that whoever climbs finds a
     * way from where everything is.
     */
    void setOfFlat(double slope) {
        ofFlat = slope;
    }

    private void pass(double amount) {
        if (terms.how() == Terms.How.FUNCTION && terms.factor(0) == 0) {
            terms.setFactor(0, ofFlat);
        }
        for (int term = 0; term < terms.count(); term++) {
            int place = terms.place(term);
            if (place != Terms.OUTSIDE) {
                of(terms.node(term))[place] += amount * terms.factor(term);
            }
        }
    }
}
