package io.github.digitpad.explain;

/**
 * What is asked of an answer: why a class, or why a class and not another. Its score is a number that grows as the
 * answer gets surer of the class.
 *
 * @param digit the class
 * @param other the other class, or {@link #ANY}
 */
public record Question(int digit, int other) {

    /** In place of the other class: all others. */
    public static final int ANY = -1;

    /** Why this class: the logarithm of its probability. */
    public static Question why(int digit) {
        return new Question(digit, ANY);
    }

    /** Why this class and not the other: the logarithm of how many times as probable it is. */
    public static Question whyNot(int digit, int other) {
        return new Question(digit, other);
    }

    /** The score in the last pass. */
    public double score(Activations activations) {
        float[] logits = activations.values(Logits.node(activations.network()));
        return logits[digit] - (other == ANY ? logOfSum(logits) : logits[other]);
    }

    private static double logOfSum(float[] logits) {
        double greatest = logits[0];
        for (float logit : logits) {
            greatest = Math.max(greatest, logit);
        }
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp(logit - greatest);
        }
        return greatest + Math.log(sum);
    }

    /** Differentiates the score of the last pass. */
    public void differentiate(Gradients gradients) {
        if (other == ANY) {
            gradients.ofLogProbability(digit);
        } else {
            gradients.ofDifference(digit, other);
        }
    }
}
