package io.github.digitpad.cli;

/**
 * McNemar's test, exact: whether two classifiers' accuracies on the same digits differ by more than chance. Only digits
 * that one of them reads count; between equally good ones each such digit falls to either as a coin does.
 *
 * @see "McNemar 1947, Note on the sampling error of the difference between correlated proportions or percentages"
 */
final class McNemar {

    private McNemar() {}

    /**
     * The two-sided p-value of the binomial distribution with probability 1/2.
     *
     * @param onlyFirst how many only the first reads
     * @param onlySecond how many only the second reads
     */
    static double pValue(int onlyFirst, int onlySecond) {
        int tosses = onlyFirst + onlySecond;
        int fewer = Math.min(onlyFirst, onlySecond);
        // The logarithm of the probability of each count of heads, from none on: 2^-1000 is no double for long.
        double logProbability = -tosses * Math.log(2);
        double tail = Math.exp(logProbability);
        for (int heads = 1; heads <= fewer; heads++) {
            logProbability += Math.log((tosses - heads + 1) / (double) heads);
            tail += Math.exp(logProbability);
        }
        return Math.min(1, 2 * tail);
    }
}
